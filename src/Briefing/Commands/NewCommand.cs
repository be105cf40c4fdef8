using System.CommandLine;
using System.Text;
using Briefing.Core.Diagnostics;
using Briefing.Core.Drafts;
using Briefing.Core.Knowledge;
using Briefing.Core.Sources;

namespace Briefing.Cli.Commands;

/// <summary><c>briefing new</c>: begins a document, an entity, a topic, an event or a term.</summary>
internal static class NewCommand
{
    private const string UsualTermSet = "desk";

    /// <summary>The command.</summary>
    public static Command Create(CommandOptions options, CommandEnvironment environment)
    {
        var command = new ExemplifiedCommand(
            "new",
            "Begin a document, an entity, a topic, an event or a term: a commented file that an editor fills in. Nothing that is there is changed.",
            ["briefing new entity almaty --kind place --name 阿拉木圖", "briefing new topic visas --title 簽證與旅行 --words 簽證", "briefing new term 軟體 软件"])
        {
            NewDocumentCommand.Create(options, environment), Entity(options, environment), Topic(options, environment), Event(options, environment), Term(options, environment),
        };
        return command;
    }

    private static ExemplifiedCommand Entity(CommandOptions options, CommandEnvironment environment)
    {
        var id = Id("id", "The entity's id, the last part of its address.");
        var kind = Choice("--kind", "What it is; concept unless said.", [.. Enum.GetNames<EntityKind>().Select(name => name.ToLowerInvariant())]);
        var name = Text("--name", "Its name in the site's language.", "text");
        var description = Text("--description", "One sentence about it.", "text");
        var into = Into();
        var command = new ExemplifiedCommand("entity", "Begin an entity.", ["briefing new entity almaty --kind place --name 阿拉木圖", "briefing new entity almaty --kind place --into entities/places.yaml"])
        {
            id, kind, name, description, into, options.Input, options.Verbose,
        };
        command.SetAction(line => Begin(
            line.GetValue(options.Input), environment, EntryDrafts.Entity(line.GetRequiredValue(id), line.GetValue(kind) ?? "concept", line.GetValue(name), line.GetValue(description)), line.GetValue(into)));
        return command;
    }

    private static ExemplifiedCommand Topic(CommandOptions options, CommandEnvironment environment)
    {
        var id = Id("id", "The topic's id, the last part of its address.");
        var title = Text("--title", "Its title.", "text");
        var summary = Text("--summary", "One sentence about it.", "text");
        var words = new Option<string[]>("--words") { Description = "It gathers the paragraphs that hold one of these words.", HelpName = "word", AllowMultipleArgumentsPerToken = true };
        var command = new ExemplifiedCommand("topic", "Begin a topic.", ["briefing new topic visas --title 簽證與旅行 --summary 兩地公民互訪都要簽證。 --words 簽證 護照"])
        {
            id, title, summary, words, options.Input, options.Verbose,
        };
        command.SetAction(line => Begin(
            line.GetValue(options.Input), environment, EntryDrafts.Topic(line.GetRequiredValue(id), line.GetValue(title), line.GetValue(summary), line.GetValue(words) ?? []), into: null));
        return command;
    }

    private static ExemplifiedCommand Event(CommandOptions options, CommandEnvironment environment)
    {
        var id = Id("id", "The event's id.");
        var date = Text("--date", "When: yyyy, yyyy-MM or yyyy-MM-dd, or two of them with a slash between.", "date");
        date.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && PartialDate.Parse(token.Value) is null)
                result.AddError($"--date takes yyyy, yyyy-MM or yyyy-MM-dd, or two of them with a slash between; \"{token.Value}\" is none.");
        });
        var text = Text("--text", "What happened, in a sentence.", "text");
        var document = Text("--document", "Slug of the document that says so.", "slug");
        var quote = Text("--quote", "Words that stand in exactly one paragraph of it.", "text");
        var into = Into();
        var command = new ExemplifiedCommand("event", "Begin an event of the timeline.", ["briefing new event independence --date 1991-12-16", "briefing new event independence --into events/timeline.yaml"])
        {
            id, date, text, document, quote, into, options.Input, options.Verbose,
        };
        command.SetAction(line => Begin(
            line.GetValue(options.Input), environment, EntryDrafts.Event(line.GetRequiredValue(id), line.GetValue(date), line.GetValue(text), line.GetValue(document), line.GetValue(quote)), line.GetValue(into)));
        return command;
    }

    private static ExemplifiedCommand Term(CommandOptions options, CommandEnvironment environment)
    {
        var taiwan = new Argument<string>("tw") { Description = "The form in Taiwan." };
        var mainland = new Argument<string>("cn") { Description = "The form in mainland China." };
        var kind = Choice("--kind", "What it names; word unless said.", ["word", "country", "place", "person", "organization", "title"]);
        var english = Text("--en", "English.", "text");
        var direction = Choice("--direction", "Where it holds; both ways unless said.", ["both", "tw-cn", "cn-tw"]);
        var note = Text("--note", "What readers should know of it.", "text");
        var into = Into();
        var command = new ExemplifiedCommand("term", $"Add a regional word, to terms/{UsualTermSet}.yaml unless another list is named.", ["briefing new term 軟體 软件", "briefing new term 川普 特朗普 --kind person --en Trump --into terms/people.yaml"])
        {
            taiwan, mainland, kind, english, direction, note, into, options.Input, options.Verbose,
        };
        command.SetAction(line =>
        {
            var draft = EntryDrafts.Term(
                UsualTermSet, line.GetRequiredValue(taiwan), line.GetRequiredValue(mainland), line.GetValue(kind) ?? "word", line.GetValue(english), line.GetValue(direction), line.GetValue(note));
            var folders = SiteFolders.Find(environment.WorkingDirectory, line.GetValue(options.Input), output: null);
            return Begin(line.GetValue(options.Input), environment, draft, line.GetValue(into) ?? (File.Exists(Path.Combine(folders.Input, draft.Path)) ? draft.Path : null));
        });
        return command;
    }

    /// <summary>Writes a draft where it belongs and says where.</summary>
    /// <param name="input">The input folder as named; null for the nearest.</param>
    /// <param name="environment">Where the command runs.</param>
    /// <param name="draft">What to begin.</param>
    /// <param name="into">The file to add it to as named; null for a file of its own.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Begin(string? input, CommandEnvironment environment, EntryDraft draft, string? into)
    {
        var folders = SiteFolders.Find(environment.WorkingDirectory, input, output: null);
        _ = folders.OpenInput();
        var writer = new DraftWriter(folders.Input);
        if (draft.Folder is not ("documents" or "terms") && writer.Taken(draft.Folder, draft.Id) is { } taken)
            throw new CommandException(ExitCode.Failure, Rules.RepeatedId, $"The id '{draft.Id}' is taken by {folders.InputPrefix}{taken}. Choose another.");
        var file = into is null ? writer.Create(draft.Path, Encoding.UTF8.GetBytes(draft.Text)) : writer.Append(draft, Below(folders, environment, into, draft));
        writer.WriteSchemas();
        environment.Text.WriteLine($"{(into is null ? "Written" : "Added to")} {folders.InputPrefix}{file}");
        environment.Text.WriteLine($"\"briefing check --file {file}\" tells what is still to be filled in.");
        return ExitCode.Success;
    }

    /// <summary>A file that the user names, as seen from the working directory or from the input folder.</summary>
    private static string Below(SiteFolders folders, CommandEnvironment environment, string named, EntryDraft draft)
    {
        var full = new[] { Path.GetFullPath(named, environment.WorkingDirectory), Path.GetFullPath(named, folders.Input) }.FirstOrDefault(File.Exists) ?? Path.GetFullPath(named, folders.Input);
        var path = Path.GetRelativePath(folders.Input, full).Replace(Path.DirectorySeparatorChar, '/');
        if (!path.StartsWith(draft.Folder + "/", StringComparison.Ordinal) || Path.GetExtension(path) is not (".yaml" or ".yml"))
            throw CommandException.Usage($"--into takes a YAML file of {folders.InputPrefix}{draft.Folder}/; \"{named}\" is none.");
        return path;
    }

    private static Argument<string> Id(string name, string description)
    {
        var id = new Argument<string>(name) { Description = $"{description} {char.ToUpperInvariant(Slugs.Form[0])}{Slugs.Form[1..]}." };
        id.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !Slugs.IsSlug(token.Value))
                result.AddError($"\"{token.Value}\" is no {name}; expected {Slugs.Form}.");
        });
        return id;
    }

    private static Option<string?> Into() => new("--into")
    {
        Description = "Add it to the end of this file, which lists its like, in place of a file of its own.",
        HelpName = "file",
    };

    private static Option<string?> Text(string name, string description, string form) => new(name) { Description = description, HelpName = form };

    private static Option<string?> Choice(string name, string description, string[] choices)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = string.Join('|', choices) };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !choices.Contains(token.Value))
                result.AddError($"{name} takes {string.Join(", ", choices)}; \"{token.Value}\" is none.");
        });
        return option;
    }
}
