using System.Collections.Immutable;
using Briefing.Chinese;
using Briefing.Core.Sources;

namespace Briefing.Core.Readers;

/// <summary>Finds what a post says to its generator. What stands in code, comments and scripts is shown or left out as it is.</summary>
internal sealed class SiteMarkupScanner
{
    /// <summary>Characters of a tag or object at most.</summary>
    private const int Longest = 2_000;

    /// <summary>Characters of an address at most.</summary>
    private const int LongestAddress = 500;

    /// <summary>A fence that no line of a listing is likely to be.</summary>
    private const string Fence = "~~~~~~~~";

    private static readonly System.Buffers.SearchValues<char> NameCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-");

    private static readonly System.Buffers.SearchValues<char> Starts = System.Buffers.SearchValues.Create("{`~<>");

    private static readonly System.Buffers.SearchValues<char> Blanks = System.Buffers.SearchValues.Create([' ', '\t', SiteMarkup.Gone, SiteMarkup.Lost]);

    private readonly SourceText _source;
    private readonly string _text;
    private readonly char[] _shown;
    private readonly List<TextSpan> _fences;
    private readonly List<LedgerEntry> _ledger = [];
    private readonly List<SiteListing> _listings = [];
    private readonly List<SiteElement> _elements = [];
    private readonly List<OpenTag> _quotations = [];
    private readonly Dictionary<string, int> _openQuotations = new(StringComparer.Ordinal);
    private readonly Stack<OpenTag> _conditions = [];
    private readonly HashSet<string> _unclosed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private BacktickRuns? _backticks;
    private readonly List<LedgerEntry> _lineEntries = [];
    private bool _inLines;
    private int _next;
    private int _fence;
    private int _tagStart = -1;
    private int _blankEnd = -1;

    private SiteMarkupScanner(SourceText source)
    {
        (_source, _text) = (source, source.Text);
        _shown = _text.ToCharArray();
        _fences = FencedCode.Find(_text, source.BodyStart);
    }

    /// <summary>Takes a body's markup for its generator out.</summary>
    public static SiteMarkup Scan(SourceText source)
    {
        var scanner = new SiteMarkupScanner(source);
        scanner.ScanTags();
        scanner.ScanLines();
        scanner._ledger.AddRange(scanner._lineEntries);
        scanner.BlankLines();
        if (scanner._ledger.Count == 0)
            return new SiteMarkup(source, [], [], []);
        return new SiteMarkup(
            source.Showing(new string(scanner._shown)),
            [.. scanner._ledger.OrderBy(entry => entry.Source.Start)],
            [.. scanner._listings],
            [.. scanner._elements.OrderBy(element => element.Tag.Start)]);
    }

    private void ScanTags()
    {
        for (var i = _source.BodyStart; i < _text.Length;)
        {
            var next = _text.AsSpan(i).IndexOfAny(Starts);
            if (next < 0)
                return;
            i += next;
            while (_fence < _fences.Count && _fences[_fence].End <= i)
                _fence++;
            if (_fence < _fences.Count && _fences[_fence].Start <= i)
            {
                i = _fences[_fence].End;
                continue;
            }

            i = _text[i] switch
            {
                '`' => (_backticks ??= new BacktickRuns(_text, _source.BodyStart)).EndOfCode(i),
                '<' => EndOfOpaque(i),
                '>' => Leave(i),
                '{' => Braces(i),
                _ => i + 1,
            };
        }
    }

    private int Leave(int i)
    {
        _tagStart = -1;
        return i + 1;
    }

    private int Braces(int i)
    {
        if (i + 3 >= _text.Length)
            return i + 1;
        return _text[i + 1] switch
        {
            '%' => Tag(i),
            '{' => Object(i),
            ':' => Attributes(i),
            _ => i + 1,
        };
    }

    private int Tag(int i)
    {
        var (name, end) = TagAt(i);
        if (name.Length == 0)
            return i + 1;
        switch (name)
        {
            case "raw" when EndTag(name, end) is { } close:
                Hide(i, end, LedgerReason.StrayMarkup, false);
                Hide(close.Start, close.End, LedgerReason.StrayMarkup, false);
                return close.End;
            case "comment" when EndTag(name, end) is { } close:
                Hide(i, close.End, LedgerReason.Tracking, false);
                return close.End;
            case "for" or "tablerow" when EndTag(name, end) is { } close:
                Hide(i, close.End, LedgerReason.StrayMarkup, false);
                return close.End;
            case var _ when SiteTags.IsListing(name) && EndTag(name, end) is { } close && Listing(TextSpan.FromBounds(i, end), close):
                return close.End;
            case var _ when SiteTags.IsMargin(name) && EndOfMargin(name, end) is { } close && Margin(TextSpan.FromBounds(i, end), Inner(TextSpan.FromBounds(i, end), name, 2), close):
                return close.End;
            case "assign" or "capture":
                var words = _text.AsSpan(i, end - i);
                var variable = words[(words.IndexOf(name, StringComparison.Ordinal) + name.Length)..].TrimStart();
                _names.Add(variable[..(variable.IndexOfAnyExcept(NameCharacters) is >= 0 and var length ? length : 0)].ToString());
                break;
            case "if" or "unless" or "case":
                _conditions.Push(new OpenTag(name, default, default));
                break;
            case "endif" or "endunless" or "endcase":
                _conditions.TryPop(out _);
                break;
            case "else" or "elsif" or "when" when OtherBranch(name, end) is { } close:
                Hide(i, close.End, LedgerReason.StrayMarkup, false);
                return close.End;
        }

        var tag = TextSpan.FromBounds(i, end);
        if (SiteTags.LinkWords(_text, name, Inner(tag, name, 2)) is { } shown)
        {
            Hide(i, shown.Length > 0 ? shown.Start : end, LedgerReason.StrayMarkup, shown.Length == 0);
            if (shown.Length > 0)
                Hide(shown.End, end, LedgerReason.StrayMarkup, false);
            return end;
        }

        if (Hide(i, end, LedgerReason.StrayMarkup, false))
            Show(tag, name, Inner(tag, name, 2));
        return end;
    }

    /// <summary>The end of a condition, of which the first branch is shown and another begins; null where the first begins, or where no condition is open or ends.</summary>
    private TextSpan? OtherBranch(string name, int end)
    {
        if (!_conditions.TryPop(out var condition))
            return null;
        if ((name == "when" && condition.Tag.Length == 0) || EndTag(condition.Name, end) is not { } close)
        {
            _conditions.Push(condition with { Tag = new TextSpan(0, 1) });
            return null;
        }

        return close;
    }

    /// <summary>What a tag is given: all between its name and its end.</summary>
    private TextSpan Inner(TextSpan tag, string name, int closer)
    {
        var start = _text.IndexOf(name, tag.Start, StringComparison.Ordinal) + name.Length;
        var end = tag.End - closer;
        while (end > start && (char.IsWhiteSpace(_text[end - 1]) || _text[end - 1] == '-' || (_text[end - 1] == '/' && _text[end - 2] is ' ' or '"' or '\'')))
            end--;
        return TextSpan.FromBounds(start, Math.Max(start, end));
    }

    /// <summary>Remembers what a tag that was hidden stands for.</summary>
    private void Show(TextSpan tag, string name, TextSpan inner)
    {
        if (SiteTags.IsQuotation(name))
        {
            _quotations.Add(new OpenTag(name, tag, inner));
            _openQuotations[name] = _openQuotations.GetValueOrDefault(name) + 1;
        }
        else if (name.StartsWith("end", StringComparison.Ordinal) && SiteTags.IsQuotation(name[3..]))
        {
            CloseQuotation(name[3..], tag);
        }
        else if (SiteTags.Read(_text, tag, name, inner) is { } element)
        {
            _elements.Add(element);
        }
    }

    private void CloseQuotation(string name, TextSpan close)
    {
        if (_openQuotations.GetValueOrDefault(name) == 0)
            return;
        OpenTag open;
        do
        {
            open = _quotations[^1];
            _quotations.RemoveAt(_quotations.Count - 1);
            _openQuotations[open.Name]--;
        }
        while (open.Name != name);
        _elements.Add(SiteTags.Quotation(_text, open.Tag, close, name, open.Inner));
    }

    private readonly record struct OpenTag(string Name, TextSpan Tag, TextSpan Inner);

    /// <summary>The name of a tag and the index behind it; no name where none stands there.</summary>
    private (string Name, int End) TagAt(int i)
    {
        var close = _text.AsSpan(i + 2, Math.Min(Longest, _text.Length - i - 2)).IndexOf("%}");
        if (close < 0)
            return ("", i);
        var inner = _text.AsSpan(i + 2, close).TrimStart("- \t\r\n");
        var length = inner.IndexOfAnyExcept(NameCharacters);
        var name = length < 0 ? inner : inner[..length];
        return (!name.IsEmpty && char.IsAsciiLetter(name[0]) ? name.TrimEnd('-').ToString() : "", i + close + 4);
    }

    /// <summary>The tag that ends a block of some name; the outermost, where such blocks stand within each other.</summary>
    private TextSpan? EndTag(string name, int from)
    {
        if (_unclosed.Contains(name))
            return null;
        var depth = 1;
        var nests = name is "for" or "tablerow" or "if" or "unless" or "case";
        for (var i = _text.IndexOf("{%", from, StringComparison.Ordinal); i >= 0; i = _text.IndexOf("{%", i + 2, StringComparison.Ordinal))
        {
            var (found, end) = TagAt(i);
            if (nests && found == name)
                depth++;
            else if (found.Length == name.Length + 3 && found.StartsWith("end", StringComparison.Ordinal) && found.EndsWith(name, StringComparison.Ordinal) && --depth == 0)
                return TextSpan.FromBounds(i, end);
        }

        _unclosed.Add(name);
        return null;
    }

    /// <summary>Puts a listing between fences, or backticks within a line; false where neither can be.</summary>
    private bool Listing(TextSpan open, TextSpan close)
    {
        var code = TextSpan.FromBounds(open.End, close.Start);
        var words = _text.AsSpan(code.Start, code.Length);
        if (words.IndexOfAny('\r', '\n') < 0)
        {
            if (words.IsWhiteSpace() || words.Contains('`'))
                return false;
            Hide(open.Start, open.End, LedgerReason.StrayMarkup, false);
            Hide(close.Start, close.End, LedgerReason.StrayMarkup, false);
            (_shown[open.End - 1], _shown[close.Start]) = ('`', '`');
            return true;
        }

        var language = Language(_text.AsSpan(open.Start, open.Length));
        if (!IsAlone(open) || !IsAlone(close) || open.Length < Fence.Length + language.Length || close.Length < Fence.Length)
            return false;
        foreach (var tag in (ReadOnlySpan<TextSpan>)[open, close])
        {
            _ledger.Add(new LedgerEntry(tag, _source.Slice(tag), LedgerReason.StrayMarkup));
            _shown.AsSpan(tag.Start, tag.Length).Fill(' ');
            Fence.CopyTo(_shown.AsSpan(tag.Start));
        }

        language.CopyTo(_shown.AsSpan(open.Start + Fence.Length));
        var first = LineEnd(open.End);
        _listings.Add(new SiteListing(open, TextSpan.FromBounds(NextLine(first), Math.Max(NextLine(first), LineStart(close.Start))), close));
        return true;
    }

    /// <summary>The tag that ends a note in the margin, where no other stands before it.</summary>
    private TextSpan? EndOfMargin(string name, int from)
    {
        var at = _text.AsSpan(from, Math.Min(Longest, _text.Length - from)).IndexOf('{');
        if (at < 0 || from + at + 3 >= _text.Length)
            return null;
        at += from;
        if (_text[at + 1] == '%')
            return TagAt(at) is var (found, end) && found.Length == name.Length + 3 && found.StartsWith("end", StringComparison.Ordinal) && found.EndsWith(name, StringComparison.Ordinal) ? TextSpan.FromBounds(at, end) : null;
        var rest = _text.AsSpan(at + 1, Math.Min(Longest, _text.Length - at - 1));
        var close = rest is ['{', '<' or '%', ..] ? rest.IndexOf(rest[1] == '<' ? ">}}" : "%}}") : -1;
        return close > 2 && rest[2..close].Trim(" \t") is ['/', .. var words] && words.Trim(" \t").SequenceEqual(name) ? TextSpan.FromBounds(at, at + 1 + close + 3) : null;
    }

    /// <summary>
    /// Takes a note in the margin out of the sentence that it stands in, to be a paragraph behind it; false where it holds more than a paragraph or stands alone,
    /// where it is one.
    /// </summary>
    private bool Margin(TextSpan open, TextSpan given, TextSpan close)
    {
        var words = TextSpan.FromBounds(open.End, close.Start);
        var inner = _text.AsSpan(words.Start, words.Length);
        if (inner.IsWhiteSpace() || inner.IndexOfAny('`', '<') >= 0 || HoldsBlankLine(inner) || StandsAlone(open.Start, close.End))
            return false;
        var label = SiteTags.MarginLabel(_text, given);
        if (label.Length > 0)
        {
            Hide(open.Start, label.Start, LedgerReason.StrayMarkup, false);
            Hide(label.End, open.End, LedgerReason.StrayMarkup, false);
        }

        var whole = TextSpan.FromBounds(label.Length > 0 ? open.End : open.Start, close.End);
        if (Hide(whole.Start, whole.End, LedgerReason.StrayMarkup, false))
            _elements.Add(new SiteWords(whole, Trimmed(words)));
        return true;
    }

    /// <summary>Whether nothing but blanks stands in the lines of a range besides it.</summary>
    private bool StandsAlone(int start, int end)
    {
        var first = LineStart(start);
        return (first == _source.BodyStart || _text[first - 1] is '\r' or '\n') && (_text.AsSpan(end).IndexOfAnyExcept(' ', '\t') is var next && (next < 0 || _text[end + next] is '\r' or '\n'));
    }

    private static bool HoldsBlankLine(ReadOnlySpan<char> text)
    {
        var before = true;
        foreach (var line in text.EnumerateLines())
        {
            if (line.IsWhiteSpace() && !before)
                return true;
            before = false;
        }

        return false;
    }

    private TextSpan Trimmed(TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(_text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
            end--;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The language of <c>{% highlight sh linenos %}</c> or <c>{% codeblock lang:sh %}</c>; empty without one. A diagram's language is its tag's.</summary>
    private static string Language(ReadOnlySpan<char> tag)
    {
        var words = tag[2..^2].Trim("-<>% ").ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var word = Array.Find(words, candidate => candidate.StartsWith("lang:", StringComparison.Ordinal)) is { } named ? named[5..] : words is ["mermaid", ..] ? words[0] : words.Length > 1 && words[0] != "codeblock" ? words[1] : "";
        return word.Length <= 20 && word.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '#' or '-') ? word : "";
    }

    private int Object(int i)
    {
        var isShortcode = _text[i + 2] is '<' or '%';
        var closer = isShortcode ? _text[i + 2] == '<' ? ">}}" : "%}}" : "}}";
        var from = isShortcode ? i + 3 : i + 2;
        var end = _text.AsSpan(from, Math.Min(Longest, _text.Length - from)).IndexOf(closer, StringComparison.Ordinal);
        if (end < 0)
            return i + 1;
        var inner = _text.AsSpan(from, end);
        if (!(isShortcode ? inner.TrimStart(" /") is [var first, ..] && char.IsAsciiLetter(first) : IsObject(inner.Trim(" -"))))
            return i + 1;
        var close = from + end + closer.Length;
        if (isShortcode && NameOf(inner.TrimStart()) is { } listing && SiteTags.IsListing(listing) && EndOfShortcode(listing, close) is { } closing && Listing(TextSpan.FromBounds(i, close), closing))
            return closing.End;
        if (isShortcode && NameOf(inner.TrimStart()) is { } margin && SiteTags.IsMargin(margin) && EndOfMargin(margin, close) is { } ending && Margin(TextSpan.FromBounds(i, close), Inner(TextSpan.FromBounds(i, close), margin, 3), ending))
            return ending.End;
        if (Hide(i, close, LedgerReason.StrayMarkup, !isShortcode) && isShortcode)
            Shortcode(TextSpan.FromBounds(i, close), inner.TrimStart());
        return close;
    }

    /// <summary>The shortcode that ends another, <c>{{&lt; /highlight &gt;}}</c>; null where none does.</summary>
    private TextSpan? EndOfShortcode(string name, int from)
    {
        if (_unclosed.Contains("/" + name))
            return null;
        for (var i = _text.IndexOf("{{", from, StringComparison.Ordinal); i >= 0; i = _text.IndexOf("{{", i + 2, StringComparison.Ordinal))
        {
            var rest = _text.AsSpan(i + 2, Math.Min(Longest, _text.Length - i - 2));
            if (rest is not ['<' or '%', ..] || rest[1..].TrimStart() is not ['/', .. var words] || !words.TrimStart().StartsWith(name, StringComparison.Ordinal))
                continue;
            var end = rest.IndexOf(rest[0] == '<' ? ">}}" : "%}}");
            if (end > 0 && rest[1..end].Trim("/ \t").SequenceEqual(name))
                return TextSpan.FromBounds(i, i + 2 + end + 3);
        }

        _unclosed.Add("/" + name);
        return null;
    }

    private static string? NameOf(ReadOnlySpan<char> words) =>
        (words.IndexOfAnyExcept(NameCharacters) is >= 0 and var end ? end : words.Length) is > 0 and var length ? words[..length].ToString() : null;

    /// <summary>Hugo writes the end of what <c>{{&lt; quote &gt;}}</c> begins as <c>{{&lt; /quote &gt;}}</c>.</summary>
    private void Shortcode(TextSpan tag, ReadOnlySpan<char> words)
    {
        var isEnd = words[0] == '/';
        if (NameOf(words[(isEnd ? 1 : 0)..].TrimStart()) is { } name)
            Show(tag, isEnd ? "end" + name : name, isEnd ? default : Inner(tag, name, 3));
    }

    /// <summary>Whether braces hold a name of the generator's or the post's own, a name with a member, or a filter; mathematics and other words are none.</summary>
    private bool IsObject(ReadOnlySpan<char> inner)
    {
        var name = inner.IndexOfAnyExcept(NameCharacters);
        var word = name < 0 ? inner : inner[..name];
        if (word.IsEmpty && inner is not ['"' or '\'', ..])
            return false;
        return word.StartsWith("site.") || word.StartsWith("page.") || word.StartsWith("post.") || word.StartsWith("include.") || word.StartsWith("layout.") || word.StartsWith("forloop.") ||
            word is "content" or "BASE_PATH" or "ASSET_PATH" || inner.Contains('|') || (_names.Count > 0 && _names.Contains(word.ToString()));
    }

    private int Attributes(int i)
    {
        var rest = _text.AsSpan(i, Math.Min(Longest, _text.Length - i));
        var length = rest.IndexOf('}') + 1;
        if (length == 0 || rest[..length].Contains('\n') || !IsAttributeList(rest[2..(length - 1)]))
            return i + 1;
        if (rest.StartsWith("{::comment}", StringComparison.Ordinal) && EndOfComment(i + length) is { } end)
        {
            Hide(i, end, LedgerReason.Tracking, false);
            return end;
        }

        Hide(i, i + length, LedgerReason.StrayMarkup, false);
        return i + length;
    }

    private int? EndOfComment(int from)
    {
        if (_unclosed.Contains("{:/"))
            return null;
        for (var i = _text.IndexOf("{:/", from, StringComparison.Ordinal); i >= 0; i = _text.IndexOf("{:/", i + 3, StringComparison.Ordinal))
        {
            var rest = _text.AsSpan(i + 3);
            if (rest.StartsWith("}", StringComparison.Ordinal) || rest.StartsWith("comment}", StringComparison.Ordinal))
                return i + 3 + rest.IndexOf('}') + 1;
        }

        _unclosed.Add("{:/");
        return null;
    }

    private static bool IsAttributeList(ReadOnlySpan<char> inner)
    {
        inner = inner.Trim(": ");
        return inner.IsEmpty || inner[0] is '.' or '#' or '/' || inner.Contains('=') || inner is "toc" or "comment" or "nomarkdown" or "options" || inner.StartsWith("toc ") || inner.StartsWith("footnotes");
    }

    /// <summary>Index behind a comment, or an element whose text is no text of the page or shown as it is; else behind the bracket.</summary>
    private int EndOfOpaque(int i)
    {
        var rest = _text.AsSpan(i);
        if (rest.StartsWith("<!--", StringComparison.Ordinal))
            return EndOf("-->", i + 4) ?? i + 1;
        if (rest.Length < 2 || !(char.IsAsciiLetter(rest[1]) || rest[1] == '/'))
            return i + 1;
        foreach (var name in (ReadOnlySpan<string>)["script", "style", "textarea", "pre", "code"])
        {
            if (rest[1..].StartsWith(name, StringComparison.OrdinalIgnoreCase) && rest.Length > name.Length + 1 && rest[name.Length + 1] is '>' or ' ')
                return EndOf("</" + name, i + 1) ?? i + 1;
        }

        _tagStart = i;
        return i + 1;
    }

    private int? EndOf(string words, int from)
    {
        if (_unclosed.Contains(words))
            return null;
        var at = _text.IndexOf(words, from, StringComparison.OrdinalIgnoreCase);
        if (at >= 0)
            return at + words.Length;
        _unclosed.Add(words);
        return null;
    }

    /// <summary>Tables of contents that the generator makes, abbreviations and names of headings, each of which stands in a line of its own or ends one.</summary>
    private void ScanLines()
    {
        var fence = 0;
        (_inLines, _next, _tagStart, _blankEnd) = (true, 0, -1, -1);
        for (var line = _source.BodyStart; line < _text.Length;)
        {
            var end = LineEnd(line);
            while (fence < _fences.Count && _fences[fence].End <= line)
                fence++;
            if (fence >= _fences.Count || _fences[fence].Start > line)
                ScanLine(line, end);
            line = NextLine(end);
        }
    }

    private void ScanLine(int line, int end)
    {
        var words = _shown.AsSpan(line, end - line);
        var trimmed = words.Trim();
        if (trimmed.IsEmpty)
            return;
        var start = line + words.IndexOf(trimmed[0]);
        var stop = start + trimmed.Length;
        if (trimmed is "[TOC]" or "[toc]" or "[[TOC]]" or "[[toc]]" or "@[toc]" or "@[TOC]" or "[[_TOC_]]")
        {
            Hide(start, stop, LedgerReason.Navigation, false);
        }
        else if (trimmed.StartsWith("*[") && trimmed.IndexOf("]:") is > 2 and < 40)
        {
            Hide(start, stop, LedgerReason.StrayMarkup, false);
        }
        else if (trimmed[0] == '#' && trimmed[^1] == '}' && trimmed.LastIndexOf("{#") is > 0 and var open && !trimmed[open..^1].ContainsAny(" }"))
        {
            Hide(start + open, stop, LedgerReason.StrayMarkup, false);
        }
        else if (trimmed.Length <= 40 && trimmed[0] is '*' or '-' or '+' or '1' && IsTocBelow(end))
        {
            Hide(start, stop, LedgerReason.Navigation, false);
        }
    }

    /// <summary>Whether the line below is kramdown's sign that a table of contents takes the place of the list.</summary>
    private bool IsTocBelow(int end)
    {
        var next = NextLine(end);
        if (next >= _text.Length)
            return false;
        var below = _text.AsSpan(next, LineEnd(next) - next).Trim();
        return below.Length <= 60 && below.StartsWith("{:") && below[2..].TrimStart() is var rest && (rest.StartsWith("toc}") || rest.StartsWith("toc "));
    }

    /// <summary>Takes the marks off lines that hold nothing else, so that they are blank lines.</summary>
    private void BlankLines()
    {
        if (_ledger.Count == 0)
            return;
        for (var line = _source.BodyStart; line < _text.Length;)
        {
            var end = LineEnd(line);
            var words = _shown.AsSpan(line, end - line);
            if (words.IndexOfAny(SiteMarkup.Gone, SiteMarkup.Lost) >= 0 && words.IndexOfAnyExcept(Blanks) < 0 && _text.AsSpan(line, end - line).IndexOfAny(SiteMarkup.Gone, SiteMarkup.Lost) < 0)
                words.Fill(' ');
            line = NextLine(end);
        }
    }

    /// <summary>
    /// Hides a range. In an address or a tag, blanks stand for it, so that what is left of an address is read; an address that it stands in the middle of goes.
    /// </summary>
    /// <returns>Whether it stood in text of the page.</returns>
    private bool Hide(int start, int end, LedgerReason reason, bool isLost)
    {
        var isBlank = _blankEnd == start || (_tagStart >= 0 && start - _tagStart < Longest) || IsBehind(start, "](") || IsBehind(start, "]: ");
        if (!isBlank && AddressAround(start, end) is { } address)
        {
            (start, end, isBlank) = (address.Start, address.End, true);
            reason = LedgerReason.DroppedLink;
        }

        while (_next < _ledger.Count && _ledger[_next].Source.End <= start)
            _next++;
        if (_next < _ledger.Count && _ledger[_next].Source.Start < end)
            return false;
        (_inLines ? _lineEntries : _ledger).Add(new LedgerEntry(TextSpan.FromBounds(start, end), _text[start..end], reason));
        for (var i = start; i < end; i++)
        {
            if (_shown[i] is not ('\r' or '\n'))
                _shown[i] = isBlank ? ' ' : isLost ? SiteMarkup.Lost : SiteMarkup.Gone;
        }

        if (isBlank)
            _blankEnd = end;
        return !isBlank;
    }

    private bool IsBehind(int i, string words) => i - words.Length >= _source.BodyStart && string.CompareOrdinal(_text, i - words.Length, words, 0, words.Length) == 0;

    /// <summary>The address of a link in Markdown that a range stands in; null where it stands elsewhere.</summary>
    private TextSpan? AddressAround(int start, int end)
    {
        var from = start;
        while (from > _source.BodyStart && start - from < LongestAddress && _text[from - 1] is not ('(' or ')' or ' ' or '\n' or '<'))
            from--;
        if (from == start || !IsBehind(from, "]("))
            return null;
        var to = end;
        while (to < _text.Length && to - end < LongestAddress && _text[to] is not (')' or ' ' or '\n'))
            to++;
        return to < _text.Length && _text[to] is ')' or ' ' ? TextSpan.FromBounds(from, to) : null;
    }

    /// <summary>Whether a tag has its line for itself.</summary>
    private bool IsAlone(TextSpan tag)
    {
        var start = LineStart(tag.Start);
        var rest = _text.AsSpan(tag.End);
        var end = rest.IndexOfAnyExcept(' ', '\t');
        return (start == _source.BodyStart || _text[start - 1] is '\r' or '\n') && (end < 0 || rest[end] is '\r' or '\n') && _text.AsSpan(tag.Start, tag.Length).IndexOfAny('\r', '\n') < 0;
    }

    /// <summary>Index of the first of the blanks before a place.</summary>
    private int LineStart(int at)
    {
        while (at > _source.BodyStart && _text[at - 1] is ' ' or '\t')
            at--;
        return at;
    }

    private int LineEnd(int at)
    {
        var length = at < _text.Length ? _text.AsSpan(at).IndexOfAny('\r', '\n') : -1;
        return length < 0 ? _text.Length : at + length;
    }

    private int NextLine(int end) => end + (end + 1 < _text.Length && _text[end] == '\r' && _text[end + 1] == '\n' ? 2 : 1);
}
