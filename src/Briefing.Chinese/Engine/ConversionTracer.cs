using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
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
    private readonly Dictionary<(byte Dictionary, string Phrase), string[]> _readings;
    private readonly TraceNotes _notes;
    private ConversionSpan[] _spans = ArrayPool<ConversionSpan>.Shared.Rent(256);
    private int _count;
    private TextBuffer _result = new(256);
    private QuotationState _marks;
    private NormalizedRange? _range;

    /// <summary>A tracer for one text.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="normalizer">Normalises compatibility ideographs.</param>
    /// <param name="dictionaries">Names of the dictionaries by number.</param>
    /// <param name="readings">Readings besides the first.</param>
    /// <param name="notes">What is known already, kept from text to text.</param>
    public ConversionTracer(
        ConversionEngine engine,
        Normalizer normalizer,
        string[] dictionaries,
        Dictionary<(byte Dictionary, string Phrase), string[]> readings,
        TraceNotes notes)
    {
        _engine = engine;
        _normalizer = normalizer;
        _dictionaries = dictionaries;
        _readings = readings;
        _notes = notes;
    }

    /// <summary>The result and its pieces; to be asked for once, at the end.</summary>
    public Conversion Finish(string source)
    {
        var conversion = new Conversion(source, _result.Written.ToString(), ImmutableCollectionsMarshal.AsImmutableArray(_spans.AsSpan(0, _count).ToArray()));
        _result.Dispose();
        _spans.AsSpan(0, _count).Clear();
        ArrayPool<ConversionSpan>.Shared.Return(_spans);
        return conversion;
    }

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
            var unchanged = 0;
            while (_range is null && i + unchanged < end && IsUnchanged(text[i + unchanged]) && !_engine.NeedsCare(text, i + unchanged)) unchanged++;
            if (unchanged > 0)
            {
                Emit(i, unchanged, text.Slice(i, unchanged), ConversionRule.Unchanged, null, []);
                i += unchanged;
                continue;
            }
            if (!_engine.NeedsCare(text, i))
            {
                i += EmitCharacter(text, i);
                continue;
            }
            var match = _engine.MatchAt(text, i);
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
            else if (_engine.NeedsStages(text, i))
            {
                var next = i + CharacterLength(text, i);
                while (next < end && !IsMark(text[next]) && !_engine.IsBoundary(text, next)) next += CharacterLength(text, next);
                Explain(text, i, next);
                i = next;
            }
            else if (IdeographicDescription.LengthAt(text[i..]) is > 0 and var description)
            {
                Emit(i, description, text.Slice(i, description), ConversionRule.Unchanged, null, []);
                i += description;
            }
            else
            {
                i += EmitCharacter(text, i);
            }
        }
    }

    /// <summary>Records a character that nothing around it has a say in.</summary>
    /// <returns>Its length in code units.</returns>
    private int EmitCharacter(ReadOnlySpan<char> text, int at)
    {
        if (char.IsSurrogate(text[at]))
        {
            var length = CharacterLength(text, at);
            Emit(at, length, text.Slice(at, length), ConversionRule.Unchanged, null, []);
            return length;
        }
        ref var note = ref _notes.Of(text[at]);
        note ??= NoteOn(text[at]);
        Emit(at, 1, [note.Result], note.Rule, note.Dictionary, note.Readings);
        return 1;
    }

    /// <summary>Whether a character is known to stay as it is where nothing around it has a say in it, and to have no other reading.</summary>
    private bool IsUnchanged(char unit) => _notes.Of(unit) is { Rule: ConversionRule.Unchanged, Readings.IsEmpty: true };

    private CharacterNote NoteOn(char unit)
    {
        var result = _engine.Table[unit];
        var alone = Fresh();
        if (_engine.Plan.Stages.Length > 0) alone.Explain([unit], 0, 1);
        else if (_engine.Plan.Phrases.TryMatch([unit], out var phrase, out _)) alone.EmitPart([unit], 0, 1, [result], phrase);
        return alone.Finish(unit.ToString()).Spans is [var span] ? new(result, span.Rule, span.Dictionary, span.Alternatives) : new(unit, ConversionRule.Unchanged, null, []);
    }

    private Conversion NoteOn(string phrase)
    {
        var alone = Fresh();
        alone.Explain(phrase, 0, phrase.Length);
        return alone.Finish(phrase);
    }

    private ConversionTracer Fresh() => new(_engine, _normalizer, _dictionaries, _readings, _notes);

    private bool IsMark(char unit) => _engine.Marks is { } rules && rules.Units.Contains(unit, StringComparison.Ordinal);

    private void EmitTerm(ReadOnlySpan<char> text, int start, int length, int units, TermEntry term)
    {
        var form = new TextBuffer(length + term.Target.Length);
        BrokenText.Append(text.Slice(start, length), units, term.Target, ref form);
        var isRegional = term.Rule == ConversionRule.RegionalTerm
            || (term.Rule != ConversionRule.Phrase && _notes.IsRegional(Word(text.Slice(start, length), units), term.Target));
        Emit(start, length, form.Written, term.Rule, term.Dictionary, term.Alternatives, isRegional);
        form.Dispose();
    }

    private static string Word(ReadOnlySpan<char> source, int units)
    {
        if (source.Length == units) return source.ToString();
        var word = new StringBuilder(units);
        for (var i = 0; i < source.Length;)
        {
            var length = SoftBreak.LengthAt(source, i);
            if (length == 0) word.Append(source[i++]);
            i += length;
        }
        return word.ToString();
    }

    private void EmitPhrase(ReadOnlySpan<char> text, int start, PlaceMatch match)
    {
        var plan = _engine.Plan;
        var value = _engine.SiteTerms is null && plan.Stages.Length > 0 ? default : _engine.FinalForm(text.Slice(start, match.Length), match, new char[match.Units]);
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
            if (!_notes.Phrases.TryGetValue(match.Phrase, out var note))
                note = _notes.Phrases.GetOrAdd(match.Phrase, NoteOn(text.Slice(start, match.Length).ToString()));
            foreach (var span in note.Spans) Emit(start + span.Source.Start, span.Source.Length, note.ResultOf(span), span.Rule, span.Dictionary, span.Alternatives);
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
            if (_count > 0 && _spans[_count - 1] is { Rule: ConversionRule.Unchanged, Alternatives.IsEmpty: true } last)
            {
                _spans[_count - 1] = last with { Source = new(last.Source.Start, last.Source.Length + length), Result = new(last.Result.Start, last.Result.Length + result.Length) };
                return;
            }
            span = span with { Dictionary = null };
        }
        if (_count == _spans.Length) Grow();
        _spans[_count++] = span;
    }

    private void Grow()
    {
        var larger = ArrayPool<ConversionSpan>.Shared.Rent(_spans.Length * 2);
        _spans.CopyTo(larger, 0);
        _spans.AsSpan().Clear();
        ArrayPool<ConversionSpan>.Shared.Return(_spans);
        _spans = larger;
    }

    private static int CharacterLength(ReadOnlySpan<char> text, int i)
    {
        var description = IdeographicDescription.LengthAt(text[i..]);
        return description > 0 ? description : char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
    }

    private readonly record struct StagePiece(int Start, int End, int ResultStart, int ResultEnd, byte? Dictionary);
}
