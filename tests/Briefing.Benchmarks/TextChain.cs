using System.Text;

namespace Briefing.Benchmarks;

/// <summary>A chain of characters learnt from texts: what it writes has their characters as often as they do, and says nothing.</summary>
internal sealed class TextChain
{
    private readonly string _learnt;
    private readonly Dictionary<(char, char), string> _followers = [];

    /// <summary>A chain that knows a text.</summary>
    public TextChain(string learnt)
    {
        _learnt = learnt;
        var followers = new Dictionary<(char, char), StringBuilder>();
        for (var i = 2; i < learnt.Length; i++)
        {
            var key = (learnt[i - 2], learnt[i - 1]);
            if (!followers.TryGetValue(key, out var list))
                followers.Add(key, list = new StringBuilder());
            list.Append(learnt[i]);
        }

        foreach (var (key, list) in followers)
            _followers.Add(key, list.ToString());
    }

    /// <summary>The chain of the Chinese in the site's documents, without addresses and markup.</summary>
    public static TextChain OfSite() => new(string.Concat(
        Directory.GetFiles(Path.Combine(Repository.Root, "input", "documents")).Order(StringComparer.Ordinal).Select(File.ReadAllText)
            .Select(document => string.Concat(document.Where(unit => unit is > '\u2E7F' and < '\uFF10' or '，' or '：' or '；' or '？' or '（' or '）')))));

    /// <summary>Writes the next character, or a new beginning where none follows.</summary>
    public void Append(StringBuilder text, Random random)
    {
        if (text.Length > 1 && _followers.TryGetValue((text[^2], text[^1]), out var followers))
            text.Append(followers[random.Next(followers.Length)]);
        else
            text.Append(_learnt, random.Next(_learnt.Length - 2), 2);
    }
}
