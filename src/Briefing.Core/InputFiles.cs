using System.Collections.Concurrent;
using System.Collections.Immutable;
using Briefing.Core.Diagnostics;
using Briefing.Core.Knowledge;
using Briefing.Core.Sources;
using Briefing.Core.Sources.Yaml;

namespace Briefing.Core;

/// <summary>The input folder as read: settings, what editors wrote, and the paths of the documents, which are read one by one later.</summary>
/// <param name="Settings">The site settings.</param>
/// <param name="Desk">What editors wrote.</param>
/// <param name="Documents">Paths of the documents.</param>
internal sealed record InputFiles(SiteSettings Settings, Desk Desk, ImmutableArray<string> Documents)
{
    private static readonly ImmutableArray<string> DocumentExtensions = [".md", ".markdown", ".txt", ".html", ".htm"];

    /// <summary>Reads settings and desk.</summary>
    public static InputFiles Read(ISourceTree input, ConcurrentQueue<Diagnostic> diagnostics)
    {
        var bag = new List<Diagnostic>();
        var hasSettings = input.Paths.Contains(SiteSettingsReader.FileName, StringComparer.Ordinal);
        var settingsRoot = hasSettings ? Yaml(input, SiteSettingsReader.FileName, bag) : null;
        var settings = SiteSettingsReader.Read(settingsRoot, bag);
        OwnWords.Check(settingsRoot, settings.Language, bag);
        Keep(bag, diagnostics);
        foreach (var path in input.Paths.Where(path => !IsRead(path) && !path.StartsWith("theme/", StringComparison.Ordinal)))
            diagnostics.Enqueue(new Diagnostic(Rules.UnreadFile, SourcePosition.File(path), "Nothing reads this file; expected site.yaml, a document under documents/, or YAML under datasets/, entities/, events/, relations/, terms/ or topics/."));
        var desk = new Desk(
            All("entities", (root, bag) => DeskReader.Entities(root, settings.Language, bag)),
            All("relations", DeskReader.Relations),
            All("events", DeskReader.Events),
            All("topics", DeskReader.Topics),
            All("datasets", DeskReader.Datasets),
            All<TermList>("terms", (root, bag) => TermList.Read(root, bag) is { } list ? [list] : []));
        return new InputFiles(settings, desk, [.. input.Paths.Where(IsDocument)]);

        ImmutableArray<T> All<T>(string folder, Func<YamlNode?, ICollection<Diagnostic>, ImmutableArray<T>> read)
        {
            var paths = input.Paths.Where(path => IsIn(folder, path)).ToArray();
            var items = new ImmutableArray<T>[paths.Length];
            Parallel.For(0, paths.Length, i =>
            {
                var bag = new List<Diagnostic>();
                var root = Yaml(input, paths[i], bag);
                items[i] = read(root, bag);
                OwnWords.Check(root, settings.Language, bag);
                Keep(bag, diagnostics);
            });
            return [.. items.SelectMany(some => some)];
        }
    }

    private static bool IsRead(string path) =>
        path == SiteSettingsReader.FileName || IsDocument(path)
        || IsIn("datasets", path) || IsIn("entities", path) || IsIn("events", path) || IsIn("relations", path) || IsIn("terms", path) || IsIn("topics", path);

    private static bool IsIn(string folder, string path) =>
        path.StartsWith(folder + "/", StringComparison.Ordinal) && (path.EndsWith(".yaml", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal));

    /// <summary>Whether a path is that of a document.</summary>
    public static bool IsDocument(string path) =>
        path.StartsWith("documents/", StringComparison.Ordinal) && DocumentExtensions.Contains(Path.GetExtension(path));

    private static YamlNode? Yaml(ISourceTree input, string path, List<Diagnostic> bag) =>
        YamlText.Parse(path, TextFile.Decode(path, input.Read(path).Span, bag), 0, bag);

    private static void Keep(List<Diagnostic> bag, ConcurrentQueue<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in bag)
            diagnostics.Enqueue(diagnostic);
    }
}
