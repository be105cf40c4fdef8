using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Dom;
using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Diagnostics;
using Briefing.Core.Sources;

namespace Briefing.Core.Readers.Html;

/// <summary>
/// Reads parsed markup into blocks. Every text of the page goes either into a block or into the ledger. What an element is beside its
/// name (navigation, advertisement, caption) is the caller's to say.
/// </summary>
public sealed class HtmlBlockReader
{
    /// <summary>How deep lists, quotations and tables may nest; deeper ones are read as plain paragraphs.</summary>
    public const int MaximumNesting = 24;

    private readonly SourceText _source;
    private readonly HtmlPage _page;
    private readonly Uri? _baseUrl;
    private readonly string? _title;
    private readonly Func<IElement, HtmlRole> _roleOf;
    private readonly List<LedgerEntry> _ledger = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<HtmlAside> _asides = [];
    private readonly HashSet<int> _placed = [];
    private readonly AnchoredNotes _anchored;
    private readonly List<Note> _notes = [];
    private BlockList _blocks;
    private InlineFlow _flow;
    private List<Picture> _heldPictures = [];
    private TextMode _mode = TextMode.Paragraph;
    private int _headingLevel;
    private int _nesting;
    private bool _rubyIsBracketed;

    private HtmlBlockReader(SourceText source, HtmlPage page, Uri? baseUrl, string? title, Func<IElement, HtmlRole> roleOf)
    {
        (_source, _page, _baseUrl, _title, _roleOf) = (source, page, baseUrl, title, roleOf);
        _blocks = new BlockList(page, source.Text, _ledger, title);
        _flow = new InlineFlow(page, _ledger);
        _anchored = AnchoredNotes.Find(page);
    }

    /// <summary>Reads a page.</summary>
    /// <param name="source">The file, for messages.</param>
    /// <param name="page">The parsed markup.</param>
    /// <param name="baseUrl">What relative addresses are relative to; null where that is not known, so that links with them are dropped.</param>
    /// <param name="title">Title of the page; null where it has none.</param>
    /// <param name="roleOf">Says what an element is; asked from the outside in.</param>
    public static HtmlContent Read(SourceText source, HtmlPage page, Uri? baseUrl, string? title, Func<IElement, HtmlRole> roleOf)
    {
        var reader = new HtmlBlockReader(source, page, baseUrl, title, roleOf);
        reader.Children(page.Body, []);
        reader.Flush();
        var blocks = reader.WithNotes(reader._blocks.Take());
        reader.AccountForTheRest();
        return new HtmlContent(blocks, [.. reader._asides], [.. reader._ledger], [.. reader._diagnostics]);
    }

    private void AccountForTheRest()
    {
        foreach (var token in _page.Tokens)
        {
            if (!_placed.Contains(token.Index))
                _ledger.Add(new LedgerEntry(_page.SpanOf(token, 0, token.Text.Length), token.Text, LedgerReason.StrayMarkup));
        }

        if (_page.Unfinished is { } unfinished)
            _ledger.Add(new LedgerEntry(unfinished, _source.Slice(unfinished), LedgerReason.StrayMarkup));
        foreach (var comment in _page.Comments)
        {
            if (!string.IsNullOrWhiteSpace(comment.Text))
                _ledger.Add(new LedgerEntry(_page.SpanOf(comment, 0, comment.Text.Length), comment.Text, LedgerReason.Tracking));
        }

        if (_page.TooDeep is { } deep)
            Report(Rules.LimitExceeded, deep, string.Create(CultureInfo.InvariantCulture, $"Elements nest deeper than {HtmlPage.MaximumDepth} levels from here on; what stands deeper is read as if it stood at that depth."));
    }

    private void Children(INode parent, ImmutableArray<InlineWrapper> path)
    {
        foreach (var node in parent.ChildNodes)
            Node(node, path);
    }

    private void Node(INode node, ImmutableArray<InlineWrapper> path)
    {
        switch (node)
        {
            case IText text:
                Text(text, path);
                break;
            case IElement element:
                Element(element, path);
                break;
        }
    }

    private void Text(IText node, ImmutableArray<InlineWrapper> path)
    {
        foreach (var piece in _page.PiecesOf(node))
        {
            if (piece.Token is null)
            {
                _flow.WhiteSpace(piece.Text);
                continue;
            }

            _placed.Add(piece.Token.Index);
            if (_flow.EndsBefore(piece.Text))
                Flush();
            _flow.Text(piece.Token, path);
        }
    }

    private void Element(IElement element, ImmutableArray<InlineWrapper> path)
    {
        var name = element.LocalName;
        if (_anchored.LeadsBack(element))
        {
            LeaveOut(element, LedgerReason.Navigation);
            return;
        }

        if (_anchored.CalledBy(element) is { } called)
        {
            Call(element, called, path);
            return;
        }

        if (_anchored.HeldBy(element) is { } held)
        {
            Note(element, held, path);
            return;
        }

        var role = _roleOf(element);
        if (role.Kind is HtmlRoleKind.LeftOut or HtmlRoleKind.Aside && _anchored.StandIn(element))
            role = HtmlRole.Content;
        if (role.Kind == HtmlRoleKind.LeftOut)
        {
            if (HtmlElements.IsBlock(name))
                Flush();
            LeaveOut(element, role.Reason);
            return;
        }

        if (role.Kind == HtmlRoleKind.Aside)
        {
            Flush();
            var aside = Apart(() => Children(element, path));
            if (!aside.IsEmpty)
                _asides.Add(new HtmlAside(role.Reason, aside));
            return;
        }

        if (HtmlElements.IsExecutable(name))
        {
            Embed(element);
            LeaveOut(element, LedgerReason.Executable);
            return;
        }

        if (role.Kind == HtmlRoleKind.Caption)
        {
            Within(TextMode.Caption, () => Children(element, Around(element, path)));
            return;
        }

        switch (name)
        {
            case "br":
                _flow.Break();
                break;
            case "wbr":
                break;
            case "img" or "amp-img":
                Image(element, path);
                Children(element, path);
                break;
            case "hr":
                Flush();
                _blocks.Add(new ThematicBreak { Source = _page.TagOf(element) });
                break;
            case "svg":
                LeaveOut(element, LedgerReason.Executable);
                break;
            case "math" when IsFormula(element) && !HoldsComment(element):
                Formula(element, path);
                break;
            case "ul" or "ol" or "menu" or "dl" when _nesting < MaximumNesting:
                List(element, path);
                break;
            case "blockquote" when _nesting < MaximumNesting:
                Quotation(element, path);
                break;
            case "table" when _nesting < MaximumNesting && TablePurpose.IsData(element):
                Table(element, path);
                break;
            case "figure":
                Figure(element, path);
                break;
            case HtmlElements.Preformatted:
                Preformatted(element, path);
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Flush();
                var outer = _headingLevel;
                _headingLevel = name[1] - '0';
                Within(TextMode.Heading, () => Children(element, Around(element, path)));
                _headingLevel = outer;
                break;
            case "ruby":
                Ruby(element, path);
                break;
            case "rt" when !_rubyIsBracketed:
                Children(element, Wrapped(path, InlineWrapperKind.Above));
                break;
            default:
                if (_nesting >= MaximumNesting && name is "ul" or "ol" or "menu" or "dl" or "blockquote" or "table")
                    ReportNesting(element);
                if (HtmlElements.IsBlock(name))
                    Flush();
                else if (name is "td" or "th")
                    Flush();
                Children(element, Around(element, path));
                if (HtmlElements.IsBlock(name) || name is "td" or "th")
                    Flush();
                break;
        }
    }

    /// <summary>The wrappers of what an element holds.</summary>
    private ImmutableArray<InlineWrapper> Around(IElement element, ImmutableArray<InlineWrapper> path)
    {
        if (Language(element) is { } language && !path.Any(wrapper => wrapper.Kind == InlineWrapperKind.Foreign && wrapper.Value == language))
            path = [.. path.Where(wrapper => wrapper.Kind != InlineWrapperKind.Foreign), new InlineWrapper(InlineWrapperKind.Foreign, language)];
        return element.LocalName switch
        {
            "b" or "strong" => Wrapped(path, InlineWrapperKind.Strong),
            "i" or "em" or "cite" or "dfn" or "var" => Wrapped(path, InlineWrapperKind.Emphasis),
            "sup" => Wrapped(path, InlineWrapperKind.Above),
            "sub" => Wrapped(path, InlineWrapperKind.Below),
            "code" or "kbd" or "samp" => Wrapped(path, InlineWrapperKind.Code),
            "a" => Anchor(element, path),
            _ => path,
        };
    }

    private static ImmutableArray<InlineWrapper> Wrapped(ImmutableArray<InlineWrapper> path, InlineWrapperKind kind) =>
        path.Any(wrapper => wrapper.Kind == kind || wrapper.Kind == InlineWrapperKind.Code) ? path : path.Add(new InlineWrapper(kind, ""));

    private ImmutableArray<InlineWrapper> Anchor(IElement element, ImmutableArray<InlineWrapper> path)
    {
        if (element.GetAttribute("href") is not { } href || string.IsNullOrWhiteSpace(href))
            return path;
        var isWithin = href.TrimStart().StartsWith('#');
        var url = isWithin ? null : HtmlAddress.Resolve(href, _baseUrl);
        if (url is null || path.Any(wrapper => wrapper.Kind == InlineWrapperKind.Link) || !HoldsSomething(element))
        {
            var span = _page.AttributeOf(element, "href");
            _ledger.Add(new LedgerEntry(span, Clip(href), LedgerReason.DroppedLink));
            if (url is null && !isWithin && HtmlAddress.HasScheme(href.AsSpan().TrimStart()))
                Report(Rules.UnsafeLink, span.Start, $"The link's address '{Clip(href.Trim(), 80)}' is not one that a page may link to; its text stays, the link is left out.");
            return path;
        }

        return path.Add(new InlineWrapper(InlineWrapperKind.Link, url));
    }

    private static bool HoldsSomething(IElement element) =>
        element.GetDescendants().Any(node => node is IText { Data: var data } ? !string.IsNullOrWhiteSpace(data) : node is IElement { LocalName: "img" or "amp-img" });

    private static string? Language(IElement element)
    {
        var tag = element.GetAttribute("lang") ?? element.GetAttribute("xml:lang");
        if (tag is null || tag.Length is < 2 or > 35 || !char.IsAsciiLetter(tag[0]) || !tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            return null;
        var primary = tag.Split('-')[0].ToLowerInvariant();
        return primary is "zh" or "yue" or "cmn" or "nan" or "hak" or "wuu" or "und" or "mul" or "zxx" ? null : tag;
    }

    private void Flush()
    {
        if (_flow.IsEmpty && _heldPictures.Count == 0)
        {
            _flow.Take();
            return;
        }

        var content = _flow.Take();
        if (!content.IsEmpty)
        {
            var span = TextSpan.FromBounds(content.Min(inline => inline.Source.Start), content.Max(inline => inline.Source.End));
            if (_mode == TextMode.Heading)
                _blocks.Add(new Heading(_headingLevel, content) { Source = span });
            else
                _blocks.Add(new Paragraph(content) { Source = span }, isCaption: _mode == TextMode.Caption);
        }

        foreach (var picture in _heldPictures)
            _blocks.Add(picture);
        _heldPictures.Clear();
    }

    private void Within(TextMode mode, Action read)
    {
        if (mode != TextMode.Paragraph)
            Flush();
        var outer = _mode;
        _mode = mode;
        read();
        Flush();
        _mode = outer;
    }

    /// <summary>Reads something into blocks of its own.</summary>
    private ImmutableArray<Block> Apart(Action read)
    {
        var (blocks, flow, held, mode) = (_blocks, _flow, _heldPictures, _mode);
        _blocks = new BlockList(_page, _source.Text, _ledger, _title);
        _flow = new InlineFlow(_page, _ledger);
        _heldPictures = [];
        _mode = TextMode.Paragraph;
        read();
        Flush();
        var taken = _blocks.Take();
        (_blocks, _flow, _heldPictures, _mode) = (blocks, flow, held, mode);
        return taken;
    }

    private ImmutableArray<Block> Nested(Action read)
    {
        _nesting++;
        var blocks = Apart(read);
        _nesting--;
        return blocks;
    }

    private void Image(IElement element, ImmutableArray<InlineWrapper> path)
    {
        var alternative = element.GetAttribute("alt") ?? "";
        if (PictureSource.IsBeacon(element))
        {
            if (!string.IsNullOrWhiteSpace(alternative))
                _ledger.Add(new LedgerEntry(_page.AttributeOf(element, "alt"), alternative, LedgerReason.Tracking));
            if (element.GetAttribute("src") is { Length: > 0 } beacon)
                _ledger.Add(new LedgerEntry(_page.AttributeOf(element, "src"), Clip(beacon), LedgerReason.DroppedLink));
            return;
        }

        if (PictureSource.IsCharacter(element, alternative))
        {
            _flow.Add(new TextRun(alternative) { Source = _page.AttributeOf(element, "alt") }, path);
            return;
        }

        var pageUrl = path.FirstOrDefault(wrapper => wrapper.Kind == InlineWrapperKind.Link)?.Value;
        var picture = new Picture(element, _page.TagOf(element), PictureSource.Find(element, _baseUrl), pageUrl, InlineCharacters.Clean(alternative));
        if (_flow.IsLineEmpty)
        {
            Flush();
            _blocks.Add(picture);
        }
        else
        {
            _heldPictures.Add(picture);
        }
    }

    /// <summary>Whether an element holds a formula and nothing else; one that is never closed holds the rest of the page.</summary>
    private static bool IsFormula(IElement element) =>
        element.GetDescendants().All(node => node is IText || (node is IElement inner && inner.NamespaceUri == element.NamespaceUri));

    /// <summary>Whether a comment or section stands between the texts of an element, which are then no text of one piece.</summary>
    private bool HoldsComment(IElement element)
    {
        var spans = TokensOf(element).Select(run => _page.SpanOf(run.Token, 0, run.Token.Text.Length)).ToArray();
        if (spans.Length == 0)
            return false;
        var start = spans.Min(span => span.Start);
        var raw = _source.Text.AsSpan(start, spans.Max(span => span.End) - start);
        return raw.Contains("<!", StringComparison.Ordinal) || raw.Contains("<?", StringComparison.Ordinal);
    }

    private void Formula(IElement element, ImmutableArray<InlineWrapper> path)
    {
        var annotation = HtmlElements.FirstBelow(element, "annotation");
        var shown = new List<HtmlTextToken>();
        foreach (var (node, token) in TextRuns(element))
        {
            if (annotation is null || annotation.Contains(node))
                shown.Add(token);
            else
                _ledger.Add(new LedgerEntry(_page.SpanOf(token, 0, token.Text.Length), token.Text, LedgerReason.Repetition));
        }

        if (shown.Count == 0)
            return;
        var source = TextSpan.FromBounds(_page.SpanOf(shown[0], 0, 0).Start, _page.SpanOf(shown[^1], 0, shown[^1].Text.Length).End);
        _flow.Add(new CodeSpan(string.Concat(shown.Select(token => token.Text.Trim()))) { Source = source }, [.. path.Where(wrapper => wrapper.Kind != InlineWrapperKind.Code)]);
    }

    /// <summary>A reading stands above its word, unless the page gives it brackets (<c>rp</c>) for the line.</summary>
    private void Ruby(IElement element, ImmutableArray<InlineWrapper> path)
    {
        var outer = _rubyIsBracketed;
        _rubyIsBracketed = element.Children.Any(child => child.LocalName == "rp");
        Children(element, Around(element, path));
        _rubyIsBracketed = outer;
    }

    private void List(IElement element, ImmutableArray<InlineWrapper> path)
    {
        Flush();
        var items = ImmutableArray.CreateBuilder<ListItem>();
        var inner = Around(element, path);
        var isDescription = element.LocalName == "dl";
        var loose = new List<INode>();

        void Close()
        {
            if (loose.Count == 0)
                return;
            var nodes = loose.ToArray();
            loose.Clear();
            var blocks = Nested(() =>
            {
                foreach (var node in nodes)
                    Node(node, inner);
            });
            if (blocks.IsEmpty)
                return;
            if (items.Count > 0 && blocks.All(block => block is ListBlock))
                items[^1] = new ListItem([.. items[^1].Blocks, .. blocks]);
            else
                items.Add(new ListItem(blocks));
        }

        foreach (var node in element.ChildNodes)
        {
            if (node is IElement note && _anchored.HeldBy(note) is { } label)
            {
                Close();
                Note(note, label, inner);
            }
            else if (node is IElement { LocalName: "li" or "dt" } child && _roleOf(child).Kind == HtmlRoleKind.Content)
            {
                Close();
                if (isDescription)
                {
                    loose.Add(child);
                    continue;
                }

                var blocks = Nested(() => Children(child, Around(child, inner)));
                if (!blocks.IsEmpty)
                    items.Add(new ListItem(blocks));
            }
            else
            {
                loose.Add(node);
            }
        }

        Close();
        if (items.Count > 0)
        {
            var start = int.TryParse(element.GetAttribute("start"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var first) ? first : 1;
            _blocks.Add(new ListBlock(element.LocalName == "ol", start, ListRole.Body, items.ToImmutable()) { Source = SpanOf(items[0].Blocks[0].Source, items.SelectMany(item => item.Blocks)) });
        }
    }

    /// <summary>A call to a note. The mark that the page shows is not text, since calls are numbered as they are shown.</summary>
    private void Call(IElement element, string label, ImmutableArray<InlineWrapper> path)
    {
        var shown = TextRuns(element).Select(run => run.Token).ToList();
        if (shown.Count == 0)
            return;
        var source = TextSpan.FromBounds(_page.SpanOf(shown[0], 0, 0).Start, _page.SpanOf(shown[^1], 0, shown[^1].Text.Length).End);
        _flow.Add(new NoteReference(label, 0) { Source = source }, [.. path.Where(wrapper => wrapper.Kind is not (InlineWrapperKind.Above or InlineWrapperKind.Link or InlineWrapperKind.Code))]);
    }

    /// <summary>A note. The list of all notes stands where the first does.</summary>
    private void Note(IElement element, string label, ImmutableArray<InlineWrapper> path)
    {
        Flush();
        var blocks = Nested(() => Children(element, Around(element, path)));
        var tag = _page.TagOf(element);
        var source = blocks.IsEmpty ? tag : SpanOf(blocks[0].Source, blocks);
        if (_notes.Count == 0 && _nesting == 0)
            _blocks.Add(new NoteList([]) { Source = source });
        _notes.Add(new Note(label, blocks, source));
    }

    private ImmutableArray<Block> WithNotes(ImmutableArray<Block> blocks)
    {
        if (_notes.Count == 0)
            return blocks;
        var list = new NoteList([.. _notes]) { Source = TextSpan.FromBounds(_notes.Min(note => note.Source.Start), _notes.Max(note => note.Source.End)) };
        var isPlaced = false;
        var placed = BlockTree.Map(new Article(blocks), block =>
        {
            if (block is not NoteList { Notes.IsEmpty: true })
                return block;
            isPlaced = true;
            return list;
        }).Blocks;
        return isPlaced ? placed : [.. placed, list];
    }

    private void Quotation(IElement element, ImmutableArray<InlineWrapper> path)
    {
        Flush();
        var blocks = Nested(() => Children(element, Around(element, path)));
        if (!blocks.IsEmpty)
            _blocks.Add(new Quotation(blocks) { Source = SpanOf(blocks[0].Source, blocks) });
    }

    private void Table(IElement element, ImmutableArray<InlineWrapper> path)
    {
        Flush();
        var inner = Around(element, path);
        var beside = new List<Block>();
        var table = HtmlTableReader.Read(element, cell => Nested(() => Children(cell, Around(cell, inner))), caption =>
        {
            var blocks = Nested(() => Children(caption, Around(caption, inner)));
            beside.AddRange(blocks.Skip(blocks is [Paragraph, ..] ? 1 : 0));
            return blocks is [Paragraph first, ..] ? first : null;
        });
        _blocks.Add(table with { Source = SpanOf(_page.TagOf(element), BlockTree.All([table]).Skip(1)) });
        foreach (var block in beside)
            _blocks.Add(block);
    }

    /// <summary>The words in a figure are the caption of its last picture, wherever they stand in it.</summary>
    private void Figure(IElement element, ImmutableArray<InlineWrapper> path)
    {
        Flush();
        var captions = element.Children.Where(child => child.LocalName == "figcaption").ToHashSet();
        Within(IsShort(element) ? TextMode.Caption : TextMode.Paragraph, () =>
        {
            foreach (var node in element.ChildNodes)
            {
                if (node is not IElement child || !captions.Contains(child))
                    Node(node, path);
            }
        });
        foreach (var caption in captions)
            Within(IsShort(caption) ? TextMode.Caption : TextMode.Paragraph, () => Element(caption, path));
    }

    /// <summary>Whether the text of an element is not too long for a caption, so that a figure that is never closed does not swallow a story.</summary>
    private bool IsShort(IElement element)
    {
        const int longestCaption = 600;
        var length = 0;
        foreach (var text in element.GetDescendants().OfType<IText>())
        {
            length += _page.PiecesOf(text).Sum(piece => piece.Token is null ? 0 : piece.Text.Length);
            if (length > longestCaption)
                return false;
        }

        return true;
    }

    private void Preformatted(IElement element, ImmutableArray<InlineWrapper> path)
    {
        Flush();
        var runs = TokensOf(element).Select(run => run.Token).ToArray();
        var all = runs.Sum(token => token.Text.Length);
        if (all == 0 || (runs.Sum(token => token.Text.Count(InlineCharacters.IsWide)) * 4 > all && HtmlElements.FirstBelow(element, "code") is null))
        {
            Prose(element, path);
            return;
        }

        LeaveOutPictures(element, LedgerReason.Executable);
        var text = _page.TextOf(element);
        foreach (var token in runs)
            _placed.Add(token.Index);
        var language = ElementClass.Words(HtmlElements.FirstBelow(element, "code") ?? element).SkipWhile(word => word is not ("language" or "lang")).Skip(1).FirstOrDefault();
        _blocks.Add(new CodeBlock((text.StartsWith('\n') ? text[1..] : text).TrimEnd('\n'), language)
        {
            Source = TextSpan.FromBounds(_page.SpanOf(runs[0], 0, 0).Start, _page.SpanOf(runs[^1], 0, runs[^1].Text.Length).End),
        });
    }

    /// <summary>Prose that is only set as it was typed: each line end is one.</summary>
    private void Prose(IElement element, ImmutableArray<InlineWrapper> path)
    {
        Children(element, Around(element, path));
        Flush();
    }

    /// <summary>A player becomes a link to the page of what it plays.</summary>
    private void Embed(IElement element)
    {
        if (element.LocalName is not ("iframe" or "embed") || PlayerOf(element, _baseUrl) is not { } page)
            return;
        Flush();
        var tag = _page.TagOf(element);
        _blocks.Add(new Paragraph([new Link(new ExternalTarget(page), [new TextRun(page) { Source = tag }]) { Source = tag }]) { Source = tag });
    }

    /// <summary>Address of the page of what an element plays; null where it plays nothing.</summary>
    internal static string? PlayerOf(IElement element, Uri? baseUrl) =>
        HtmlAddress.Resolve(element.GetAttribute("data-src") ?? element.GetAttribute("src"), baseUrl) is { } player ? EmbedAddress.PageOf(player) : null;

    private void LeaveOut(IElement element, LedgerReason reason)
    {
        foreach (var run in TextRuns(element))
            _ledger.Add(new LedgerEntry(_page.SpanOf(run.Token, 0, run.Token.Text.Length), run.Token.Text, reason));
        LeaveOutPictures(element, reason);
        var name = string.IsNullOrEmpty(element.GetAttribute("src")) ? "data-src" : "src";
        if (element.LocalName is "iframe" or "embed" or "video" or "audio" && element.GetAttribute(name) is { Length: > 0 } address)
            _ledger.Add(new LedgerEntry(_page.AttributeOf(element, name), Clip(address), LedgerReason.DroppedLink));
    }

    private void LeaveOutPictures(IElement element, LedgerReason reason)
    {
        foreach (var picture in element.GetDescendantsAndSelf().OfType<IElement>().Where(inner => inner.LocalName is "img" or "amp-img"))
        {
            if (picture.GetAttribute("alt") is { } alternative && !string.IsNullOrWhiteSpace(alternative))
                _ledger.Add(new LedgerEntry(_page.AttributeOf(picture, "alt"), alternative, reason));
        }
    }

    /// <summary>The tokens in an element that no block has, which are then taken.</summary>
    private IEnumerable<(IText Node, HtmlTextToken Token)> TextRuns(IElement element) => TokensOf(element).Where(run => _placed.Add(run.Token.Index));

    private IEnumerable<(IText Node, HtmlTextToken Token)> TokensOf(IElement element)
    {
        foreach (var node in element.GetDescendantsAndSelf().OfType<IText>())
        {
            foreach (var piece in _page.PiecesOf(node))
            {
                if (piece.Token is not null)
                    yield return (node, piece.Token);
            }
        }
    }

    private void ReportNesting(IElement element)
    {
        if (!_diagnostics.Any(diagnostic => diagnostic.Rule == Rules.LimitExceeded))
            Report(Rules.LimitExceeded, _page.TagOf(element).Start, string.Create(CultureInfo.InvariantCulture, $"Lists, quotations and tables nest deeper than {MaximumNesting} levels here; deeper ones are read as paragraphs."));
    }

    private void Report(Rule rule, int at, string message) => _diagnostics.Add(new Diagnostic(rule, _source.PositionAt(at), message));

    private static TextSpan SpanOf(TextSpan first, IEnumerable<Block> blocks)
    {
        var (start, end) = (first.Start, first.End);
        foreach (var block in blocks)
            (start, end) = (Math.Min(start, block.Source.Start), Math.Max(end, block.Source.End));
        return TextSpan.FromBounds(start, end);
    }

    private static string Clip(string text, int length = 2_048) => text.Length <= length ? text : string.Concat(text.AsSpan(0, length), "…");

    private enum TextMode
    {
        Paragraph,
        Heading,
        Caption,
    }
}
