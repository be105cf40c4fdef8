using System.Collections.Immutable;
using System.Text;
using Briefing.Core.Diagnostics;
using Briefing.Core.Drafts;
using Briefing.Core.Publishing;
using Briefing.Core.Sources;
using Briefing.Core.Sources.Yaml;

namespace Briefing.Cli.Commands;

/// <summary>Puts drafts into an input folder. Nothing that is there is lost: a file is new, or it begins with all that it held before.</summary>
/// <param name="input">Full path of the input folder.</param>
internal sealed class DraftWriter(string input)
{
    /// <summary>Writes a new file.</summary>
    /// <param name="file">The file, below the input folder.</param>
    /// <param name="content">What stands in it.</param>
    /// <returns>The file below the input folder.</returns>
    /// <exception cref="CommandException">The file is there already, or could not be written.</exception>
    public string Create(string file, ReadOnlySpan<byte> content)
    {
        var path = Path.Combine(input, file.Replace('/', Path.DirectorySeparatorChar));
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            stream.Write(content);
        }
        catch (IOException exception) when (File.Exists(path))
        {
            throw new CommandException(ExitCode.Failure, Rules.ForeignFile, $"\"{file}\" is there already and stays as it is. Choose another id or slug, or edit the file.", exception);
        }
        catch (Exception exception) when (FileFailure.Is(exception))
        {
            throw new CommandException(ExitCode.Failure, Rules.OutputNotWritten, $"\"{file}\" could not be written: {FileFailure.Describe(exception)}.", exception);
        }

        return file;
    }

    /// <summary>Adds an item to the end of a file that lists its like.</summary>
    /// <param name="draft">What to add.</param>
    /// <param name="file">The file, below the input folder.</param>
    /// <returns>The file below the input folder.</returns>
    /// <exception cref="CommandException">The file is no list in block form, or could not be read.</exception>
    public string Append(EntryDraft draft, string file)
    {
        var path = Path.Combine(input, file);
        if (!File.Exists(path))
            throw new CommandException(ExitCode.Failure, Rules.UnreadableFile, $"There is no file {file} to add to. Without --into a new file is made.");
        var bytes = File.ReadAllBytes(path);
        var faults = new List<Diagnostic>();
        var old = TextFile.Decode(file, bytes, faults);
        var items = Items(YamlText.Parse(file, old, 0, faults), draft);
        if (faults.Count > 0 || items is not { Length: > 0 } known || Indentation(old, known[^1]) is not { } indentation)
            throw Refusal(file, faults);
        var lineEnd = old.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var own = draft.Lines[0].Length - draft.Lines[0].TrimStart().Length;
        var added = string.Concat(draft.Lines.Select(line => indentation + line[own..] + lineEnd));
        var text = old + (old.EndsWith('\n') ? "" : lineEnd) + added;
        var now = Items(YamlText.Parse(file, text, 0, faults), draft);
        if (faults.Count > 0 || now?.Length != known.Length + 1 || !now.Value.Take(known.Length).SequenceEqual(known, SameNode.Comparer))
            throw Refusal(file, faults);
        var aside = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.new");
        File.WriteAllBytes(aside, [.. bytes, .. Encoding.UTF8.GetBytes((old.EndsWith('\n') ? "" : lineEnd) + added)]);
        File.Move(aside, path, overwrite: true);
        return file;
    }

    /// <summary>Writes the schemas beside the input folder, where the first lines of drafts name them; a schema that is there and the same is left alone.</summary>
    public void WriteSchemas()
    {
        var folder = Path.Combine(Path.GetDirectoryName(input) ?? input, InputSchemas.Folder);
        Directory.CreateDirectory(folder);
        foreach (var schema in InputSchemas.Files)
        {
            var path = Path.Combine(folder, Path.GetFileName(schema.Path));
            if (!File.Exists(path) || !File.ReadAllBytes(path).AsSpan().SequenceEqual(schema.Content.Span))
                File.WriteAllBytes(path, schema.Content.Span);
        }
    }

    /// <summary>Where an id is taken in a folder of the input; null where it is free.</summary>
    public SourcePosition? Taken(string folder, string id)
    {
        var path = Path.Combine(input, folder);
        if (!Directory.Exists(path))
            return null;
        foreach (var file in Directory.EnumerateFiles(path, "*.y*ml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(input, file).Replace(Path.DirectorySeparatorChar, '/');
            var ignored = new List<Diagnostic>();
            var root = YamlText.Parse(name, TextFile.Decode(name, File.ReadAllBytes(file), ignored), 0, ignored);
            foreach (var mapping in (root is YamlSequence list ? list.Items : root is null ? [] : [root]).OfType<YamlMapping>())
            {
                if (mapping.Entries.Any(entry => entry.Key.Value == "id" && entry.Value is YamlScalar known && known.Value == id))
                    return mapping.Position;
            }
        }

        return null;
    }

    private static ImmutableArray<YamlNode>? Items(YamlNode? root, EntryDraft draft) => root switch
    {
        YamlSequence list when draft.Folder != "terms" => list.Items,
        YamlMapping mapping when draft.Folder == "terms" && mapping.Entries is [.., { Key.Value: "terms", Value: YamlSequence terms }] => terms.Items,
        _ => null,
    };

    /// <summary>What stands before the hyphen of an item in block form; null for an item between brackets.</summary>
    private static string? Indentation(string text, YamlNode item)
    {
        var line = text.ReplaceLineEndings("\n").Split('\n')[item.Position.Line - 1];
        var before = line.AsSpan(0, Math.Min(item.Position.Column - 1, line.Length)).TrimEnd();
        return before.EndsWith("-") && before[..^1].IsWhiteSpace() ? before[..^1].ToString() : null;
    }

    private static CommandException Refusal(string file, List<Diagnostic> faults) => new(
        ExitCode.Failure,
        faults.FirstOrDefault()?.Rule ?? Rules.WrongValue,
        faults.Count > 0
            ? $"{faults[0].Position}: {faults[0].Message} Nothing was added; mend the file first, or leave --into out for a new file."
            : $"{file} does not end with a list of such items, one under the other, so nothing was added. Leave --into out for a new file.");

    /// <summary>Nodes are the same where they hold the same, wherever they stand.</summary>
    private sealed class SameNode : IEqualityComparer<YamlNode>
    {
        public static SameNode Comparer { get; } = new();

        public bool Equals(YamlNode? x, YamlNode? y) => (x, y) switch
        {
            (YamlScalar left, YamlScalar right) => left.Value == right.Value && left.IsPlain == right.IsPlain,
            (YamlSequence left, YamlSequence right) => left.Items.SequenceEqual(right.Items, this),
            (YamlMapping left, YamlMapping right) => left.Entries.Length == right.Entries.Length
                && left.Entries.Zip(right.Entries).All(pair => Equals(pair.First.Key, pair.Second.Key) && Equals(pair.First.Value, pair.Second.Value)),
            _ => false,
        };

        public int GetHashCode(YamlNode node) => node.GetType().GetHashCode();
    }
}
