using System.CommandLine;
using System.Text;
using Briefing.Cli;
using Briefing.Cli.Commands;
using Briefing.Core;
using Briefing.Core.Diagnostics;
using Briefing.Core.Pages;
using Briefing.Core.Sources;

namespace Briefing.Tests;

/// <summary>A working directory with an input folder, and a program whose build is a test's own.</summary>
public sealed class Desk : IDisposable
{
    private readonly MemoryStream _output = new();

    public Desk()
    {
        Folder.Write("input/site.yaml", "title: 測試\n");
    }

    public TemporaryFolder Folder { get; } = new();

    /// <summary>What the build says.</summary>
    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>What the build writes.</summary>
    public SortedDictionary<string, string> Files { get; } = new(StringComparer.Ordinal) { ["hant/index.html"] = "<p>繁體</p>", ["hans/index.html"] = "<p>简体</p>" };

    public BuildOptions? Options { get; private set; }

    public byte[] Stdin { get; set; } = [];

    public string Out { get; private set; } = "";

    public byte[] OutBytes => _output.ToArray();

    public string Error { get; private set; } = "";

    internal SiteBuilder? Build { get; set; }

    internal int? TerminalWidth { get; set; }

    /// <summary>Stops a command that runs until it is stopped.</summary>
    public CancellationToken Stopping { get; set; }

    /// <summary>Takes standard output while a command runs.</summary>
    public TextWriter? Text { get; set; }

    /// <summary>Runs the program in the folder.</summary>
    public int Run(params string[] arguments) => RunIn(Folder.Path, arguments);

    public int RunIn(string workingDirectory, params string[] arguments)
    {
        using var text = new StringWriter();
        using var error = new StringWriter();
        _output.SetLength(0);
        var code = CommandLine.Run(arguments, Environment(workingDirectory, Text ?? text, error));
        Out = text + Encoding.UTF8.GetString(_output.ToArray());
        Error = error.ToString();
        return code;
    }

    /// <summary>The program's commands, arguments and options.</summary>
    internal RootCommand Definition => CommandLine.Create(new CommandOptions(), Environment(Folder.Path, TextWriter.Null, TextWriter.Null));

    private CommandEnvironment Environment(string workingDirectory, TextWriter text, TextWriter error) => new()
    {
        WorkingDirectory = workingDirectory,
        Input = () => new MemoryStream(Stdin),
        Output = () => new Kept(_output),
        Text = text,
        Stopping = Stopping,
        Error = error,
        TerminalWidth = TerminalWidth,
        Build = Build ?? Fake,
    };

    public void Tell(Rule rule, string path, int line, int column, string message) =>
        Diagnostics.Add(new Diagnostic(rule, new SourcePosition(path, line, column), message));

    private BuildReport Fake(ISourceTree input, string? themeAssets, BuildOptions options, Action<OutputFile>? write, IProgress<BuildProgress>? progress, BuildMemory? memory)
    {
        Options = options;
        if (input.Paths.Contains("fail"))
            throw new InvalidOperationException("secret");
        var report = new BuildReport(
            [.. Diagnostics.Concat(input.Diagnostics)],
            new BuildCounts { Documents = 3, Characters = 41_234, Entities = 1, Pages = Files.Count, Files = Files.Count, Bytes = 2_500_000 },
            [KeyValuePair.Create("Input", TimeSpan.FromMilliseconds(20))]);
        if (!report.HasErrors && write is not null)
            Parallel.ForEach(Files, file => write(new OutputFile(file.Key, Encoding.UTF8.GetBytes(file.Value))));
        return report;
    }

    public void Dispose()
    {
        Folder.Dispose();
        _output.Dispose();
    }

    private sealed class Kept(Stream stream) : MemoryStream
    {
        protected override void Dispose(bool disposing)
        {
            if (disposing)
                stream.Write(ToArray());
            base.Dispose(disposing);
        }
    }
}
