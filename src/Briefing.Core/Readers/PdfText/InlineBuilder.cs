using System.Collections.Immutable;
using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Sources;

namespace Briefing.Core.Readers.PdfText;

/// <summary>Makes inlines of a running text: addresses become links, Latin words spans of their own language.</summary>
internal sealed class InlineBuilder
{
    private const int FewestLettersOfForeignText = 4;

    private readonly Dictionary<string, int> _occurrences = new(StringComparer.Ordinal);

    /// <summary>The inlines of a text. Note calls are counted in the order in which texts are given.</summary>
    internal ImmutableArray<Inline> Build(FlowText flow)
    {
        var text = flow.Text;
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        var mark = 0;
        var done = 0;
        for (var i = 0; i < text.Length;)
        {
            if ((i == 0 || !char.IsAsciiLetterOrDigit(text[i - 1])) && WebAddress.LengthAt(text.AsSpan(i)) is > 0 and var address)
            {
                Leaves(flow, text, done, i, ref mark, inlines);
                Marks(flow, i, ref mark, inlines);
                inlines.AddRange(LinkOf(flow, text, i, i + address, ref mark));
                done = i += address;
            }
            else if (CharacterClass.IsAlphabetic(text[i]))
            {
                var length = ForeignLength(text.AsSpan(i));
                if (IsForeign(text.AsSpan(i, length)))
                {
                    Leaves(flow, text, done, i, ref mark, inlines);
                    Marks(flow, i, ref mark, inlines);
                    var content = ImmutableArray.CreateBuilder<Inline>();
                    Leaves(flow, text, i, i + length, ref mark, content);
                    inlines.Add(new ForeignSpan("en", content.ToImmutable()) { Source = SpanOf(flow, i, i + length) });
                    done = i + length;
                }

                i += length;
            }
            else
            {
                i++;
            }
        }

        Leaves(flow, text, done, text.Length, ref mark, inlines);
        Marks(flow, text.Length, ref mark, inlines);
        return inlines.ToImmutable();
    }

    private ImmutableArray<Inline> LinkOf(FlowText flow, string text, int start, int end, ref int mark)
    {
        var content = ImmutableArray.CreateBuilder<Inline>();
        Leaves(flow, text, start, end, ref mark, content);
        var address = text[start..end];
        var url = SafeUrl.Accept(address.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? "http://" + address : address);
        return url is null ? content.ToImmutable() : [new Link(new ExternalTarget(url), content.ToImmutable()) { Source = SpanOf(flow, start, end) }];
    }

    /// <summary>Adds the characters from <paramref name="start"/> to <paramref name="end"/> as runs that are each one piece of the file, with the marks between them.</summary>
    private void Leaves(FlowText flow, string text, int start, int end, ref int mark, ImmutableArray<Inline>.Builder into)
    {
        var positions = flow.Positions;
        for (var i = start; i < end;)
        {
            Marks(flow, i, ref mark, into);
            var stop = mark < flow.Marks.Count ? Math.Min(end, flow.Marks[mark].At) : end;
            var next = i + 1;
            while (next < stop && positions[next] == positions[next - 1] + 1)
                next++;
            into.Add(new TextRun(text[i..next]) { Source = SpanOf(flow, i, next) });
            i = next;
        }
    }

    private void Marks(FlowText flow, int upTo, ref int mark, ImmutableArray<Inline>.Builder into)
    {
        while (mark < flow.Marks.Count && flow.Marks[mark].At <= upTo)
            into.Add(Counted(flow.Marks[mark++].Inline));
    }

    private Inline Counted(Inline inline)
    {
        if (inline is not NoteReference call)
            return inline;
        var occurrence = _occurrences[call.Label] = _occurrences.GetValueOrDefault(call.Label) + 1;
        return call with { Occurrence = occurrence };
    }

    private static TextSpan SpanOf(FlowText flow, int start, int end) => TextSpan.FromBounds(flow.Positions[start], flow.Positions[end - 1] + 1);

    private static int ForeignLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (CharacterClass.IsWordCharacter(text[length]) || text[length] is ' ' or '.' or ',' or '\'' or '’' or '&' or '-' or '–' or ';' or ':' or '(' or ')' or '"' or '“' or '”' or '?' or '!' or '/'))
        {
            if (!char.IsAsciiLetterOrDigit(text[length]) && WebAddress.SchemeLength(text[(length + 1)..]) > 0)
                break;
            length++;
        }

        var isCounting = length < text.Length && CharacterClass.IsHan(text[length]);
        while (length > 1 && !(isCounting ? CharacterClass.IsAlphabetic(text[length - 1]) : CharacterClass.IsWordCharacter(text[length - 1])))
            length--;
        return length;
    }

    private static bool IsForeign(ReadOnlySpan<char> text)
    {
        var lower = 0;
        foreach (var c in text)
        {
            if (char.IsLetter(c) && c > '\u024F')
                return false;
            lower += char.IsLower(c) ? 1 : 0;
        }

        return text.Length >= FewestLettersOfForeignText && lower >= FewestLettersOfForeignText - 1;
    }
}
