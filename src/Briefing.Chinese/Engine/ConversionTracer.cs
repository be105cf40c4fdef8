using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Briefing.Chinese.Dictionaries;

namespace Briefing.Chinese.Engine;

/// <summary>
/// Converts as <see cref="ConversionEngine"/> does and records for every piece where it came from. It runs the stages
/// themselves where the engine has their result at hand, so that each can be named.
/// </summary>
internal sealed class ConversionTracer
{
    private readonly ConversionEngine _engine;
    private readonly Normalizer _normalizer;
    private readonly string[] _dictionaries;
    private readonly FrozenDictionary<(byte Dictionary, string Phrase), string[]> _readings;
    private readonly ImmutableArray<ConversionSpan>.Builder _spans = ImmutableArray.CreateBuilder<ConversionSpan>();
    private readonly StringBuilder _result = new();
    private QuotationState _marks;
    private NormalizedRange? _range;

    /// <summary>A tracer for one text.</summary>
    public ConversionTracer(ConversionEngine engine, Normalizer normalizer, string[] dictionaries, FrozenDictionary<(byte Dictionary, string Phrase), string[]> readings)
    {
        _engine = engine;
        _normalizer = normalizer;
        _dictionaries = dictionaries;
        _readings = readings;
    }

    /// <summary>The result, and the pieces so far.</summary>
    public Conversion Finish(string source) => new(source, _result.ToString(), _spans.ToImmutable());

    /// <summary>Records a span that is kept or replaced without conversion.</summary>
    public void Keep(TextSpan source, ReadOnlySpan<char> result) => Emit(source.Start, source.Length, result, ConversionRule.Kept, null, []);

    /// <summary>Converts the text from one place to another; nothing matches beyond.</summary>
    public void Convert(ReadOnlySpan<char> whole, int start, int end)
    {
        if (!Normalizer.MayChange(whole[start..end]))
        {
            ConvertNormalized(whole[..end], start);
            return;
        }
        _range = new(whole[start..end], start, _normalizer);
        ConvertNormalized(_range.Text, 0);
        _range = null;
    }

    private void ConvertNormalized(ReadOnlySpan<char> text, int start)
    {
        var end = text.Length;
        for (var i = start; i < end;)
        {
            var match = _engine.NeedsCare(text, i) || _engine.Plan.Stages.Length == 0 ? _engine.MatchAt(text, i) : default;
            if (match.Units > 0)
            {
                if (match.Term is { } term) EmitTerm(text, i, match.Length, match.Units, term);
                else EmitPhrase(text, i, match);
                i += match.Length;
            }
            else if (_engine.Marks is { } rules && rules.TryConvert(text, i, ref _marks, out var mark))
            {
                Emit(i, 1, [mark], ConversionRule.Punctuation, null, []);
                i++;
            }
            else
            {
                var next = i + CharacterLength(text, i);
                if (_engine.Plan.Stages.Length > 0)
                {
                    while (next < end && !IsMark(text[next]) && !_engine.IsBoundary(text, next)) next += CharacterLength(text, next);
                    Explain(text, i, next);
                }
                else
                {
                    Emit(i, next - i, text[i..next], ConversionRule.Unchanged, null, []);
                }
                i = next;
            }
        }
    }

    private bool IsMark(char unit) => _engine.Marks is { } rules && rules.Units.Contains(unit, StringComparison.Ordinal);

    private void EmitTerm(ReadOnlySpan<char> text, int start, int length, int units, TermEntry term)
    {
        var form = new TextBuffer(length + term.Target.Length);
        BrokenText.Append(text.Slice(start, length), units, term.Target, ref form);
        Emit(start, length, form.Written, term.Rule, term.Dictionary, [], term.IsRegional);
        form.Dispose();
    }

    private void EmitPhrase(ReadOnlySpan<char> text, int start, PlaceMatch match)
    {
        var plan = _engine.Plan;
        var value = _engine.FinalForm(text.Slice(start, match.Length), match);
        var done = 0;
        if (_engine.SiteTerms is not null && match.Units >= 3 && match.Length == match.Units && value.Length == match.Units)
        {
            while (true)
            {
                var at = _engine.FindInnerTerm(text, start + done, start + match.Length, out var entry, out var length);
                if (at < 0) break;
                if (at - start > done) EmitPart(text, start + done, at - start - done, value[done..(at - start)], match.Phrase);
                EmitTerm(text, at, length, length, entry);
                done = at - start + length;
            }
        }
        if (done > 0)
        {
            if (done < match.Length) EmitPart(text, start + done, match.Length - done, value[done..], match.Phrase);
        }
        else if (match.Length == match.Units && plan.Stages.Length > 0)
        {
            Explain(text, start, start + match.Length);
        }
        else
        {
            var form = new TextBuffer(match.Length + value.Length);
            BrokenText.Append(text.Slice(start, match.Length), match.Units, value, ref form);
            EmitPart(text, start, match.Length, form.Written, match.Phrase);
            form.Dispose();
        }
    }

    private void EmitPart(ReadOnlySpan<char> text, int start, int length, ReadOnlySpan<char> result, int phrase)
    {
        var dictionary = _engine.Plan.Phrases.DictionaryOf(phrase);
        var source = text.Slice(start, length);
        Emit(start, length, result, RuleOf(dictionary, source, result), _dictionaries[dictionary], Readings(dictionary, source, result, 1));
    }

    /// <summary>Runs both stages over a segment and names for each piece that they have in common what made it.</summary>
    private void Explain(ReadOnlySpan<char> text, int start, int end)
    {
        var segment = text[start..end];
        var first = new List<StagePiece>();
        var second = new List<StagePiece>();
        var between = RunStage(_engine.Plan.Stages[0], segment, first);
        var result = RunStage(_engine.Plan.Stages[1], between, second);
        for (int a = 0, b = 0; a < first.Count; a++, b++)
        {
            var (firstPiece, secondPiece) = (first[a], second[b]);
            var (from, resultFrom) = (firstPiece.Start, secondPiece.ResultStart);
            while (first[a].ResultEnd != second[b].End)
            {
                if (first[a].ResultEnd < second[b].End) a++;
                else b++;
                if (first[a].Dictionary is { } d && firstPiece.Dictionary is null) firstPiece = first[a];
                if (second[b].Dictionary is { } e && secondPiece.Dictionary is null) secondPiece = second[b];
            }
            var source = segment[from..first[a].End];
            var form = result.AsSpan()[resultFrom..second[b].ResultEnd];
            var byFirst = firstPiece.Dictionary is { } regional && (IsRegional(regional) || secondPiece.Dictionary is null);
            var dictionary = byFirst ? firstPiece.Dictionary : secondPiece.Dictionary;
            if (dictionary is not { } known)
            {
                Emit(start + from, source.Length, form, ConversionRule.Unchanged, null, []);
                continue;
            }
            var readings = firstPiece.Dictionary is { } f && Readings(f, source, form, 1) is { IsEmpty: false } other ? other
                : secondPiece.Dictionary is { } s ? Readings(s, between.AsSpan()[secondPiece.Start..secondPiece.End], form, 2)
                : [];
            Emit(start + from, source.Length, form, RuleOf(known, source, form), _dictionaries[known], readings);
        }
    }

    private string RunStage(PhraseTrie stage, ReadOnlySpan<char> text, List<StagePiece>? pieces)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var at = result.Length;
            var length = IdeographicDescription.LengthAt(text[i..]);
            byte? dictionary = null;
            if (length == 0 && stage.TryMatch(text[i..], out var phrase, out length))
            {
                dictionary = stage.DictionaryOf(phrase);
                result.Append(_engine.ValueOf(stage, phrase));
            }
            else
            {
                length = Math.Max(length, CharacterLength(text, i));
                result.Append(text.Slice(i, length));
            }
            pieces?.Add(new(i, i + length, at, result.Length, dictionary));
            i += length;
        }
        return result.ToString();
    }

    private ImmutableArray<string> Readings(byte dictionary, ReadOnlySpan<char> source, ReadOnlySpan<char> form, int stage)
    {
        if (!_readings.TryGetValue((dictionary, source.ToString()), out var others)) return [];
        var chosen = form.ToString();
        return [.. others
            .Select(other => stage == 1 && _engine.Plan.Stages.Length == 2 ? RunStage(_engine.Plan.Stages[1], other, null) : other)
            .Where(other => other != chosen).Distinct(StringComparer.Ordinal)];
    }

    private ConversionRule RuleOf(byte dictionary, ReadOnlySpan<char> source, ReadOnlySpan<char> result) =>
        source.SequenceEqual(result) ? ConversionRule.Unchanged
        : IsRegional(dictionary) ? ConversionRule.RegionalTerm
        : source.Length == CharacterLength(source, 0) ? ConversionRule.Character
        : ConversionRule.Phrase;

    private bool IsRegional(byte dictionary) =>
        _dictionaries[dictionary].StartsWith("TWPhrases", StringComparison.Ordinal) || _dictionaries[dictionary].StartsWith("HKPhrases", StringComparison.Ordinal);

    private void Emit(int start, int length, ReadOnlySpan<char> result, ConversionRule rule, string? dictionary, ImmutableArray<string> readings, bool isRegional = false)
    {
        if (_range is { } range)
        {
            var source = range.SourceOf(start, length);
            if (rule == ConversionRule.Unchanged && !range.IsSame(source, result)) (rule, dictionary) = (ConversionRule.Character, Normalizer.Dictionary);
            (start, length) = (source.Start, source.Length);
        }
        var at = _result.Length;
        _result.Append(result);
        var span = new ConversionSpan(new(start, length), new(at, result.Length), rule, dictionary, readings) { IsRegional = isRegional || rule == ConversionRule.RegionalTerm };
        if (rule == ConversionRule.Unchanged && readings.IsEmpty)
        {
            if (_spans.Count > 0 && _spans[^1] is { Rule: ConversionRule.Unchanged, Alternatives.IsEmpty: true } last)
            {
                _spans[^1] = last with { Source = new(last.Source.Start, last.Source.Length + length), Result = new(last.Result.Start, last.Result.Length + result.Length) };
                return;
            }
            span = span with { Dictionary = null };
        }
        _spans.Add(span);
    }

    private static int CharacterLength(ReadOnlySpan<char> text, int i)
    {
        var description = IdeographicDescription.LengthAt(text[i..]);
        return description > 0 ? description : char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
    }

    private readonly record struct StagePiece(int Start, int End, int ResultStart, int ResultEnd, byte? Dictionary);
}
