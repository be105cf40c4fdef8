using System.Collections.Immutable;
using System.Globalization;
using Briefing.Core.Diagnostics;

namespace Briefing.Fuzz.Hostile;

/// <summary>Cases that can be tried in one input folder: they take different fields, and files that can have other names.</summary>
public sealed class HostileBatch
{
    private const int MostFiles = 250;

    private static readonly ImmutableHashSet<string> DeskFiles = [.. SampleDesk.With().Keys];

    private readonly Dictionary<string, (HostileCase Case, string Yaml)> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (HostileCase Case, byte[] Content)> _files = new(StringComparer.OrdinalIgnoreCase);

    private HostileBatch()
    {
    }

    /// <summary>The cases.</summary>
    public List<HostileCase> Cases { get; } = [];

    /// <summary>All cases together, as one.</summary>
    public HostileCase Whole => Cases is [var only]
        ? only
        : new(string.Create(CultureInfo.InvariantCulture, $"{Cases[0].Name} and {Cases.Count - 1} others"), _files.ToDictionary(file => file.Key, file => file.Value.Content, StringComparer.Ordinal))
        {
            Fields = _fields.ToImmutableDictionary(place => place.Key, place => place.Value.Yaml),
        };

    /// <summary>Puts each case into the first batch that has room for it.</summary>
    public static IReadOnlyList<HostileBatch> Of(IEnumerable<HostileCase> cases)
    {
        var batches = new List<HostileBatch>();
        foreach (var one in cases)
        {
            if (one.HasDesk && batches.Find(batch => batch.Take(one)) is not null)
                continue;
            var own = new HostileBatch();
            own.Take(one);
            batches.Add(own);
        }

        return batches;
    }

    /// <summary>The cases that a message may be about; empty where its place belongs to none of them.</summary>
    public IEnumerable<HostileCase> CausesOf(Diagnostic diagnostic)
    {
        var (path, line) = (diagnostic.Position.Path, diagnostic.Position.Line);
        return _files.TryGetValue(path, out var file) ? [file.Case] : SampleDesk.FieldsAt(path, line).Where(_fields.ContainsKey).Select(place => _fields[place].Case);
    }

    private bool Take(HostileCase one)
    {
        var replacesDesk = one.Files.Keys.Any(DeskFiles.Contains);
        if (Cases.Count > 0 && (replacesDesk || !Cases[0].HasDesk || Cases[0].Files.Keys.Any(DeskFiles.Contains) || one.Fields.Keys.Any(_fields.ContainsKey) || _files.Count + one.Files.Count > MostFiles))
            return false;
        foreach (var (place, yaml) in one.Fields)
            _fields.Add(place, (one, yaml));
        foreach (var (path, content) in one.Files)
            _files.Add(_files.ContainsKey(path) ? Renamed(path) : path, (one, content));
        Cases.Add(one);
        return true;
    }

    private string Renamed(string path)
    {
        var extension = Path.GetExtension(path);
        return string.Create(CultureInfo.InvariantCulture, $"{path.AsSpan(0, path.Length - extension.Length)}-{_files.Count}{extension}");
    }
}
