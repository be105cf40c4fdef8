using AngleSharp.Dom;

namespace Briefing.Core.Readers.Html;

/// <summary>Reads the words in an element's class and id.</summary>
public static class ElementClass
{
    /// <summary>The words of the class and id of an element, in lower case, split at blanks, hyphens, underscores and humps.</summary>
    public static IEnumerable<string> Words(IElement element)
    {
        foreach (var value in new[] { element.GetAttribute("class"), element.GetAttribute("id") })
        {
            if (value is not { Length: > 0 and <= 1_024 })
                continue;
            var start = 0;
            for (var i = 0; i <= value.Length; i++)
            {
                var isEnd = i == value.Length || !char.IsAsciiLetterOrDigit(value[i]);
                var isHump = !isEnd && i > start && char.IsAsciiLetterUpper(value[i]) && !char.IsAsciiLetterUpper(value[i - 1]);
                if (!isEnd && !isHump)
                    continue;
                if (i > start)
                    yield return value[start..i].ToLowerInvariant();
                start = isEnd ? i + 1 : i;
            }
        }
    }

    /// <summary>Whether the class or id of an element has one of some words.</summary>
    public static bool Has(IElement element, params ReadOnlySpan<string> words)
    {
        foreach (var word in Words(element))
        {
            if (words.Contains(word))
                return true;
        }

        return false;
    }
}
