using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Briefing.Chinese.Dictionaries;

namespace Briefing.Chinese.Engine;

/// <summary>
/// Converts text by a plan and, for a profile, by regional words, terms and rules of punctuation. Most characters cost
/// one look-up in <see cref="CharacterTable"/>; where the table asks for a closer look, terms come first, then the
/// plan's phrases, then its stages.
/// </summary>
internal sealed class ConversionEngine
{
    /// <summary>
    /// Code units that must be known beyond a place before it can be decided: longer than any phrase with its breaks
    /// and any ideographic description sequence.
    /// </summary>
    public const int Lookahead = 512;

    private const int Slack = 2 * PhraseTrie.LongestValue;
    private const int StagePieces = 96;
    private const int StageUnits = 512;
    private readonly char[] _pool;
    private readonly PairSet? _termPairs;
    private readonly PairSet _phrasePairs;
    private readonly PairSet _firstStagePairs;
    private readonly PairSet _secondStagePairs;

    /// <summary>An engine for a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="pool">The text pool that the plan's phrases point into.</param>
    /// <param name="isProfile">Whether soft breaks are looked through and marks of punctuation converted.</param>
    /// <param name="marks">How marks of punctuation are converted; null for not at all.</param>
    public ConversionEngine(ConversionPlan plan, char[] pool, bool isProfile, PunctuationRules? marks)
    {
        Plan = plan;
        _pool = pool;
        LooksThroughBreaks = isProfile;
        Marks = marks;
        Table = CharacterTable.Create(plan, marks is null ? [] : marks.Units, isProfile ? SoftBreak.Units : []);
        _firstStagePairs = new(16);
        foreach (var pair in plan.FirstStagePairs) _firstStagePairs.Add((char)(pair >> 16), (char)pair);
        _secondStagePairs = new(16);
        _phrasePairs = new(plan.Phrases.Count > 4096 ? 19 : 16);
        foreach (var (first, second) in plan.Phrases.Pairs()) _phrasePairs.Add(first, second);
        foreach (var pair in plan.SecondStagePairs) _secondStagePairs.Add((char)(pair >> 16), (char)pair);
    }

    private ConversionEngine(ConversionEngine other, TermIndex terms, TermIndex? more, CharacterTable table)
    {
        Plan = other.Plan;
        _pool = other._pool;
        _phrasePairs = other._phrasePairs;
        _termPairs = other._termPairs?.Copy() ?? new(17);
        foreach (var (first, second) in (more ?? terms).Trie.Pairs()) _termPairs.Add(first, second);
        _firstStagePairs = other._firstStagePairs;
        _secondStagePairs = other._secondStagePairs;
        LooksThroughBreaks = other.LooksThroughBreaks;
        Marks = other.Marks;
        SiteTerms = terms;
        DocumentTerms = more;
        Table = table;
    }

    /// <summary>The plan.</summary>
    public ConversionPlan Plan { get; }

    /// <summary>What each character becomes and when that is in doubt.</summary>
    public CharacterTable Table { get; }

    /// <summary>Whether a soft break may stand inside a phrase.</summary>
    public bool LooksThroughBreaks { get; }

    /// <summary>How marks of punctuation are converted; null for not at all.</summary>
    public PunctuationRules? Marks { get; }

    /// <summary>Regional words and the site's terms.</summary>
    public TermIndex? SiteTerms { get; }

    /// <summary>The document's terms.</summary>
    public TermIndex? DocumentTerms { get; }

    /// <summary>The engine with regional words and the site's terms.</summary>
    public ConversionEngine WithSiteTerms(TermIndex terms) => new(this, terms, null, Table.With(terms.Trie));

    /// <summary>The engine with a document's terms above those of the site.</summary>
    public ConversionEngine WithDocumentTerms(TermIndex terms) => new(this, SiteTerms!, terms, Table.With(terms.Trie));

    /// <summary>The value of a phrase of the plan.</summary>
    public ReadOnlySpan<char> ValueOf(PhraseTrie trie, int phrase) => _pool.AsSpan(trie.ValueStart(phrase), trie.ValueLength(phrase));

    /// <summary>The final form of one of the plan's phrases.</summary>
    /// <param name="source">The phrase as it stands in the text, soft breaks included.</param>
    /// <param name="match">The match.</param>
    public ReadOnlySpan<char> FinalForm(ReadOnlySpan<char> source, PlaceMatch match)
    {
        if (!Plan.Phrases.IsPlain(match.Phrase)) return ValueOf(Plan.Phrases, match.Phrase);
        var form = new char[match.Units];
        var length = 0;
        foreach (var unit in source)
            if (unit > ' ') form[length++] = (char)Table.Entries[unit];
        return form;
    }

    /// <summary>Converts a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where to start; what stands before is only looked at.</param>
    /// <param name="stop">Where to stop; a match that starts before may end after.</param>
    /// <param name="final">Whether the text ends here; if not, the end is left for when more is known.</param>
    /// <param name="marks">Open quotation marks, carried from text to text.</param>
    /// <param name="output">Receives the result.</param>
    /// <returns>How far the text is converted.</returns>
    public int Convert(ReadOnlySpan<char> text, int start, int stop, bool final, ref QuotationState marks, ref TextBuffer output) =>
        Table.IsDense
            ? Convert<Dense>(text, start, stop, final, ref marks, ref output)
            : Convert<Sparse>(text, start, stop, final, ref marks, ref output);

    /// <summary>Compiled once for tables with many phrases and once for those with few.</summary>
    private int Convert<TDensity>(ReadOnlySpan<char> text, int start, int stop, bool final, ref QuotationState marks, ref TextBuffer output)
        where TDensity : struct
    {
        if (!final) stop = Math.Min(stop, text.Length - Lookahead);
        if (stop > start && stop < text.Length && char.IsLowSurrogate(text[stop]) && char.IsHighSurrogate(text[stop - 1])) stop--;
        ref var entries = ref MemoryMarshal.GetReference(Table.Entries);
        ref var source = ref MemoryMarshal.GetReference(text);
        var breaks = LooksThroughBreaks ? ' ' : -1;
        var i = start;
        while (i < stop)
        {
            output.Reserve(stop - i + Slack);
            ref var target = ref MemoryMarshal.GetReference(output.All);
            var shift = output.Length - i;
            var room = output.All.Length - Slack - stop;
            var last = Math.Min(stop, text.Length - 1);
            while (i < last)
            {
                i += Scan<TDensity>(ref entries, ref Unsafe.Add(ref source, i), ref Unsafe.Add(ref target, i + shift), last - i, Table.Pairs, breaks);
                if (i == last || Table.IsAlways(text[i])) break;
                if (!TryDecide(text, i, out var term, out var phrase, out var length)) break;
                if (length > 0)
                {
                    if (term is null && Plan.Phrases.IsPlain(phrase))
                    {
                        for (var end = i + length; i < end; i++) Unsafe.Add(ref target, i + shift) = (char)Unsafe.Add(ref entries, Unsafe.Add(ref source, i));
                    }
                    else
                    {
                        var value = term is null ? ValueOf(Plan.Phrases, phrase) : term.Target;
                        if (shift + value.Length - length > room) break;
                        value.CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref target, i + shift), value.Length));
                        i += length;
                        shift += value.Length - length;
                    }
                    if (i >= text.Length) break;
                    continue;
                }
                if (NeedsStages(text, i)) break;
                Unsafe.Add(ref target, i + shift) = (char)Unsafe.Add(ref entries, Unsafe.Add(ref source, i));
                i++;
            }
            if (i == last && i < stop && !Table.IsAlways(text[i]))
            {
                Unsafe.Add(ref target, i + shift) = (char)Unsafe.Add(ref entries, Unsafe.Add(ref source, i));
                i++;
            }
            output.Length = i + shift;
            if (i >= stop) break;
            var taken = ConvertClosely(text, i, final, ref marks, ref output);
            if (taken < 0) return i;
            i += taken;
        }
        return i;
    }

    /// <summary>Converts characters on their own up to one that needs a closer look. Calls nothing, so all of it stays in registers.</summary>
    /// <returns>How many it converted.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Scan<TDensity>(ref uint entries, ref char source, ref char target, int count, PairSet pairs, int breaks)
        where TDensity : struct
    {
        var first = source;
        var entry = Unsafe.Add(ref entries, first);
        nuint i = 0;
        for (; i < (nuint)count; i++)
        {
            var second = Unsafe.Add(ref source, i + 1);
            var next = Unsafe.Add(ref entries, second);
            if (typeof(TDensity) == typeof(Dense))
            {
                if (((entry & CharacterTable.Always) != 0) | pairs.MayContain(first, second) | (second <= breaks)) break;
            }
            else if ((entry >> 8 & next & 0xFF0000) != 0
                && ((entry & CharacterTable.Always) != 0 || pairs.MayContain(first, second) || second <= breaks))
            {
                break;
            }
            Unsafe.Add(ref target, i) = (char)entry;
            first = second;
            entry = next;
        }
        return (int)i;
    }

    /// <summary>Whether a segment of the segmentation or a term starts at a place.</summary>
    public bool IsBoundary(ReadOnlySpan<char> text, int i)
    {
        if (!NeedsCare(text, i)) return false;
        return TryMatchTerm(text, i, out _, out _, out _) || PhraseMatcher.TryMatch(Plan.Phrases, text, i, LooksThroughBreaks, out _, out _, out _);
    }

    /// <summary>Finds the longest term at a place; of equally long ones the document's.</summary>
    public bool TryMatchTerm(ReadOnlySpan<char> text, int i, out TermEntry entry, out int length, out int units)
    {
        entry = null!;
        length = units = 0;
        if (SiteTerms is { } site && PhraseMatcher.TryMatch(site.Trie, text, i, LooksThroughBreaks, out var phrase, out length, out units)) entry = site[phrase];
        if (DocumentTerms is { } document && PhraseMatcher.TryMatch(document.Trie, text, i, LooksThroughBreaks, out phrase, out var longer, out var more) && more >= units)
        {
            entry = document[phrase];
            length = longer;
            units = more;
        }
        return units > 0;
    }

    /// <summary>
    /// Finds what decides over the characters at a place: the longest of terms and phrases, a term before a phrase of
    /// the same length.
    /// </summary>
    public PlaceMatch MatchAt(ReadOnlySpan<char> text, int i)
    {
        var hasTerm = TryMatchTerm(text, i, out var entry, out var length, out var units);
        return PhraseMatcher.TryMatch(Plan.Phrases, text, i, LooksThroughBreaks, out var phrase, out var longer, out var more) && more > units
            ? new(null, phrase, longer, more)
            : hasTerm ? new(entry, -1, length, units) : default;
    }

    /// <summary>
    /// A term that lies wholly inside a phrase of the script conversion is converted as a term all the same: 网络 in
    /// 网络技术. A term of one character is not, for the phrase knows better: 台 in 台风.
    /// </summary>
    /// <returns>Where the term starts, or -1.</returns>
    public int FindInnerTerm(ReadOnlySpan<char> text, int from, int end, out TermEntry entry, out int length)
    {
        for (var i = from; i < end - 1; i++)
        {
            if (Table.MayStart(text[i], text[i + 1]) && TryMatchTerm(text[..end], i, out entry, out length, out var units) && units > 1) return i;
        }
        entry = null!;
        length = 0;
        return -1;
    }

    /// <summary>Whether more than one character may have to be looked at to decide over the one at a place.</summary>
    public bool NeedsCare(ReadOnlySpan<char> text, int i)
    {
        if (Table.IsAlways(text[i])) return true;
        if (i + 1 >= text.Length) return false;
        return Table.MayStart(text[i], text[i + 1]) || (LooksThroughBreaks && text[i + 1] <= ' ' && SoftBreak.LengthAt(text, i + 1) > 0);
    }

    /// <summary>Looks for the longest term or phrase at a place.</summary>
    /// <returns>False where that takes soft breaks or terms inside a phrase into account, which this does not.</returns>
    private bool TryDecide(ReadOnlySpan<char> text, int i, out TermEntry? term, out int phrase, out int length)
    {
        var rest = text[i..];
        term = null;
        if (_termPairs is not { } terms)
        {
            Plan.Phrases.TryMatchLong(rest, out phrase, out length);
            return true;
        }
        phrase = -1;
        length = 0;
        var (first, second) = (rest[0], rest[1]);
        if (second <= ' ' && SoftBreak.LengthAt(text, i + 1) > 0) return false;
        if (terms.MayContain(first, second))
        {
            if (SiteTerms!.Trie.TryMatchLong(rest, out var site, out length, out var atSpace)) term = SiteTerms[site];
            if (atSpace) return false;
            if (DocumentTerms is not null)
            {
                if (DocumentTerms.Trie.TryMatchLong(rest, out var document, out var longer, out atSpace) && longer >= length)
                {
                    term = DocumentTerms[document];
                    length = longer;
                }
                if (atSpace) return false;
            }
        }
        if (_phrasePairs.MayContain(first, second))
        {
            var found = Plan.Phrases.TryMatchLong(rest, out var script, out var more, out var atSpace);
            if (atSpace) return false;
            if (found && more > length)
            {
                if (more > 2) return false;
                term = null;
                phrase = script;
                length = more;
            }
        }
        return true;
    }

    [SkipLocalsInit]
    private int ConvertClosely(ReadOnlySpan<char> text, int i, bool final, ref QuotationState marks, ref TextBuffer output)
    {
        if (SiteTerms is null)
        {
            if (Plan.Phrases.TryMatchLong(text[i..], out var phrase, out var taken))
            {
                AppendPhrase(text, i, new(null, phrase, taken, taken), ref output);
                return taken;
            }
        }
        else
        {
            var match = MatchAt(text, i);
            if (match.Term is { } term)
            {
                BrokenText.Append(text.Slice(i, match.Length), match.Units, term.Target, ref output);
                return match.Length;
            }
            if (match.Units > 0)
            {
                AppendPhrase(text, i, match, ref output);
                return match.Length;
            }
        }
        var isAlways = Table.IsAlways(text[i]);
        if (isAlways)
        {
            if (Plan.Phrases.TryMatch(text[i..], out var single, out _))
            {
                output.Append(ValueOf(Plan.Phrases, single));
                return 1;
            }
            if (Marks is { } rules && rules.TryConvert(text, i, ref marks, out var mark))
            {
                output.Append(mark);
                return 1;
            }
        }
        if (NeedsStages(text, i))
        {
            var end = new StageRun(this, text, i, final, stackalloc StageRun.Piece[StagePieces], stackalloc char[StageUnits]).Run(ref output);
            return end < 0 ? -1 : end - i;
        }
        var length = isAlways ? Math.Max(1, IdeographicDescription.LengthAt(text[i..])) : 1;
        if (length == 1) output.Append((char)Table.Entries[text[i]]);
        else output.Append(text.Slice(i, length));
        return length;
    }

    /// <summary>Whether the stages have to be run to decide over the character at a place where no phrase starts.</summary>
    public bool NeedsStages(ReadOnlySpan<char> text, int i) =>
        Plan.Stages.Length > 0 && (Table.IsAlways(text[i]) || MayStartInStages(text, i));

    private bool MayStartInStages(ReadOnlySpan<char> text, int i) =>
        i + 1 < text.Length && (_secondStagePairs.MayContain(text[i], text[i + 1]) || (_firstStagePairs.MayContain(text[i], text[i + 1]) && Plan.Stages[0].TryMatchLong(text[i..], out _, out _)));

    private void AppendPhrase(ReadOnlySpan<char> text, int i, PlaceMatch match, ref TextBuffer output)
    {
        if (SiteTerms is null || match.Units < 3)
        {
            if (Plan.Phrases.IsPlain(match.Phrase))
            {
                // Soft breaks stay as they are: their entries are themselves.
                output.Reserve(match.Length);
                var target = output.All.Slice(output.Length, match.Length);
                var entries = Table.Entries;
                for (var k = 0; k < target.Length; k++) target[k] = (char)entries[text[i + k]];
                output.Length += match.Length;
                return;
            }
        }
        var value = FinalForm(text.Slice(i, match.Length), match);
        if (SiteTerms is null || match.Units < 3 || match.Length != match.Units || value.Length != match.Units)
        {
            BrokenText.Append(text.Slice(i, match.Length), match.Units, value, ref output);
            return;
        }
        var done = 0;
        while (true)
        {
            var at = FindInnerTerm(text, i + done, i + match.Length, out var entry, out var length);
            if (at < 0) break;
            output.Append(value[done..(at - i)]);
            output.Append(entry.Target);
            done = at - i + length;
        }
        output.Append(value[done..]);
    }

    /// <summary>So many pairs that the classes would sort out few: the set of pairs is asked at once.</summary>
    private readonly struct Dense;

    /// <summary>So few pairs that the classes sort out nearly all.</summary>
    private readonly struct Sparse;
}
