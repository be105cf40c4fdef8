using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace Briefing.Core.Readers.Html;

/// <summary>
/// Stands between tokenizer and tree builder. Each text goes into the tree as a reference to its token, which keeps its place in the
/// source however the tree builder moves it. It also keeps the tree builder linear on hostile markup: its cost grows with the depth of
/// open elements and the number of open formatting elements (HTML §13.2.4.3), so both are bounded here.
/// </summary>
internal sealed class TreeFeed(string markup)
{
    /// <summary>What stands before the markup so that the tree builder is in the body from the start.</summary>
    public const string Prefix = "<!doctype html><body>";

    private const int MostFormattingForms = 16;

    private readonly ImmutableArray<HtmlTextToken>.Builder _tokens = ImmutableArray.CreateBuilder<HtmlTextToken>();
    private readonly ImmutableArray<HtmlTextToken>.Builder _comments = ImmutableArray.CreateBuilder<HtmlTextToken>();
    private readonly HashSet<string> _formattingForms = new(StringComparer.Ordinal);
    private string _lastStartTag = "";
    private bool _isInTextArea;
    private IElement? _lastCreated;
    private int _tagsUntilMeasured;
    private int _depth;
    private (HtmlTokenType Type, int Start) _last = (HtmlTokenType.Doctype, 0);

    public ImmutableArray<HtmlTextToken> Tokens => _tokens.ToImmutable();

    public ImmutableArray<HtmlTextToken> Comments => _comments.ToImmutable();

    /// <summary>Index in the markup of the first start tag that stood too deep.</summary>
    public int? FirstSkippedTag { get; private set; }

    /// <summary>Index in the markup of a tag that begins behind the last token and never ends; null without one.</summary>
    public int? UnfinishedTag
    {
        get
        {
            var end = _last.Type switch
            {
                HtmlTokenType.StartTag or HtmlTokenType.EndTag => HtmlAttributes.TagEnd(markup, _last.Start),
                HtmlTokenType.Character when _tokens is [.., var text] && text.Start == _last.Start => text.MarkupAt(markup, text.Text.Length),
                HtmlTokenType.Comment when markup.IndexOf('>', _last.Start + _comments[^1].Text.Length) is > 0 and var close => close + 1,
                HtmlTokenType.Comment => markup.Length,
                _ => _last.Start,
            };
            while (end < markup.Length && char.IsWhiteSpace(markup[end]))
                end++;
            var name = end + 1 < markup.Length && markup[end + 1] == '/' ? end + 2 : end + 1;
            return name < markup.Length && markup[end] == '<' && char.IsAsciiLetter(markup[name]) ? end : null;
        }
    }

    public void OnCreated(IElement element, TextPosition position) => _lastCreated = element;

    public TokenConsumptionResult Consume(ref StructHtmlToken token, TokenConsumer next)
    {
        if (token.Type != HtmlTokenType.EndOfFile)
            _last = (token.Type, Math.Max(0, token.Position.Index - Prefix.Length));
        switch (token.Type)
        {
            case HtmlTokenType.Character:
                Text(ref token, next);
                break;
            case HtmlTokenType.Comment:
                _comments.Add(new HtmlTextToken(_comments.Count, token.Data.ToString(), CommentStart(token.Position.Index - Prefix.Length), IsRaw: true));
                break;
            case HtmlTokenType.StartTag:
                StartTag(ref token, next);
                break;
            case HtmlTokenType.EndTag:
                var name = token.Name.ToString();
                if (name != "textarea" || _isInTextArea)
                    token.Name = HtmlElements.TreeName(name);
                _isInTextArea = false;
                next(ref token);
                break;
            default:
                next(ref token);
                break;
        }

        return TokenConsumptionResult.Continue;
    }

    /// <summary>Where the text of a comment begins, real or bogus (HTML §13.2.5.41): the question mark of an instruction belongs to it.</summary>
    private int CommentStart(int index)
    {
        if (string.CompareOrdinal(markup, index, "<!--", 0, 4) == 0)
            return index + 4;
        return Math.Min(string.CompareOrdinal(markup, index, "<?", 0, 2) == 0 ? index + 1 : index + 2, markup.Length);
    }

    private void Text(ref StructHtmlToken token, TokenConsumer next)
    {
        var text = token.Data.ToString();
        if (text.AsSpan().IndexOfAnyExcept(" \t\n\f\r") >= 0 && _tokens.Count < TokenReference.Capacity)
        {
            token.Name = TokenReference.Write(_tokens.Count);
            _tokens.Add(new HtmlTextToken(_tokens.Count, text, token.Position.Index - Prefix.Length, HtmlElements.IsRawText(_lastStartTag)));
        }

        next(ref token);
    }

    private void StartTag(ref StructHtmlToken token, TokenConsumer next)
    {
        var tag = token.Name.ToString();
        var name = HtmlElements.TreeName(tag);
        _lastStartTag = name;
        _isInTextArea = tag == "textarea";
        if (name is "frameset" or "frame")
            return;
        if (HtmlElements.Nests(name) && IsTooDeep())
        {
            FirstSkippedTag ??= token.Position.Index - Prefix.Length;
            return;
        }

        token.Name = name;
        if (HtmlElements.IsFormatting(name) && token.Attributes.Count > 0 && !IsKnownForm(name, ref token))
        {
            while (token.Attributes.Count > 0)
                token.RemoveAttributeAt(token.Attributes.Count - 1);
        }

        next(ref token);
    }

    /// <summary>The list of active formatting elements keeps up to three of each form (HTML §13.2.4.3, the Noah's Ark clause), so forms are counted.</summary>
    private bool IsKnownForm(string name, ref StructHtmlToken token)
    {
        var form = name;
        for (var i = 0; i < token.Attributes.Count; i++)
            form += "\0" + token.Attributes[i].Name + "\0" + token.Attributes[i].Value;
        if (_formattingForms.Contains(form))
            return true;
        return _formattingForms.Count < MostFormattingForms && _formattingForms.Add(form);
    }

    /// <summary>A start tag deepens the tree by a few levels at most, so the depth is measured only when it may have come near the limit.</summary>
    private bool IsTooDeep()
    {
        const int levelsATag = 4;
        if (--_tagsUntilMeasured > 0)
            return false;
        _depth = 0;
        for (var node = (INode?)_lastCreated; node is not null; node = node.Parent)
            _depth++;
        _tagsUntilMeasured = Math.Max(1, (HtmlPage.MaximumDepth - _depth) / levelsATag);
        return _depth >= HtmlPage.MaximumDepth;
    }
}
