using System.Globalization;
using Briefing.Core.Pages;
using Briefing.Core.Sources;
using Briefing.Theme.Strings;

namespace Briefing.Theme.Markup;

/// <summary>
/// What compiled views stand on: the methods that Razor's generated code calls, without MVC, reflection or services.
/// Everything that is not written in a view itself is encoded; attributes that hold addresses refuse what <see cref="LinkAddress"/> refuses.
/// </summary>
public abstract class View
{
    private static readonly HashSet<string> _addressAttributes = new(["href", "src", "action", "formaction", "cite", "poster", "data"], StringComparer.OrdinalIgnoreCase);

    private PageContext? _context;
    private string _attributePrefix = "";
    private string _attributeSuffix = "";
    private int _attributeValues;
    private bool _attributeIsOpen;
    private bool _attributeIsAddress;
    private string _address = "";

    /// <summary>The page that is being written.</summary>
    protected PageContext Context => _context ?? throw new InvalidOperationException("A view is run by Show.");

    /// <summary>Where markup goes.</summary>
    protected HtmlOutput Output => Context.Output;

    /// <summary>What the page's head, masthead and foot need.</summary>
    protected PageFrame Frame => Context.Frame;

    /// <summary>The edition that the page is of.</summary>
    protected Edition Edition => Context.Frame.Site.Edition;

    /// <summary>Addresses of everything on the site.</summary>
    protected Routes Routes => Context.Frame.Site.Routes;

    /// <summary>The interface's words in this edition.</summary>
    protected InterfaceStrings T => Context.Strings;

    /// <summary>Writes the view; generated from its markup.</summary>
    public abstract Task ExecuteAsync();

    internal void Run(PageContext context)
    {
        _context = context;
        ExecuteAsync().GetAwaiter().GetResult();
    }

    /// <summary>Writes another view at this place.</summary>
    protected void Show<TModel>(View<TModel> view, TModel model) => view.Run(model, Context);

    /// <summary>Writes the text of a heading, with the names of entities whole.</summary>
    protected void Title(string text) => Output.Heading(text, Frame.Site.Names);

    /// <summary>Writes a heading that is a link.</summary>
    /// <param name="level">Its level, 1 to 6.</param>
    /// <param name="href">What it leads to.</param>
    /// <param name="text">Its text.</param>
    protected void LinkedHeading(int level, string href, string text)
    {
        Output.Markup("<h");
        Output.Text(level);
        Output.Markup("><a");
        Output.Attribute("href", LinkAddress.Accept(href));
        Output.Markup(">");
        Title(text);
        Output.Markup("</a></h");
        Output.Text(level);
        Output.Markup(">");
    }

    /// <summary>Writes links with the edition's separator between them and no blank that would part them from it.</summary>
    protected void Links(IEnumerable<PageLink> links)
    {
        var isFirst = true;
        foreach (var link in links)
        {
            if (!isFirst)
                Output.Text(T.ListSeparator);
            isFirst = false;
            Output.Markup("<a");
            Output.Attribute("href", LinkAddress.Accept(link.Href));
            Output.Markup(">");
            Output.Text(link.Title);
            Output.Markup("</a>");
        }
    }

    /// <summary>Writes markup of the view.</summary>
    protected void WriteLiteral(string markup) => Output.Markup(markup);

    /// <summary>Writes text.</summary>
    protected void Write(string? text) => Output.Text(text);

    /// <summary>Writes a whole number.</summary>
    protected void Write(int number) => Output.Text(number);

    /// <summary>Opens an attribute that holds expressions.</summary>
    protected void BeginWriteAttribute(string name, string prefix, int prefixOffset, string suffix, int suffixOffset, int attributeValuesCount)
    {
        _attributePrefix = prefix;
        _attributeSuffix = suffix;
        _attributeValues = attributeValuesCount;
        _attributeIsAddress = _addressAttributes.Contains(name);
        _attributeIsOpen = !_attributeIsAddress && attributeValuesCount != 1;
        _address = "";
        if (_attributeIsOpen)
            Output.Markup(prefix);
    }

    /// <summary>Writes a piece of an attribute. An attribute whose only value is null is left out.</summary>
    protected void WriteAttributeValue(string prefix, int prefixOffset, string? value, int valueOffset, int valueLength, bool isLiteral)
    {
        if (_attributeIsAddress)
        {
            _address += value is null ? "" : prefix + value;
            return;
        }

        if (value is null)
            return;
        if (!_attributeIsOpen)
        {
            Output.Markup(_attributePrefix);
            _attributeIsOpen = true;
        }

        Output.Markup(prefix);
        if (isLiteral)
            Output.Markup(value);
        else
            Output.Text(value);
    }

    /// <summary>Writes a whole number as a piece of an attribute.</summary>
    protected void WriteAttributeValue(string prefix, int prefixOffset, int value, int valueOffset, int valueLength, bool isLiteral) =>
        WriteAttributeValue(prefix, prefixOffset, value.ToString(CultureInfo.InvariantCulture), valueOffset, valueLength, isLiteral);

    /// <summary>Writes an attribute that is there or not, such as <c>hidden</c>.</summary>
    protected void WriteAttributeValue(string prefix, int prefixOffset, bool value, int valueOffset, int valueLength, bool isLiteral) =>
        WriteAttributeValue(prefix, prefixOffset, value ? "" : null, valueOffset, valueLength, isLiteral: true);

    /// <summary>Closes an attribute. One whose address is refused is left out, so that the element is no link.</summary>
    protected void EndWriteAttribute()
    {
        if (_attributeIsAddress)
        {
            if (LinkAddress.Accept(_address) is { } address)
            {
                Output.Markup(_attributePrefix);
                Output.Text(address);
                Output.Markup(_attributeSuffix);
            }
        }
        else if (_attributeIsOpen || _attributeValues != 1)
        {
            Output.Markup(_attributeSuffix);
        }
    }
}
