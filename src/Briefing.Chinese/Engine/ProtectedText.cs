using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Briefing.Chinese.Engine;

/// <summary>
/// Finds what a profile leaves alone: addresses, paths, code, tags, no-convert markup, and runs that are already in the
/// target script.
/// </summary>
internal sealed class ProtectedText(NoConvertMarkup markup, ScriptEvidence evidence)
{
    /// <summary>Greatest length of a span in code units; what is not closed within it is not taken for one.</summary>
    public const int Longest = 16384;

    private static readonly string[] CodeElements = ["code", "pre", "script", "style", "kbd", "samp"];

    /// <summary>Finds the spans of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where to start: the start of a run.</param>
    /// <param name="keep">Spans that are kept in any case, in order; null for none.</param>
    /// <param name="spans">Receives the spans, in order and disjoint.</param>
    /// <param name="kept">Room for runs, empty.</param>
    public void Find(ReadOnlySpan<char> text, int start, IReadOnlyList<TextSpan>? keep, ProtectedSpanList spans, ProtectedSpanList kept)
    {
        var i = start;
        for (var next = 0; keep is not null && next < keep.Count; next++)
        {
            if (keep[next].Length == 0) continue;
            FindAddresses(text[..keep[next].Start], i, spans);
            spans.Add(new(keep[next], keep[next]));
            i = keep[next].End;
        }
        FindAddresses(text, i, spans);
        AddRuns(text, start, spans, kept);
    }

    /// <summary>Where the last run before a place starts, outside all spans; <paramref name="start"/> where none does.</summary>
    public int RunBefore(ReadOnlySpan<char> text, int start, int place, ProtectedSpanList spans)
    {
        for (var end = place; end > start;)
        {
            var delimiter = evidence.LastDelimiter(text[start..end]);
            if (delimiter < 0) break;
            end = start + delimiter;
            if (!spans.Covers(end, end + 1)) return end + 1;
        }
        var last = start;
        for (var run = start; run < place; run = evidence.RunEnd(text, run))
            if (!spans.Covers(run - 1, run)) last = run;
        return last;
    }

    private void FindAddresses(ReadOnlySpan<char> text, int start, ProtectedSpanList spans)
    {
        var from = start;
        for (var i = start; i < text.Length;)
        {
            i = NextTrigger(text, i);
            if (i == text.Length) return;
            if (!TryRead(text, from, i, out var span))
            {
                i++;
                continue;
            }
            spans.Add(span);
            i = from = span.Source.End;
        }
    }

    /// <summary>The next of <c>: @ - &lt; ` / \ ]</c>, or the end. Chinese, which is not ASCII, is passed eight at a time.</summary>
    private static int NextTrigger(ReadOnlySpan<char> text, int start)
    {
        ref var units = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        var i = start;
        while (i < text.Length)
        {
            while (i <= text.Length - 8 && !Vector128.LessThanAny(Vector128.LoadUnsafe(ref units, (nuint)i), Vector128.Create((ushort)0x80))) i += 8;
            var end = Math.Min(text.Length, i + 8);
            for (; i < end; i++)
                if (text[i] is ':' or '@' or '-' or '<' or '`' or '/' or '\\' or ']') return i;
        }
        return text.Length;
    }

    private bool TryRead(ReadOnlySpan<char> text, int from, int i, out ProtectedSpan span)
    {
        span = default;
        switch (text[i])
        {
            case '-':
                return markup.TryRead(text, i, out span);
            case '<':
                return Found(i, TagEnd(text, i), out span);
            case '`':
                return Found(i, CodeEnd(text, i), out span);
            case ']':
                return Found(i + 1, DestinationEnd(text, i), out span);
            case '@':
                return Found(Back(text, from, i, "._%+-"), MailEnd(text, from, i), out span);
            case ':' when i + 2 < text.Length && text[i + 1] == '/' && text[i + 2] == '/':
                var scheme = Back(text, from, i, "+.-");
                return Found(scheme, scheme < i ? AddressEnd(text, HostEnd(text, i + 3), atHost: HostEnd(text, i + 3) > i + 3) : -1, out span);
            case ':' when i + 1 < text.Length && text[i + 1] == '\\' && i > from && char.IsAsciiLetter(text[i - 1]) && (i - 1 == from || !char.IsAsciiLetterOrDigit(text[i - 2])):
                return Found(i - 1, AddressEnd(text, i + 1), out span);
            case '/' or '\\':
                var head = Back(text, from, i, "._~-%");
                return Found(head, PathEnd(text, from, head, i), out span);
            default:
                return false;
        }

        static bool Found(int start, int end, out ProtectedSpan span)
        {
            span = end > start ? new(TextSpan.FromBounds(start, end), TextSpan.FromBounds(start, end)) : default;
            return end > start;
        }
    }

    private static int Back(ReadOnlySpan<char> text, int from, int i, string alsoAllowed)
    {
        while (i > from && (char.IsAsciiLetterOrDigit(text[i - 1]) || alsoAllowed.Contains(text[i - 1], StringComparison.Ordinal))) i--;
        return i;
    }

    /// <summary>The end of an address: at white space, at marks that no address has, less what belongs to the sentence.</summary>
    private static int AddressEnd(ReadOnlySpan<char> text, int start, bool atHost = false)
    {
        var end = start;
        var open = 0;
        if (atHost && end < text.Length && text[end] > 127) return end;
        while (end < text.Length && end - start < Longest && !EndsAddress(text[end]))
        {
            if (text[end] == '(') open++;
            if (text[end] == ')' && --open < 0) break;
            end++;
        }
        while (end > start && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*') end--;
        return end;
    }

    /// <summary>The end of a host in ASCII where Chinese follows it directly; otherwise where it starts.</summary>
    private static int HostEnd(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < 256 && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-' or ':' or '@')) end++;
        return end;
    }

    private static bool EndsAddress(char unit) =>
        unit <= ' ' || unit is '"' or '<' or '>' or '`' or '|' or '[' or ']' or '{' or '}' or '\u00A0'
        || unit is >= '\u2010' and <= '\u201F' or '…' or >= '\u3000' and <= '\u3020' or >= '\uFF00' and <= '\uFFEF' or '·';

    private static int PathEnd(ReadOnlySpan<char> text, int from, int head, int slash)
    {
        var end = AddressEnd(text, slash + 1);
        if (end <= slash + 1) return -1;
        var first = text[head..slash];
        if (first is "." or ".." or "~") return end;
        if (text[slash] == '\\') return first.IsEmpty && text[slash + 1] == '\\' && end > slash + 2 ? end : -1;
        if (first.IsEmpty)
        {
            var preceded = head > from && (char.IsLetterOrDigit(text[head - 1]) || text[head - 1] is '/' or '<');
            return !preceded && char.IsAsciiLetter(text[slash + 1]) && text[(slash + 1)..end].Contains('/') ? end : -1;
        }
        var dot = first.LastIndexOf('.');
        var isDomain = dot > 0 && first.Length - dot > 2 && !first[(dot + 1)..].ContainsAnyExceptInRange('A', 'z');
        return isDomain || HasExtension(text[slash..end]) ? end : -1;
    }

    private static bool HasExtension(ReadOnlySpan<char> path)
    {
        var dot = path.LastIndexOf('.');
        return dot > 0 && path.Length - dot is > 1 and < 7 && !path[(dot + 1)..].ContainsAnyExceptInRange('0', 'z');
    }

    private static int MailEnd(ReadOnlySpan<char> text, int from, int at)
    {
        if (Back(text, from, at, "._%+-") == at) return -1;
        var end = at + 1;
        while (end < text.Length && end - at < Longest && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-'))
        {
            // A domain in ASCII ends where Chinese goes on.
            if (text[end] > 127 && text[at + 1] <= 127) break;
            end++;
        }
        while (end > at && text[end - 1] is '.' or '-') end--;
        return end > at + 1 && text[(at + 1)..end].Contains('.') ? end : -1;
    }

    private static int TagEnd(ReadOnlySpan<char> text, int start)
    {
        var rest = text[start..Math.Min(text.Length, start + Longest)];
        if (rest.StartsWith("<!--", StringComparison.Ordinal)) return EndOf(rest, "-->", 4, start);
        if (rest.Length < 3 || !(char.IsAsciiLetter(rest[1]) || (rest[1] is '/' or '!' && char.IsAsciiLetter(rest[2])))) return -1;
        var close = rest[1..].IndexOfAny('<', '>');
        if (close < 0 || rest[close + 1] == '<') return -1;
        foreach (var name in CodeElements)
        {
            if (!rest[1..].StartsWith(name, StringComparison.OrdinalIgnoreCase) || char.IsAsciiLetterOrDigit(rest[name.Length + 1])) continue;
            var end = rest.IndexOf($"</{name}>", StringComparison.OrdinalIgnoreCase);
            if (end >= 0) return start + end + name.Length + 3;
        }
        return start + close + 2;
    }

    private static int CodeEnd(ReadOnlySpan<char> text, int start)
    {
        var rest = text[start..Math.Min(text.Length, start + Longest)];
        var ticks = rest.IndexOfAnyExcept('`');
        if (ticks < 0) return -1;
        for (var i = ticks; i < rest.Length;)
        {
            var at = rest[i..].IndexOf('`');
            if (at < 0) return -1;
            if (ticks < 3 && rest.Slice(i, at).IndexOf("\n\n", StringComparison.Ordinal) >= 0) return -1;
            i += at;
            var run = rest[i..].IndexOfAnyExcept('`');
            if (run < 0) run = rest.Length - i;
            if (run == ticks) return start + i + run;
            i += run;
        }
        return -1;
    }

    private static int DestinationEnd(ReadOnlySpan<char> text, int bracket)
    {
        if (bracket + 1 >= text.Length || text[bracket + 1] != '(') return -1;
        var open = 0;
        for (var i = bracket + 1; i < text.Length && i - bracket < Longest; i++)
        {
            if (text[i] == '\n') return -1;
            if (text[i] == '\\') i++;
            else if (text[i] == '(') open++;
            else if (text[i] == ')' && --open == 0) return i + 1;
        }
        return -1;
    }

    private static int EndOf(ReadOnlySpan<char> rest, string close, int from, int start)
    {
        var end = rest[from..].IndexOf(close, StringComparison.Ordinal);
        return end < 0 ? -1 : start + from + end + close.Length;
    }

    /// <summary>Adds the runs that are evidently in the target script, what is protected inside them left out.</summary>
    private void AddRuns(ReadOnlySpan<char> text, int start, ProtectedSpanList spans, ProtectedSpanList kept)
    {
        var run = start;
        var next = 0;
        for (var target = evidence.NextTarget(text, start); target >= 0; target = evidence.NextTarget(text, run))
        {
            run = Math.Max(run, run + evidence.LastDelimiter(text[run..target]) + 1);
            var end = evidence.RunEnd(text, run);
            if (end > target)
            {
                while (next < spans.Count && spans[next].Source.End <= run) next++;
                AddRun(text, run, evidence.IsDelimiter(text[end - 1]) ? end - 1 : end, spans, next, kept);
            }
            run = end;
        }
        spans.Merge(kept);
    }

    private void AddRun(ReadOnlySpan<char> text, int start, int end, ProtectedSpanList spans, int next, ProtectedSpanList kept)
    {
        var before = kept.Count;
        var seen = 0;
        var isTarget = false;
        for (var at = start; at < end;)
        {
            while (next < spans.Count && spans[next].Source.End <= at) next++;
            var until = next < spans.Count ? Math.Clamp(spans[next].Source.Start, at, end) : end;
            if (until > at)
            {
                isTarget = evidence.IsTarget(text[at..until], ref seen);
                kept.Add(new(TextSpan.FromBounds(at, until), TextSpan.FromBounds(at, until)));
            }
            at = next < spans.Count && until < end ? Math.Min(end, spans[next].Source.End) : end;
        }
        if (!isTarget) kept.Truncate(before);
    }
}
