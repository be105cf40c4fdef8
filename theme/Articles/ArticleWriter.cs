using System.Collections.Immutable;
using System.Globalization;
using Briefing.Core.Articles;
using Briefing.Core.Editions;
using Briefing.Core.Sources;
using Briefing.Theme.Markup;

namespace Briefing.Theme.Articles;

/// <summary>Sets the document model as HTML: every construct of the model has its markup here and nowhere else.</summary>
/// <param name="context">The page.</param>
/// <param name="setting">How the piece is set on it.</param>
internal sealed class ArticleWriter(PageContext context, ArticleSetting setting)
{
    /// <summary>Characters of the longest cell that is set on one line.</summary>
    private const int LongestWhole = 12;

    private readonly HtmlOutput _html = context.Output;
    private readonly HeadingLevels _levels = new(setting.HeadingLevel);
    private bool _insideLink;
    private bool _insideHeading;

    /// <summary>Writes blocks.</summary>
    public void Blocks(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
            Write(block);
    }

    /// <summary>Writes running text.</summary>
    public void Inlines(ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
            Write(inline);
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Heading heading:
                WriteHeading(heading);
                break;
            case Paragraph paragraph:
                Open("p", paragraph);
                Inlines(paragraph.Content);
                WriteMark(paragraph);
                _html.Markup("</p>\n");
                WriteBacklinks(paragraph);
                break;
            case ListBlock list:
                WriteList(list);
                break;
            case Quotation quotation:
                Open("blockquote", quotation);
                Blocks(quotation.Blocks);
                _html.Markup("</blockquote>\n");
                break;
            case Table table:
                WriteTable(table);
                break;
            case Figure figure:
                WriteFigure(figure);
                break;
            case NoteList notes:
                WriteNotes(notes);
                break;
            case LacunaBlock lacuna:
                Open("p", lacuna, "lacuna-block");
                WriteLacuna(lacuna.Reason);
                _html.Markup("</p>\n");
                break;
            case CodeBlock code:
                Open("pre", code);
                _html.Markup("<code>");
                _html.Text(code.Text);
                _html.Markup("</code></pre>\n");
                break;
            case ThematicBreak rule:
                Open("hr", rule);
                _html.Markup("\n");
                break;
            default:
                throw new NotSupportedException($"The theme cannot set a {block.GetType().Name}.");
        }
    }

    private void WriteHeading(Heading heading)
    {
        var element = "h" + _levels.Next(heading.Level).ToString(CultureInfo.InvariantCulture);
        Open(element, heading);
        _insideHeading = true;
        Inlines(heading.Content);
        _insideHeading = false;
        Close(element);
        WriteBacklinks(heading);
    }

    private void WriteList(ListBlock list)
    {
        var isApart = list.Role == ListRole.RelatedStories;
        if (isApart)
        {
            _html.Markup("<aside class=\"related\"");
            _html.Attribute("aria-label", context.Strings.RelatedStories);
            _html.Markup("><p class=\"related-title\">");
            _html.Text(context.Strings.RelatedStories);
            _html.Markup("</p>\n");
        }

        var element = list.Ordered ? "ol" : "ul";
        _html.Markup("<");
        _html.Markup(element);
        WriteId(list);
        if (list.Ordered && list.Start != 1)
            _html.Attribute("start", list.Start.ToString(CultureInfo.InvariantCulture));
        _html.Markup(">\n");
        foreach (var item in list.Items)
            WriteItem(item);
        Close(element);
        if (isApart)
            _html.Markup("</aside>\n");
        WriteBacklinks(list);
    }

    private void WriteItem(ListItem item)
    {
        if (item.Blocks is [Paragraph first, .. var rest])
        {
            Open("li", first);
            Inlines(first.Content);
            WriteMark(first);
            WriteBacklinks(first);
            Blocks(rest);
        }
        else
        {
            _html.Markup("<li>");
            Blocks(item.Blocks);
        }

        _html.Markup("</li>\n");
    }

    private void WriteTable(Table table)
    {
        _html.Markup("<div class=\"table\" role=\"region\" tabindex=\"0\"");
        var caption = table.Caption is null ? "" : PlainText.Of(table.Caption.Content);
        _html.Attribute("aria-label", context.Ids.Name(caption.Length > 0 ? caption : context.Strings.Table));
        _html.Markup("><table");
        WriteId(table);
        _html.Markup(">\n");
        if (table.Caption is { } text)
        {
            Open("caption", text);
            Inlines(text.Content);
            _html.Markup("</caption>\n");
        }

        var figures = FigureColumns.CellsOf(table);
        WriteRows("thead", [.. table.HeaderRows.Where(row => row.Cells.Any(cell => !cell.Blocks.IsEmpty))], figures);
        WriteRows("tbody", table.Rows, figures);
        _html.Markup("</table></div>\n");
        WriteBacklinks(table);
    }

    private void WriteRows(string element, ImmutableArray<TableRow> rows, HashSet<TableCell> figures)
    {
        if (rows.IsEmpty)
            return;
        _html.Markup("<");
        _html.Markup(element);
        _html.Markup(">\n");
        foreach (var row in rows)
        {
            _html.Markup("<tr>");
            foreach (var cell in row.Cells)
                WriteCell(cell, figures.Contains(cell));
            _html.Markup("</tr>\n");
        }

        Close(element);
    }

    private void WriteCell(TableCell cell, bool isFigure)
    {
        // An empty cell heads nothing, and a header without a name is a fault to assistive technology (WCAG 1.3.1).
        var element = cell.Scope == CellScope.None || cell.Blocks.IsEmpty ? "td" : "th";
        _html.Markup("<");
        _html.Markup(element);
        if (cell.Blocks is [Paragraph first, ..])
            WriteId(first);
        if (element == "th")
            _html.Attribute("scope", Scope(cell));
        if (isFigure)
            _html.Attribute("class", "n");
        else if (IsShort(cell))
            _html.Attribute("class", "short");
        WriteSpan("colspan", cell.ColumnSpan);
        WriteSpan("rowspan", cell.RowSpan);
        _html.Markup(">");
        if (cell.Blocks is [Paragraph only])
            Inlines(only.Content);
        else
            Blocks(cell.Blocks);
        _html.Markup("</");
        _html.Markup(element);
        _html.Markup(">");
    }

    /// <summary>Whether a cell is one date, one name or less, which a column is wide enough for.</summary>
    private static bool IsShort(TableCell cell) => cell.Blocks is [Paragraph { Content: var content }] && InlineSpans.Length(content) is > 0 and <= LongestWhole;

    private static string Scope(TableCell cell) => (cell.Scope, cell.ColumnSpan > 1, cell.RowSpan > 1) switch
    {
        (CellScope.Row, _, true) => "rowgroup",
        (CellScope.Row, _, _) => "row",
        (_, true, _) => "colgroup",
        _ => "col",
    };

    private void WriteSpan(string name, int span)
    {
        if (span > 1)
            _html.Attribute(name, span.ToString(CultureInfo.InvariantCulture));
    }

    private void WriteFigure(Figure figure)
    {
        Open("figure", figure);
        _html.Markup("<figcaption");
        if (figure.Caption is { } caption)
        {
            WriteId(caption);
            _html.Markup(">");
            WriteFigureLabel();
            Inlines(caption.Content);
        }
        else
        {
            _html.Markup(">");
            WriteFigureLabel();
            if (figure.AlternativeText is { Length: > 0 } words)
                _html.Text(words);
            else
                WriteLacuna(LacunaReason.LostCaption);
        }

        if (figure.Caption is not null && figure.AlternativeText is { Length: > 0 } alternative)
        {
            _html.Markup("<span class=\"figure-alternative\">");
            _html.Text(alternative);
            _html.Markup("</span>");
        }

        if (figure.Credit is { Length: > 0 } credit)
        {
            _html.Markup("<span class=\"figure-credit\">");
            _html.Text(credit);
            _html.Markup("</span>");
        }

        _html.Markup("<span class=\"figure-links\">");
        WriteExternal(figure.PageUrl, context.Strings.PicturePage);
        WriteExternal(figure.MediaUrl, context.Strings.PictureFile);
        _html.Markup("</span></figcaption></figure>\n");
        WriteBacklinks(figure);
    }

    private void WriteFigureLabel()
    {
        _html.Markup("<span class=\"figure-label\">");
        _html.Text(context.Strings.Picture);
        _html.Markup("</span> ");
    }

    private void WriteExternal(string? url, string text)
    {
        if (SafeUrl.Accept(url) is not { } safe)
            return;
        OpenExternal(safe, "external");
        _html.Text(text);
        _html.Markup("</a>");
    }

    private void WriteNotes(NoteList list)
    {
        _html.Markup("<section class=\"notes\" role=\"doc-endnotes\"");
        _html.Attribute("aria-label", context.Strings.Notes);
        WriteId(list);
        _html.Markup("><ol>\n");
        foreach (var note in list.Notes)
        {
            _html.Markup(note.IsLost ? "<li class=\"lost\"" : "<li");
            WriteId(NoteAnchors.OfNote(note.Label));
            _html.Markup("><span class=\"note-label\">");
            _html.Text(note.Label);
            _html.Markup("</span> ");
            if (note.IsLost)
                WriteLacuna(LacunaReason.LostNote);
            else
                WriteNoteText(note.Blocks);
            for (var call = 1; call <= setting.NoteCalls.GetValueOrDefault(note.Label); call++)
            {
                _html.Markup(" <a class=\"back\" role=\"doc-backlink\"");
                _html.Attribute("href", "#" + NoteAnchors.OfCall(note.Label, call));
                _html.Attribute("aria-label", context.Strings.BackToText(note.Label, call));
                _html.Markup(">↩</a>");
            }

            _html.Markup("</li>\n");
        }

        _html.Markup("</ol></section>\n");
    }

    private void WriteNoteText(ImmutableArray<Block> blocks)
    {
        if (blocks is [Paragraph only])
        {
            _html.Markup("<span class=\"note-text\"");
            WriteId(only);
            _html.Markup(">");
            Inlines(only.Content);
            _html.Markup("</span>");
        }
        else
        {
            _html.Markup("<div class=\"note-text\">");
            Blocks(blocks);
            _html.Markup("</div>");
        }
    }

    private void WriteLacuna(LacunaReason reason)
    {
        var why = context.Strings.Lacuna(reason);
        _html.Markup("<span class=\"lacuna\"");
        _html.Attribute("title", why);
        _html.Markup(">");
        _html.Text(context.Strings.LacunaOpening);
        _html.Markup("<span class=\"unseen\">");
        _html.Text(context.Strings.Colon + why);
        _html.Markup("</span>");
        _html.Text(context.Strings.LacunaClosing);
        _html.Markup("</span>");
    }

    private void WriteMark(Block block)
    {
        if (block.Id.Length == 0 || _insideLink || setting.IsApart)
            return;
        _html.Markup("<a class=\"mark\"");
        _html.Attribute("href", setting.DocumentHref + "#" + block.Id);
        _html.Attribute("aria-label", context.Strings.CiteParagraph);
        _html.Attribute("title", context.Strings.CiteParagraph);
        _html.Markup(">¶</a>");
    }

    private void WriteBacklinks(Block block)
    {
        if (!setting.Backlinks.TryGetValue(block.Id, out var links) || links.IsDefaultOrEmpty)
            return;
        _html.Markup("<details class=\"cited-by\"><summary>");
        _html.Text(context.Strings.CitedBy(links.Length));
        _html.Markup("</summary><ul>");
        foreach (var link in links)
        {
            _html.Markup("<li><a");
            _html.Attribute("href", LinkAddress.Accept(link.Href));
            _html.Markup(">");
            _html.Text(link.Title);
            _html.Markup("</a></li>");
        }

        _html.Markup("</ul></details>\n");
    }

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case TextRun run when _insideHeading:
                _html.Heading(run.Text, context.Frame.Site.Names);
                break;
            case TextRun run:
                _html.Text(run.Text);
                break;
            case Emphasis emphasis:
                Wrap(emphasis.Strong ? "strong" : "em", emphasis.Content);
                break;
            case Link link:
                WriteLink(link);
                break;
            case NoteReference call:
                WriteCall(call);
                break;
            case ForeignSpan foreign:
                _html.Markup("<span");
                _html.Attribute("lang", foreign.Language);
                _html.Markup(">");
                Inlines(foreign.Content);
                _html.Markup("</span>");
                break;
            case ChangedWord word:
                _html.Markup("<span class=\"changed\"");
                _html.Attribute("data-original", word.Original);
                _html.Markup(">");
                Inlines(word.Content);
                _html.Markup("</span>");
                break;
            case Mark mark:
                Wrap("mark", mark.Content);
                break;
            case Verbatim verbatim:
                Inlines(verbatim.Content);
                break;
            case Script script:
                Wrap(script.Above ? "sup" : "sub", script.Content);
                break;
            case VariantText variants:
                _html.Text(VariantChoice.For(context.Frame.Site.Edition.Language, variants.Variants));
                break;
            case CodeSpan code:
                _html.Markup("<code>");
                _html.Text(code.Text);
                _html.Markup("</code>");
                break;
            case Lacuna lacuna:
                WriteLacuna(lacuna.Reason);
                break;
            case PageMark page:
                WritePageMark(page);
                break;
            case LineBreak:
                _html.Markup("<br>");
                break;
            default:
                throw new NotSupportedException($"The theme cannot set a {inline.GetType().Name}.");
        }
    }

    private void WriteLink(Link link)
    {
        if (_insideLink)
        {
            Inlines(link.Content);
            return;
        }

        switch (link.Target)
        {
            case EntityTarget entity:
                _html.Markup("<a class=\"entity\"");
                var href = context.Frame.Site.Routes.Entity(context.Frame.Site.Edition, entity.EntityId);
                _html.Attribute("href", setting.IsApart ? context.Frame.Site.Routes.Absolute(href) : href);
                _html.Markup(">");
                break;
            case ExternalTarget external when SafeUrl.Accept(external.Url) is { } url:
                OpenExternal(url, "external");
                break;
            case WikiTarget wiki when SafeUrl.Accept(wiki.Url) is { } url:
                OpenExternal(url, "external wiki");
                break;
            default:
                Inlines(link.Content);
                return;
        }

        _insideLink = true;
        Inlines(link.Content);
        _insideLink = false;
        _html.Markup("</a>");
    }

    private void OpenExternal(string url, string kind)
    {
        _html.Markup("<a");
        _html.Attribute("class", kind);
        _html.Attribute("href", url);
        _html.Markup(" rel=\"noopener noreferrer external\">");
    }

    private void WriteCall(NoteReference call)
    {
        _html.Markup("<sup class=\"call\"");
        if (setting.DocumentHref is null)
            WriteId(NoteAnchors.OfCall(call.Label, call.Occurrence));
        _html.Markup(">");
        var hasNote = setting.DocumentHref is not null || setting.Notes.Contains(call.Label);
        if (hasNote && !_insideLink)
        {
            _html.Markup("<a role=\"doc-noteref\"");
            _html.Attribute("href", setting.DocumentHref + "#" + NoteAnchors.OfNote(call.Label));
            _html.Attribute("aria-label", context.Strings.NoteCall(call.Label));
            _html.Markup(">");
            _html.Text(call.Label);
            _html.Markup("</a>");
        }
        else
        {
            _html.Text(call.Label);
        }

        _html.Markup("</sup>");
    }

    private void WritePageMark(PageMark page)
    {
        if (setting.IsApart)
            return;
        var label = context.Strings.OriginalPage(page.Page);
        _html.Markup("<span class=\"page\"");
        _html.Attribute("data-page", page.Page);
        _html.Attribute("title", label);
        _html.Markup("><span class=\"unseen\">");
        _html.Text(label);
        _html.Markup("</span><span aria-hidden=\"true\">");
        _html.Text(page.Page);
        _html.Markup("</span></span>");
    }

    private void Wrap(string element, ImmutableArray<Inline> content)
    {
        _html.Markup("<");
        _html.Markup(element);
        _html.Markup(">");
        Inlines(content);
        _html.Markup("</");
        _html.Markup(element);
        _html.Markup(">");
    }

    private void Open(string element, Block block, string? kind = null)
    {
        _html.Markup("<");
        _html.Markup(element);
        _html.Attribute("class", kind);
        WriteId(block);
        _html.Markup(">");
    }

    private void Close(string element)
    {
        _html.Markup("</");
        _html.Markup(element);
        _html.Markup(">\n");
    }

    private void WriteId(Block block)
    {
        WriteId(block.Id);
        if (setting.Source is { } source)
            _html.Attribute("data-edit", source.PositionAt(block.Source.Start).ToString());
    }

    private void WriteId(string id)
    {
        if (!setting.IsApart)
            _html.Attribute("id", context.Ids.Claim(id));
    }
}
