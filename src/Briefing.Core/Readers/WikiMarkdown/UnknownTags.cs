using System.Collections.Frozen;
using Briefing.Core.Readers.PlainMarkdown;

namespace Briefing.Core.Readers.WikiMarkdown;

/// <summary>
/// Words in angle brackets that are no tag of the encyclopaedia, <c>List&lt;T&gt;</c> and <c>&lt;iostream&gt;</c>: MediaWiki shows them as they are
/// written ("Help:HTML in wikitext"), and the export leaves them as they are.
/// </summary>
internal static class UnknownTags
{
    private static readonly FrozenSet<string> Known = string.Concat(
            "a abbr address article aside b bdi bdo big blockquote body br caption center cite code col colgroup data dd del details dfn dir div dl dt em figcaption figure font footer ",
            "h1 h2 h3 h4 h5 h6 head header hr html i img ins kbd li link main map mark meta nav nobr ol p picture pre q rb rbc rp rt rtc ruby s samp section small source span strike ",
            "strong style sub summary sup table tbody td tfoot th thead time title tr track tt u ul var wbr applet area audio base button canvas dialog embed fieldset form frame ",
            "frameset iframe input label legend noframes noscript object option param script select svg template textarea video xmp ",
            "ce categorytree charinsert chem dynamicpagelist gallery graph hiero imagemap includeonly indicator inputbox langconvert languages mapframe maplink math noinclude ",
            "nowiki onlyinclude pages phonos poem quiz ref references score syntaxhighlight tabber tabview templatedata templatestyles timeline translate tvar")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The tokens with such words as text.</summary>
    public static List<InlineToken> Apply(List<InlineToken> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == InlineTokenKind.Tag && InlineTags.NameOf(tokens[i].Text) is { Length: > 0 } name && !Known.Contains(name))
                tokens[i] = InlineToken.OfText(tokens[i].Text, tokens[i].Source);
        }

        return tokens;
    }
}
