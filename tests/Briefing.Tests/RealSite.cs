using Briefing.Core;
using Briefing.Theme;

namespace Briefing.Tests;

/// <summary>The repository's own site, with a few things renamed, built by the program as it is deployed.</summary>
public sealed class RealSite : IDisposable
{
    private static readonly string[] Inputs = ["*.yaml", "*.md", "*.txt"];

    public RealSite()
    {
        var input = Repository.File("input");
        foreach (var file in Inputs.SelectMany(pattern => Directory.EnumerateFiles(input, pattern, SearchOption.AllDirectories)))
            Desk.Folder.Write("input/" + Path.GetRelativePath(input, file).Replace('\\', '/'), File.ReadAllText(file));
        Rename("input/documents/roc-kazakhstan-relations.md", "slug: roc-kazakhstan-relations\n", "aliases: [roc, roc-and-kazakhstan]\n");
        Rename("input/topics/visas.yaml", "id: visas\n", "former-ids: [travel]\n");
        Desk.Build = (tree, assets, options, write, progress, memory) => SiteBuild.Run(tree, new BriefingTheme(assets, ThemeOverrides.Read(tree)), options, write, progress, memory);
    }

    public Desk Desk { get; } = new();

    /// <summary>Builds; the build must succeed.</summary>
    public void Build(params string[] arguments) => Assert.True(Desk.Run(["build", .. arguments]) == 0, Desk.Error + Desk.Out);

    private void Rename(string path, string line, string more) =>
        Desk.Folder.Write(path, File.ReadAllText(Desk.Folder[path]) is var text && text.Contains(line, StringComparison.Ordinal)
            ? text.Replace(line, line + more, StringComparison.Ordinal)
            : throw new InvalidOperationException($"{path} has no line {line}"));

    public void Dispose() => Desk.Dispose();
}
