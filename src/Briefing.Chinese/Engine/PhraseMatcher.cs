using Briefing.Chinese.Dictionaries;

namespace Briefing.Chinese.Engine;

/// <summary>Finds the longest phrase at a place, looking through soft breaks if asked to.</summary>
internal static class PhraseMatcher
{
    /// <summary>Finds the longest phrase.</summary>
    /// <param name="trie">The phrases.</param>
    /// <param name="text">The text.</param>
    /// <param name="start">The place.</param>
    /// <param name="throughBreaks">Whether a soft break inside a phrase is looked through.</param>
    /// <param name="phrase">Number of the phrase.</param>
    /// <param name="length">Code units of text that it takes, breaks included.</param>
    /// <param name="units">Code units of the phrase itself.</param>
    public static bool TryMatch(PhraseTrie trie, ReadOnlySpan<char> text, int start, bool throughBreaks, out int phrase, out int length, out int units)
    {
        if (!throughBreaks)
        {
            var found = trie.TryMatch(text[start..], out phrase, out length);
            units = length;
            return found;
        }
        phrase = -1;
        length = units = 0;
        var single = trie.HasSingles ? trie.Child(PhraseTrie.Root, text[start]) : -1;
        if (single >= 0)
        {
            phrase = (single & ~PhraseTrie.Leaf) - PhraseTrie.FirstNode;
            length = units = 1;
        }
        var node = (int)text[start];
        var depth = 1;
        for (var i = start + 1; i < text.Length; i++)
        {
            var unit = text[i];
            if (unit <= ' ')
            {
                var breakLength = SoftBreak.LengthAt(text, i);
                if (breakLength > 0) unit = text[i += breakLength];
            }
            node = trie.Child(node, unit);
            if (node < 0) break;
            depth++;
            var isLeaf = (node & PhraseTrie.Leaf) != 0;
            node &= ~PhraseTrie.Leaf;
            if (trie.IsPhrase(node))
            {
                phrase = node - PhraseTrie.FirstNode;
                length = i + 1 - start;
                units = depth;
            }
            if (isLeaf) break;
        }
        return units > 0;
    }
}
