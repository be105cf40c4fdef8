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
    private IElement? _lastCreated;
    private int _tagsUntilMeasured;
    private int _depth;

    public ImmutableArray<HtmlTextToken> Tokens => _tokens.ToImmutable();

    public ImmutableArray<HtmlTextToken> Comments => _comments.ToImmutable();

    /// <summary>Index in the markup of the first start tag that stood too deep.</summary>
    public int? FirstSkippedTag { get; private set; }

    public void OnCreated(IElement element, TextPosition position) => _lastCreated = element;

    public TokenConsumptionResult Consume(ref StructHtmlToken token, TokenConsumer next)
    {
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
                token.Name = HtmlElements.TreeName(token.Name.ToString());
                next(ref token);
                break;
            default:
                next(ref token);
                break;
        }

        return TokenConsumptionResult.Continue;
    }

    private int CommentStart(int index) =>
        string.CompareOrdinal(markup, index, "<!--", 0, 4) == 0 ? index + 4 : Math.Min(index + 2, markup.Length);

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
        var name = HtmlElements.TreeName(token.Name.ToString());
        _lastStartTag = name;
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
