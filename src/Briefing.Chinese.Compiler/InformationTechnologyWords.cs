namespace Briefing.Chinese.Compiler;

/// <summary>The keys of OpenCC's Taiwan phrases that the profiles leave out unless asked for them.</summary>
/// <param name="ToTaiwan">Keys of TWPhrases.</param>
/// <param name="ToMainland">Keys of TWPhrasesRev.</param>
internal sealed record InformationTechnologyWords(IReadOnlySet<string> ToTaiwan, IReadOnlySet<string> ToMainland)
{
    /// <summary>
    /// Reads the list: a key a line, # for comments, <c>[forward]</c> before the keys of TWPhrases and <c>[reverse]</c>
    /// before those of TWPhrasesRev. No file is an empty list.
    /// </summary>
    /// <exception cref="InvalidDataException">A section is not known, or a key stands before the first.</exception>
    public static InformationTechnologyWords Read(string path)
    {
        var toTaiwan = new HashSet<string>(StringComparer.Ordinal);
        var toMainland = new HashSet<string>(StringComparer.Ordinal);
        HashSet<string>? section = null;
        var number = 0;
        foreach (var line in File.Exists(path) ? File.ReadLines(path) : [])
        {
            number++;
            var key = line.Split('#')[0].Trim();
            if (key.Length == 0) continue;
            if (key[0] == '[')
            {
                section = key switch
                {
                    "[forward]" => toTaiwan,
                    "[reverse]" => toMainland,
                    _ => throw new InvalidDataException($"{path}({number}): expected [forward] or [reverse], found {key}."),
                };
            }
            else
            {
                (section ?? throw new InvalidDataException($"{path}({number}): expected [forward] or [reverse] before the first key.")).Add(key);
            }
        }
        return new(toTaiwan, toMainland);
    }
}
