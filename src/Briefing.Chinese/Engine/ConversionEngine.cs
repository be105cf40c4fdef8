using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Briefing.Chinese.Dictionaries;

namespace Briefing.Chinese.Engine;

/// <summary>
/// Converts text by a plan and, for a profile, by regional words, terms and rules of punctuation. Most characters cost
/// one look-up in <see cref="CharacterTable"/>; where the table asks for a closer look, terms come first, then the
/// plan's phrases, then its stages.
/// </summary>
internal sealed unsafe class ConversionEngine
{
    /// <summary>
    /// Code units that must be known beyond a place before it can be decided: longer than any phrase with its breaks
    /// and any ideographic description sequence.
    /// </summary>
    public const int Lookahead = 512;

    private const int Slack = 2 * PhraseTrie.LongestValue;
    private const int StagePieces = 96;
    private const int StageUnits = 512;
    private const byte NoInnerTerm = 1;
    private const byte SomeInnerTerm = 2;
    private readonly byte[] _innerTerms;
    private readonly StartFilter? _termStarts;
    private readonly StartFilter _phraseStarts;
    private readonly StartFilter _firstStageStarts;
    private readonly StartFilter _secondStageStarts;

    /// <summary>An engine for a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="isProfile">Whether soft breaks are looked through and marks of punctuation converted.</param>
    /// <param name="marks">How marks of punctuation are converted; null for not at all.</param>
    public ConversionEngine(ConversionPlan plan, bool isProfile, PunctuationRules? marks)
    {
        Plan = plan;
        LooksThroughBreaks = isProfile;
        Marks = marks;
        Table = CharacterTable.Create(plan, marks is null ? "" : marks.Units, isProfile ? SoftBreak.Units : "");
        _innerTerms = [];
        _phraseStarts = plan.PhraseStarts;
        _firstStageStarts = plan.FirstStageStarts;
        _secondStageStarts = plan.SecondStageStarts;
    }

    private ConversionEngine(ConversionEngine other, TermIndex terms, TermIndex? more)
    {
        var added = more ?? terms;
        Plan = other.Plan;
        _innerTerms = new byte[Plan.Phrases.Count];
        _phraseStarts = other._phraseStarts;
        _firstStageStarts = other._firstStageStarts;
        _secondStageStarts = other._secondStageStarts;
        _termStarts = other._termStarts?.Copy() ?? new(17);
        foreach (var source in added.Sources)
            if (source.Length > 1) _termStarts.AddStart(source);
        LooksThroughBreaks = other.LooksThroughBreaks;
        Marks = other.Marks;
        SiteTerms = terms;
        DocumentTerms = more;
        Table = other.Table.With(added);
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
    public ConversionEngine WithSiteTerms(TermIndex terms) => new(this, terms, null);

    /// <summary>The engine with a document's terms above those of the site.</summary>
    public ConversionEngine WithDocumentTerms(TermIndex terms) => new(this, SiteTerms!, terms);

    /// <summary>The value of a phrase of the plan.</summary>
    public ReadOnlySpan<char> ValueOf(PhraseTrie trie, int phrase) => new(Plan.Pool + trie.ValueStart(phrase), trie.ValueLength(phrase));

    /// <summary>The final form of one of the plan's phrases.</summary>
    /// <param name="source">The phrase as it stands in the text, soft breaks included.</param>
    /// <param name="match">The match.</param>
    /// <param name="room">Room for a form that is put together from characters: as many code units as the phrase has.</param>
    public ReadOnlySpan<char> FinalForm(ReadOnlySpan<char> source, PlaceMatch match, Span<char> room)
    {
        if (!Plan.Phrases.IsPlain(match.Phrase)) return ValueOf(Plan.Phrases, match.Phrase);
        var length = 0;
        foreach (var unit in source)
            if (unit > ' ') room[length++] = Table[unit];
        return room[..length];
    }

    /// <summary>Converts a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where to start; what stands before is only looked at.</param>
    /// <param name="stop">Where to stop; a match that starts before may end after.</param>
    /// <param name="final">Whether the text ends here; if not, the end is left for when more is known.</param>
    /// <param name="marks">Open quotation marks, carried from text to text.</param>
    /// <param name="output">Receives the result.</param>
    /// <returns>How far the text is converted.</returns>
    public int Convert(ReadOnlySpan<char> text, int start, int stop, bool final, ref QuotationState marks, ref TextBuffer output)
    {
        if (!final) stop = Math.Min(stop, text.Length - Lookahead);
        if (stop > start && stop < text.Length && char.IsLowSurrogate(text[stop]) && char.IsHighSurrogate(text[stop - 1])) stop--;
        return Table.IsDense
            ? ConvertRuns<Dense>(text, start, stop, final, ref marks, ref output)
            : ConvertRuns<Sparse>(text, start, stop, final, ref marks, ref output);
    }

    /// <summary>
    /// Converts characters on their own, run by run, each up to the next place where a phrase may start that gives them
    /// another form. Phrases that do not are passed over unread, so whether such a place is inside one is found out
    /// then. Compiled once for tables with many pairs and once for those with few.
    /// </summary>
    private int ConvertRuns<TDensity>(ReadOnlySpan<char> text, int start, int stop, bool final, ref QuotationState marks, ref TextBuffer output)
        where TDensity : struct
    {
        ref var source = ref MemoryMarshal.GetReference(text);
        var i = start;
        while (i < stop)
        {
            output.Reserve(stop - i + Slack);
            ref var target = ref MemoryMarshal.GetReference(output.All);
            var shift = output.Length - i;
            var room = output.All.Length - Slack - stop;
            var last = Math.Min(stop, text.Length - 2);
            var next = i;
            while (i < last)
            {
                next += Scan<TDensity>(Table, ref Unsafe.Add(ref source, next), ref Unsafe.Add(ref target, next + shift), last - next);
                if (next < last && (next == i || !IsJoint(text, next)))
                {
                    if (Marks is not null && Table.IsAlone(text[next]) && Marks.TryConvert(text, next, ref marks, out var mark))
                    {
                        Unsafe.Add(ref target, next + shift) = mark;
                        i = ++next;
                        continue;
                    }
                }
                else if (next < last && !IsDecisive(text, next))
                {
                    Unsafe.Add(ref target, next + shift) = Table[text[next]];
                    next++;
                    continue;
                }
                if (!ConvertPlaces(text, ref i, next, last, ref target, ref shift, room, ref marks)) break;
                next = i;
            }
            output.Length = i + shift;
            if (i >= stop) break;
            var taken = ConvertClosely(text, i, final, ref marks, ref output);
            if (taken < 0) return i;
            i += taken;
        }
        return i;
    }

    /// <summary>Whether a phrase may go on from before a place.</summary>
    private bool IsJoint(ReadOnlySpan<char> text, int i) =>
        Table.Joints.MayContain(text[i - 1], text[i]) || (LooksThroughBreaks && (text[i - 1] <= ' ' || text[i] <= ' '));

    /// <summary>Whether what starts at a place may give the characters there another form than each has on its own.</summary>
    private bool IsDecisive(ReadOnlySpan<char> text, int i) =>
        Table.IsAlways(text[i])
        || (LooksThroughBreaks && (text[i] <= ' ' || text[i + 1] <= ' ' || text[i + 2] <= ' '))
        || (_termStarts is not null && _termStarts.MayContain(text[i], text[i + 1], text[i + 2]))
        || Plan.Phrases.TryMatchDecisive(text[i..], out _, out _)
        || (Plan.Stages.Length > 0 && MayStartInStages(text, i));

    /// <summary>
    /// Converts up to a place and what starts there. It begins at the last place before it that no phrase can be across;
    /// up to there each character is converted on its own already.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="i">From where nothing is decided yet; then up to where everything is.</param>
    /// <param name="next">The place.</param>
    /// <param name="last">Where to stop.</param>
    /// <param name="target">Receives the result.</param>
    /// <param name="shift">How much further on than the text the result is.</param>
    /// <param name="room">How far on it may get.</param>
    /// <param name="marks">Open quotation marks.</param>
    /// <returns>False where a closer look is needed.</returns>
    private bool ConvertPlaces(ReadOnlySpan<char> text, ref int i, int next, int last, ref char target, ref int shift, int room, ref QuotationState marks)
    {
        var from = i;
        for (i = next; i > from && IsJoint(text, i); i--) ;
        while (i <= next && i < last)
        {
            if (i < next && !MayMatchBefore(text, i))
            {
                // Once more, for what stands before it may have been written in one go with what lies behind it.
                Unsafe.Add(ref target, i + shift) = Table[text[i]];
                i++;
                continue;
            }
            var length = ConvertPlace(text, i, ref Unsafe.Add(ref target, i + shift), room - shift, ref marks, out var more);
            if (length == 0) return false;
            i += length;
            shift += more;
        }
        return true;
    }

    /// <summary>Whether a phrase may start at a place that the table is not in doubt about.</summary>
    private bool MayMatchBefore(ReadOnlySpan<char> text, int i) =>
        MayStart(text[i], text[i + 1], text[i + 2]) || (LooksThroughBreaks && (text[i + 1] <= ' ' || text[i + 2] <= ' '));

    /// <summary>Converts what starts at a place that the table is in doubt about.</summary>
    /// <param name="text">The text.</param>
    /// <param name="i">The place.</param>
    /// <param name="target">Receives the result.</param>
    /// <param name="room">How much longer than what it stands for it may be.</param>
    /// <param name="marks">Open quotation marks.</param>
    /// <param name="more">How much longer it is.</param>
    /// <returns>How many code units of the text it takes; zero where a closer look is needed.</returns>
    private int ConvertPlace(ReadOnlySpan<char> text, int i, ref char target, int room, ref QuotationState marks, out int more)
    {
        ref var entries = ref Table.Entries;
        ref var source = ref Unsafe.Add(ref MemoryMarshal.GetReference(text), i);
        more = 0;
        if (Table.IsAlways(source))
        {
            if (Marks is not { } rules || (!Table.IsAlone(source) && MayMatch(text, i)) || !rules.TryConvert(text, i, ref marks, out var mark)) return 0;
            target = mark;
            return 1;
        }
        TermIndex? terms = null;
        int phrase, length;
        if (SiteTerms is not null)
        {
            if (!TryDecide(SiteTerms, text, i, out terms, out phrase, out length)) return 0;
        }
        else
        {
            if (!Plan.Phrases.TryMatchDecisive(text[i..], out phrase, out length)) Plan.Phrases.TryMatchLong(text[i..], out phrase, out length);
        }
        if (length == 0)
        {
            if (NeedsStages(text, i)) return 0;
            target = (char)Unsafe.Add(ref entries, source);
            return 1;
        }
        int size;
        if (terms is not null)
        {
            size = terms.NearLength(phrase);
            if (size > 0)
            {
                terms.WriteNear(phrase, ref target);
            }
            else
            {
                var value = terms[phrase].Target;
                size = value.Length;
                if (size - length > room) return 0;
                value.CopyTo(MemoryMarshal.CreateSpan(ref target, size));
            }
        }
        else if (Plan.Phrases.IsPlain(phrase))
        {
            // Most phrases have up to four characters: four at once cost less than a count that cannot be foretold.
            if (length <= 4 && i + 4 <= text.Length)
            {
                target = (char)Unsafe.Add(ref entries, source);
                Unsafe.Add(ref target, 1) = (char)Unsafe.Add(ref entries, Unsafe.Add(ref source, 1));
                Unsafe.Add(ref target, 2) = (char)Unsafe.Add(ref entries, Unsafe.Add(ref source, 2));
                Unsafe.Add(ref target, 3) = (char)Unsafe.Add(ref entries, Unsafe.Add(ref source, 3));
            }
            else
            {
                for (var k = 0; k < length; k++) Unsafe.Add(ref target, k) = (char)Unsafe.Add(ref entries, Unsafe.Add(ref source, k));
            }
            return length;
        }
        else
        {
            // Eight units at once; the pool is not the last of the tables, so there is something behind its last value too.
            var value = Plan.Pool + Plan.Phrases.ValueStart(phrase);
            size = Plan.Phrases.ValueLength(phrase);
            if (size <= 8) Unsafe.CopyBlockUnaligned(ref Unsafe.As<char, byte>(ref target), ref *(byte*)value, 8 * sizeof(char));
            else new ReadOnlySpan<char>(value, size).CopyTo(MemoryMarshal.CreateSpan(ref target, size));
        }
        more = size - length;
        return more > room ? 0 : length;
    }

    /// <summary>Converts characters on their own up to one that needs a closer look. Two more must follow the last one.</summary>
    /// <returns>How many it converted.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Scan<TDensity>(CharacterTable table, ref char source, ref char target, int count)
        where TDensity : struct
    {
        nint i = 0;
        while (true)
        {
            i = ScanStarts<TDensity>(ref table.Entries, ref table.Starts.Bits, table.Starts.Shift, ref source, ref target, i, count);
            if (i == count) break;
            ref var unit = ref Unsafe.Add(ref source, i);
            var entry = Unsafe.Add(ref table.Entries, unit);
            if (CharacterTable.IsDoubtful(entry) || table.MayStart(ref unit)) break;
            Unsafe.Add(ref target, i++) = (char)entry;
        }
        return (int)i;
    }

    /// <summary>The part of <see cref="Scan"/> that must stay in registers: up to a place where a phrase may start.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint ScanStarts<TDensity>(ref uint entries, ref ulong starts, int shift, ref char source, ref char target, nint i, nint count)
        where TDensity : struct
    {
        for (; i < count; i++)
        {
            ref var unit = ref Unsafe.Add(ref source, i);
            var entry = Unsafe.Add(ref entries, unit);
            if (typeof(TDensity) == typeof(Dense) || CharacterTable.ClassesMeet(entry, Unsafe.Add(ref entries, Unsafe.Add(ref unit, 1))))
            {
                if (CharacterTable.IsDoubtful(entry)) break;
                if (StartFilter.MayContain(ref starts, shift, Unsafe.ReadUnaligned<uint>(ref Unsafe.As<char, byte>(ref unit)), Unsafe.Add(ref unit, 2))) break;
            }
            Unsafe.Add(ref target, i) = (char)entry;
        }
        return i;
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
        var hasPhrase = PhraseMatcher.TryMatch(Plan.Phrases, text, i, LooksThroughBreaks, out var phrase, out var longer, out var more);
        if (hasPhrase && SiteTerms is not null && IsAccident(text, i, longer, more))
            hasPhrase = PhraseMatcher.TryMatch(Plan.Phrases, text.Slice(i, 1), 0, throughBreaks: false, out phrase, out longer, out more);
        return hasPhrase && more > units ? new(null, phrase, longer, more)
            : hasTerm ? new(entry, -1, length, units) : default;
    }

    /// <summary>
    /// Whether a phrase of two code units is an accident of what stands before a term: one that changes words starts with its second and is longer
    /// (克羅埃西亞 after 千, which make 千克). Such a phrase decides over nothing.
    /// </summary>
    private bool IsAccident(ReadOnlySpan<char> text, int i, int length, int units)
    {
        var end = i + length;
        return units == 2 && end < text.Length && IsJoint(text, end)
            && TryMatchTerm(text, end - 1, out var entry, out var longer, out var more) && more > 2 && !IsPlain(text.Slice(end - 1, longer), entry.Target);
    }

    /// <summary>Whether a target is what the characters of a source become one by one, soft breaks left out.</summary>
    private bool IsPlain(ReadOnlySpan<char> source, string target)
    {
        var at = 0;
        foreach (var unit in source)
        {
            if (unit <= ' ') continue;
            if (at == target.Length || target[at] != Table[unit]) return false;
            at++;
        }
        return at == target.Length;
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
            if (_termStarts!.MayContain(text[i], text[i + 1], i + 2 < end ? text[i + 2] : '\0') && TryMatchTerm(text[..end], i, out entry, out length, out var units) && units > 1) return i;
        }
        entry = null!;
        length = 0;
        return -1;
    }

    /// <summary>Whether <see cref="FindInnerTerm"/> finds one in a phrase without breaks, found out once for each phrase.</summary>
    private bool HasInnerTerm(ReadOnlySpan<char> text, int i, int phrase, int length)
    {
        ref var known = ref _innerTerms[phrase];
        if (known == 0) known = FindInnerTerm(text, i, i + length, out _, out _) < 0 ? NoInnerTerm : SomeInnerTerm;
        return known == SomeInnerTerm;
    }

    /// <summary>Whether more than one character may have to be looked at to decide over the one at a place.</summary>
    public bool NeedsCare(ReadOnlySpan<char> text, int i)
    {
        if (Table.IsAlways(text[i])) return true;
        if (i + 1 >= text.Length) return false;
        if (LooksThroughBreaks && ((text[i + 1] <= ' ' && SoftBreak.LengthAt(text, i + 1) > 0) || (i + 2 < text.Length && text[i + 2] <= ' ' && SoftBreak.LengthAt(text, i + 2) > 0))) return true;
        if (!Table.MayMeet(text[i], text[i + 1])) return false;
        var third = i + 2 < text.Length ? text[i + 2] : '\0';
        return MayStart(text[i], text[i + 1], third) || _firstStageStarts.MayContain(text[i], text[i + 1], third) || _secondStageStarts.MayContain(text[i], text[i + 1], third);
    }

    /// <summary>Whether a term or phrase of more than one code unit may start with three: never false where one does, seldom true where none does.</summary>
    private bool MayStart(char first, char second, char third) =>
        _phraseStarts.MayContain(first, second, third) || (_termStarts is not null && _termStarts.MayContain(first, second, third));

    /// <summary>Whether a term or phrase may start at a place.</summary>
    private bool MayMatch(ReadOnlySpan<char> text, int i) =>
        MayStart(text[i], text[i + 1], text[i + 2]) || (LooksThroughBreaks && (text[i + 1] <= ' ' || text[i + 2] <= ' ')) || Plan.Phrases.HasSingle(text[i])
        || (SiteTerms is { } site && site.Trie.HasSingle(text[i])) || (DocumentTerms is { } document && document.Trie.HasSingle(text[i]));

    /// <summary>Looks for the longest term or phrase at a place.</summary>
    /// <param name="siteTerms">The site's terms.</param>
    /// <param name="text">The text.</param>
    /// <param name="i">The place.</param>
    /// <param name="terms">The terms that have it; null for a phrase of the plan.</param>
    /// <param name="phrase">Its number there.</param>
    /// <param name="length">Its length; zero where there is none.</param>
    /// <returns>False where that takes soft breaks or a term inside a phrase into account, which this does not.</returns>
    private bool TryDecide(TermIndex siteTerms, ReadOnlySpan<char> text, int i, out TermIndex? terms, out int phrase, out int length)
    {
        var rest = text[i..];
        terms = null;
        var (first, second, third) = (rest[0], rest[1], rest[2]);
        if ((second <= ' ' && SoftBreak.LengthAt(text, i + 1) > 0) || (third <= ' ' && SoftBreak.LengthAt(text, i + 2) > 0))
        {
            phrase = -1;
            length = 0;
            return false;
        }
        if (_termStarts!.MayContain(first, second, third))
        {
            var found = siteTerms.Trie.TryMatchLong(rest, out phrase, out length, out var atSpace);
            if (atSpace) return false;
            if (found) terms = siteTerms;
            if (DocumentTerms is not null)
            {
                if (DocumentTerms.Trie.TryMatchLong(rest, out var document, out var longer, out atSpace) && longer >= length)
                {
                    terms = DocumentTerms;
                    phrase = document;
                    length = longer;
                }
                if (atSpace) return false;
            }
        }
        else
        {
            phrase = -1;
            length = 0;
        }
        if (_phraseStarts.MayContain(first, second, third))
        {
            var found = Plan.Phrases.TryMatchLong(rest, out var script, out var more, out var atSpace);
            if (atSpace) return false;
            if (found && more > length)
            {
                if (more > 2 ? HasInnerTerm(text, i, script, more) : IsAccident(text, i, more, more)) return false;
                terms = null;
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
            if (SiteTerms is null && Plan.Phrases.TryMatch(text[i..], out var single, out _))
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
            var pieces = stackalloc StageRun.Piece[StagePieces];
            var end = new StageRun(this, text, i, final, pieces, StagePieces, stackalloc char[StageUnits]).Run(ref output);
            return end < 0 ? -1 : end - i;
        }
        var length = isAlways ? Math.Max(1, IdeographicDescription.LengthAt(text[i..])) : 1;
        if (length == 1) output.Append(Table[text[i]]);
        else output.Append(text.Slice(i, length));
        return length;
    }

    /// <summary>Whether the stages have to be run to decide over the character at a place where no phrase starts.</summary>
    public bool NeedsStages(ReadOnlySpan<char> text, int i) =>
        Plan.Stages.Length > 0 && (Table.IsAlways(text[i]) || MayStartInStages(text, i));

    private bool MayStartInStages(ReadOnlySpan<char> text, int i)
    {
        if (i + 1 == text.Length) return false;
        var third = i + 2 < text.Length ? text[i + 2] : '\0';
        return (_firstStageStarts.MayContain(text[i], text[i + 1], third) && Plan.Stages[0].TryMatchLong(text[i..], out _, out _))
            || (_secondStageStarts.MayContain(text[i], text[i + 1], third) && MayStartInSecondStage(text, i));
    }

    /// <summary>
    /// Follows what the first stage makes of the text one by one into the phrases of the second. Where something longer
    /// may start in between or the text ends, it does not know and says yes.
    /// </summary>
    private bool MayStartInSecondStage(ReadOnlySpan<char> text, int i)
    {
        if (!TryMatchFirstStage(text[i], out var unit)) return true;
        var node = (int)unit;
        while (++i < text.Length)
        {
            if (NeedsCare(text, i) || !TryMatchFirstStage(text[i], out unit)) return true;
            node = Plan.Stages[1].Child(node, unit);
            if (node < 0) return false;
            if ((node & PhraseTrie.Leaf) != 0 || Plan.Stages[1].IsPhrase(node)) return true;
        }
        return true;
    }

    /// <summary>What the first stage makes of a code unit on its own, if that is one code unit.</summary>
    private bool TryMatchFirstStage(char unit, out char result)
    {
        result = unit;
        var stage = Plan.Stages[0];
        var single = stage.Child(PhraseTrie.Root, unit);
        if (single < 0) return true;
        var phrase = (single & ~PhraseTrie.Leaf) - PhraseTrie.FirstNode;
        result = ValueOf(stage, phrase)[0];
        return stage.ValueLength(phrase) == 1;
    }

    private void AppendPhrase(ReadOnlySpan<char> text, int i, PlaceMatch match, ref TextBuffer output)
    {
        if (SiteTerms is null || match.Units < 3)
        {
            if (Plan.Phrases.IsPlain(match.Phrase))
            {
                // Soft breaks stay as they are: their entries are themselves.
                output.Reserve(match.Length);
                var target = output.All.Slice(output.Length, match.Length);
                for (var k = 0; k < target.Length; k++) target[k] = Table[text[i + k]];
                output.Length += match.Length;
                return;
            }
        }
        var value = FinalForm(text.Slice(i, match.Length), match, stackalloc char[match.Units]);
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
