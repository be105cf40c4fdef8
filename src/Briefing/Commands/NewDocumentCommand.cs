using System.CommandLine;
using System.Globalization;
using Briefing.Cli.Reports;
using Briefing.Core.Diagnostics;
using Briefing.Core.Drafts;
using Briefing.Core.Publishing;
using Briefing.Core.Readers;
using Briefing.Core.Sources;

namespace Briefing.Cli.Commands;

/// <summary>
/// <c>briefing new document --from FILE</c>: makes an input file out of a raw one. The front matter is a proposal; the body is the raw file to the byte.
/// Shows the ledger of what the reader left out.
/// </summary>
internal static class NewDocumentCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandOptions options, CommandEnvironment environment)
    {
        var from = new Option<string>("--from", "-f") { Description = "The raw file, in UTF-8; \"-\" for standard input.", HelpName = "file" };
        var kind = new Option<string?>("--kind", "-k") { Description = "Which reader reads it: news-html, wiki-markdown, pdf-text or markdown. Default: the one that is surest.", HelpName = "kind" };
        var slug = new Option<string?>("--slug", "-s") { Description = $"Its slug: {Slugs.Form}. Default: a proposal from title, file name, address and date.", HelpName = "slug" };
        var title = new Option<string?>("--title") { Description = "Its title, where there is no raw file.", HelpName = "text" };
        var language = new Option<string?>("--language") { Description = $"Language of its text, where there is no raw file: {string.Join(" or ", FrontMatterReader.Languages)}.", HelpName = "tag" };
        var dry = new Option<bool>("--dry-run") { Description = "Show the front matter and the ledger, and write nothing." };
        var command = new ExemplifiedCommand(
            "document",
            "Make an input file out of a raw one: find its kind, propose title, slug, source and date, keep the body to the byte, show what the reader leaves out. Without --from, begin a file for text to be put in.",
            ["briefing new document --from ~/downloads/article.txt", "briefing new document --from post.md --slug joint-statement", "briefing new document --from page.html --kind news-html --dry-run", "briefing new document --slug trade-report --title 貿易報告"])
        {
            from, kind, slug, title, language, dry, options.Input, options.Verbose,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(slug) is { } name && !Slugs.IsSlug(name))
                result.AddError($"--slug takes {Slugs.Form}; \"{name}\" is none.");
            if (result.GetValue(from) is null && result.GetValue(slug) is null)
                result.AddError("Name a raw file with --from, or a new document with --slug.");
            if (result.GetValue(from) is not null && (result.GetValue(title) ?? result.GetValue(language)) is not null)
                result.AddError("--title and --language are for a document without a raw file.");
            if (result.GetValue(from) is null && result.GetValue(kind) is { } named && ReaderSet.All.All(reader => reader.Kind != named))
                result.AddError($"--kind takes {string.Join(", ", ReaderSet.All.Select(reader => reader.Kind))}; \"{named}\" is none.");
            if (result.GetValue(language) is { } tag && !FrontMatterReader.Languages.Contains(tag))
                result.AddError($"--language takes {string.Join(" or ", FrontMatterReader.Languages)}; \"{tag}\" is neither.");
        });
        command.SetAction(line => line.GetValue(from) is { } raw
            ? Run(new NewDocumentRequest(raw, line.GetValue(options.Input), line.GetValue(kind), line.GetValue(slug), line.GetValue(dry)), environment)
            : NewCommand.Begin(line.GetValue(options.Input), environment, EntryDrafts.Document(line.GetValue(slug)!, line.GetValue(title), line.GetValue(language), line.GetValue(kind)), into: null));
        return command;
    }

    private static int Run(NewDocumentRequest request, CommandEnvironment environment)
    {
        var folders = SiteFolders.Find(environment.WorkingDirectory, request.Input, output: null);
        var name = request.From == NewDocumentRequest.StandardInput ? "standard-input" : Path.GetFileName(request.From);
        var diagnostics = new List<Diagnostic>();
        var drafter = SiteDrafts.Documents(folders.OpenInput(), diagnostics);
        var draft = drafter.Draft(name, Read(request.From, environment), request.Kind, request.Slug, diagnostics);
        if (draft is null)
        {
            foreach (var diagnostic in diagnostics)
                environment.Error.WriteLine(Report.Line(diagnostic, ""));
            return ExitCode.ContentErrors;
        }

        if (!request.WritesNothing)
            new DraftWriter(folders.Input).Create(draft.Path, draft.Bytes.Span);
        Tell(draft, folders.InputPrefix, request.WritesNothing, environment.Text);
        return draft.Diagnostics.Any(diagnostic => diagnostic.IsError) ? ExitCode.ContentErrors : ExitCode.Success;
    }

    private static void Tell(DocumentDraft draft, string prefix, bool isDry, TextWriter text)
    {
        foreach (var line in draft.FrontMatter.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            text.WriteLine(Printable.Of(line));
        foreach (var diagnostic in draft.Diagnostics)
            text.WriteLine(Report.Line(diagnostic, prefix));
        var document = draft.Read.Document;
        text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{document.Kind}, sure to {draft.Certainty:P0}; {document.Characters:N0} characters in {draft.Read.Article.Blocks.Length:N0} blocks; {Ledger(draft)}."));
        if (draft.FrontMatter.Length == 0)
            text.WriteLine("The file has front matter of its own, which stays as it is.");
        text.WriteLine(Printable.Of(isDry ? $"Would write {prefix}{draft.Path}." : $"Wrote {prefix}{draft.Path}."));
    }

    private static string Ledger(DocumentDraft draft)
    {
        var reasons = draft.Read.Ledger.GroupBy(entry => entry.Reason).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).ToList();
        return reasons.Count == 0
            ? "nothing left out"
            : string.Create(CultureInfo.InvariantCulture, $"{draft.Read.Ledger.Length:N0} entries left out ({string.Join(", ", reasons.Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Key} {group.Count():N0}")))})");
    }

    private static byte[] Read(string file, CommandEnvironment environment)
    {
        try
        {
            using var input = file == NewDocumentRequest.StandardInput ? environment.Input() : File.OpenRead(Path.GetFullPath(file, environment.WorkingDirectory));
            using var bytes = new MemoryStream();
            var buffer = new byte[1 << 16];
            for (int count; (count = input.Read(buffer)) > 0 && bytes.Length <= TextFile.MaximumBytes;)
                bytes.Write(buffer.AsSpan(0, count));
            return bytes.ToArray();
        }
        catch (Exception exception) when (FileFailure.Is(exception))
        {
            throw new CommandException(ExitCode.Failure, Rules.UnreadableFile, $"\"{file}\" could not be read: {FileFailure.Describe(exception)}.", exception);
        }
    }
}
