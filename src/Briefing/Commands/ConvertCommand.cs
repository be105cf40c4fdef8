using System.CommandLine;
using Briefing.Chinese;
using Briefing.Cli.Reports;
using Briefing.Core;
using Briefing.Core.Diagnostics;
using Briefing.Core.Editions;
using Briefing.Core.Publishing;
using Briefing.Core.Sources;

namespace Briefing.Cli.Commands;

/// <summary><c>briefing convert</c>: text between the scripts, line for line, as the site converts or as OpenCC does.</summary>
internal static class ConvertCommand
{
    private const int BufferSize = 1 << 16;

    private static readonly string[] Profiles = [TermBook.TaiwanToMainland, TermBook.MainlandToTaiwan];

    /// <summary>The command.</summary>
    public static Command Create(CommandOptions options, CommandEnvironment environment)
    {
        var files = new Argument<string[]>("file") { Description = "Files to convert, one after the other; \"-\" or none for standard input.", Arity = ArgumentArity.ZeroOrMore };
        var profile = new Option<string?>("--profile", "-p")
        {
            Description = "Convert as the site does, with its terms: tw-cn from Taiwan to the mainland, cn-tw the other way.",
            HelpName = string.Join('|', Profiles),
        };
        var configuration = new Option<string?>("--config", "-c")
        {
            Description = "Convert as OpenCC does by one of its configurations; --list names them.",
            HelpName = "id",
        };
        var list = new Option<bool>("--list") { Description = "List the profiles and configurations." };
        var command = new ExemplifiedCommand(
            "convert",
            "Convert text between Traditional and Simplified Chinese to standard output. Line ends, byte order marks and bytes that are not UTF-8 stay as they are.",
            ["briefing convert --profile tw-cn article.txt > article.hans.txt", "briefing convert --config s2twp < in.txt > out.txt", "briefing convert --list"])
        {
            files, profile, configuration, list, options.Input, options.Verbose,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(list))
                return;
            if (result.GetValue(profile) is null == result.GetValue(configuration) is null)
                result.AddError("Name either --profile tw-cn or cn-tw, or --config with one of OpenCC's configurations; --list names them.");
            else if (result.GetValue(profile) is { } name && !Profiles.Contains(name))
                result.AddError($"--profile takes tw-cn or cn-tw, not \"{name}\".");
            else if (result.GetValue(configuration) is { } id && !ChineseConverter.Configurations.Contains(id))
                result.AddError($"OpenCC has no configuration \"{id}\"; --list names those it has.");
        });
        command.SetAction(line => line.GetValue(list)
            ? List(environment)
            : Run(ConvertRequest.Of(line, files, profile, configuration, options.Input), environment));
        return command;
    }

    private static int List(CommandEnvironment environment)
    {
        foreach (var profile in Profiles)
            environment.Text.WriteLine($"--profile {profile}");
        foreach (var configuration in ChineseConverter.Configurations)
            environment.Text.WriteLine($"--config {configuration}");
        return ExitCode.Success;
    }

    private static int Run(ConvertRequest request, CommandEnvironment environment)
    {
        if (request.Configuration is { } configuration)
            return Convert(ChineseConverter.FromOpenCc(configuration), request.Files, environment);
        var diagnostics = new List<Diagnostic>();
        var converter = WithTerms(request, environment, diagnostics, out var prefix);
        foreach (var diagnostic in diagnostics)
            environment.Error.WriteLine(Report.Line(diagnostic, prefix));
        return diagnostics.Any(diagnostic => diagnostic.IsError)
            ? ExitCode.ContentErrors
            : Convert(converter, request.Files, environment);
    }

    private static ChineseConverter WithTerms(ConvertRequest request, CommandEnvironment environment, List<Diagnostic> diagnostics, out string prefix)
    {
        var folders = SiteFolders.Find(environment.WorkingDirectory, request.Input, output: null);
        prefix = folders.InputPrefix;
        ISourceTree input = request.Input is null && !Directory.Exists(folders.Input) ? MemoryTree.OfTexts([]) : folders.OpenInput();
        return SiteTerms.Converter(input, request.Profile!, diagnostics);
    }

    private static int Convert(ChineseConverter converter, IReadOnlyList<string> files, CommandEnvironment environment)
    {
        using var output = new BufferedStream(environment.Output(), BufferSize);
        foreach (var file in files)
        {
            using var input = Open(file, environment);
            try
            {
                converter.Convert(input, output);
            }
            catch (IOException exception)
            {
                throw new CommandException(ExitCode.Failure, Rules.UnreadableFile, $"\"{file}\" could not be converted: {FileFailure.Describe(exception)}.", exception);
            }
        }

        return ExitCode.Success;
    }

    private static Stream Open(string file, CommandEnvironment environment)
    {
        if (file == ConvertRequest.StandardInput)
            return environment.Input();
        try
        {
            return File.OpenRead(Path.GetFullPath(file, environment.WorkingDirectory));
        }
        catch (Exception exception) when (FileFailure.Is(exception))
        {
            throw new CommandException(ExitCode.Failure, Rules.UnreadableFile, $"\"{file}\" could not be read: {FileFailure.Describe(exception)}.", exception);
        }
    }
}
