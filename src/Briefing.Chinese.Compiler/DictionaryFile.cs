namespace Briefing.Chinese.Compiler;

/// <summary>A dictionary as OpenCC writes it: key, tab, values parted by spaces; blank lines and lines from # are skipped.</summary>
internal sealed record DictionaryFile(string Name, byte Number, IReadOnlyList<(string Key, string[] Values)> Entries)
{
    /// <summary>Reads a dictionary.</summary>
    /// <exception cref="InvalidDataException">A line is not an entry.</exception>
    public static DictionaryFile Read(string path, byte number)
    {
        var entries = new List<(string, string[])>();
        var line = 0;
        foreach (var text in File.ReadLines(path))
        {
            line++;
            if (string.IsNullOrWhiteSpace(text) || text[0] == '#') continue;
            var parts = text.Split('\t');
            if (parts is not [{ Length: > 0 } key, { Length: > 0 } values])
                throw new InvalidDataException($"{path}({line}): expected a key, one tab and its values.");
            entries.Add((key, values.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        }
        return new(Path.GetFileNameWithoutExtension(path), number, entries);
    }
}
