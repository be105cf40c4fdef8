namespace Briefing.Core.Diagnostics;

/// <summary>Every diagnostic that the program can give, in one place.</summary>
public static class Rules
{
    /// <summary>A YAML file or front matter that is not well-formed.</summary>
    public static Rule MalformedYaml { get; } = new(
        "BRF1001",
        Severity.Error,
        "The YAML is not well-formed",
        "Nothing of a file can be trusted whose structure is not clear, so none of it is used.",
        "Mend the line that is named: most often an indent, a quotation mark that is not closed, or a colon within a text without quotation marks.");

    /// <summary>A key that the schema does not know.</summary>
    public static Rule UnknownKey { get; } = new(
        "BRF1002",
        Severity.Error,
        "A key that the schema does not know",
        "A key with a slip in its name would be left out in silence, and with it what it says.",
        "Correct the name or remove the key. The reference and the schemas name those that there are.");

    /// <summary>A value of the wrong type or form.</summary>
    public static Rule WrongValue { get; } = new(
        "BRF1003",
        Severity.Error,
        "A value of the wrong type or form",
        "What a value of another form means could only be guessed.",
        "Give the value the form that the message names.");

    /// <summary>A required key that is missing.</summary>
    public static Rule MissingKey { get; } = new(
        "BRF1004",
        Severity.Error,
        "A required key is missing",
        "The page or record could not be made without it.",
        "Add the key.");

    /// <summary>A date that is none.</summary>
    public static Rule BadDate { get; } = new(
        "BRF1005",
        Severity.Error,
        "A date that is none",
        "A timeline in which a date is guessed misleads.",
        "Write the date as year, year-month or year-month-day, in quotation marks.");

    /// <summary>A key that stands twice in one mapping.</summary>
    public static Rule RepeatedKey { get; } = new(
        "BRF1006",
        Severity.Error,
        "A key that stands twice",
        "One of the two would win, and nobody could tell which.",
        "Keep one of them.");

    /// <summary>Front matter that is opened and never closed.</summary>
    public static Rule UnclosedFrontMatter { get; } = new(
        "BRF1007",
        Severity.Error,
        "Front matter that is never closed",
        "Where front matter ends, the text begins; without its end one would be taken for the other.",
        "Put a line of three hyphens after the front matter.");

    /// <summary>A file that is not well-formed UTF-8.</summary>
    public static Rule IllFormedText { get; } = new(
        "BRF1008",
        Severity.Error,
        "A file that is not well-formed UTF-8",
        "Characters would be shown that nobody wrote, or be lost.",
        "Save the file as UTF-8.");

    /// <summary>A file beyond a documented limit.</summary>
    public static Rule LimitExceeded { get; } = new(
        "BRF1009",
        Severity.Error,
        "A file beyond a limit",
        "A file of this size or depth was not written by a desk; it would make a build take hours or fail.",
        "Split the file, or mend what made it so large.");

    /// <summary>A file of the input folder that nothing reads.</summary>
    public static Rule UnreadFile { get; } = new(
        "BRF1010",
        Severity.Warning,
        "A file that nothing reads",
        "What is in it does not reach the site, which its author may not know.",
        "Move the file to a folder that is read, give it the right ending, or take it out of the input folder.");

    /// <summary>A file or folder of the input that could not be read.</summary>
    public static Rule UnreadableFile { get; } = new(
        "BRF1011",
        Severity.Error,
        "A file that could not be read",
        "A site without it would be another site.",
        "See that the file is there, and that you may read it. Where it changed while it was being read, build again.");

    /// <summary>A symbolic link that leads out of the input folder, or nowhere; it is not followed.</summary>
    public static Rule LinkNotFollowed { get; } = new(
        "BRF1012",
        Severity.Warning,
        "A link that is not followed",
        "A link could bring into the site what its owner never meant to publish.",
        "Put the file itself into the input folder.");

    /// <summary>A silence of the settings that silences nothing.</summary>
    public static Rule IdleSilence { get; } = new(
        "BRF1013",
        Severity.Warning,
        "A silence that silences nothing",
        "It hides the next message of its kind, which nobody has judged.",
        "Remove it, or correct its code or file.");

    /// <summary>A key of a post of another generator that is not used here.</summary>
    public static Rule UnusedKey { get; } = new(
        "BRF1014",
        Severity.Information,
        "A key of a post that is not used",
        "Posts of other generators say things to their themes that a briefing has no use for; what they say is not on the pages.",
        "Nothing, unless the key says something about the document that belongs on its page: then say it with a key that the reference names.");

    /// <summary>A value in a post of another generator that means nothing here.</summary>
    public static Rule UnusableValue { get; } = new(
        "BRF1015",
        Severity.Warning,
        "A value in a post that cannot be used",
        "Another generator may take it, and what it means here could only be guessed, so the post is read as if the key were not there.",
        "Give the value the form that the message names, or remove the key.");

    /// <summary>A document that states no title, so that one was made of its text or its name.</summary>
    public static Rule ProposedTitle { get; } = new(
        "BRF1016",
        Severity.Warning,
        "A document that states no title",
        "Lists, feeds and search show documents by their titles; what was made of the first heading, the first line or the name of the file may be none.",
        "State the title in front matter: briefing new document --from FILE writes it.");

    /// <summary>A document whose kind no reader knows.</summary>
    public static Rule UnknownKind { get; } = new(
        "BRF2001",
        Severity.Error,
        "A document that no reader understands",
        "A text that is read as something else loses its structure, so the document is left out; where nothing that editors wrote refers to it, the site is built without it.",
        "Name the kind in the front matter: source: { kind: … }.");

    /// <summary>A document that a reader could not read to the end.</summary>
    public static Rule UnreadableBody { get; } = new(
        "BRF2002",
        Severity.Error,
        "A body that could not be read",
        "A part of the text is missing, and nobody knows which.",
        "Compare the text with its original where the message points.");

    /// <summary>A place where the source lost something.</summary>
    public static Rule LacunaFound { get; } = new(
        "BRF2101",
        Severity.Information,
        "The source lost something here",
        "Readers see an editor's mark where the source lost something.",
        "Compare with the original. The text itself stays as received; a note of the desk may say what is missing.");

    /// <summary>Text that was left out of the page.</summary>
    public static Rule LeftOut { get; } = new(
        "BRF2102",
        Severity.Information,
        "Text that was left out of the page",
        "Nothing is left out in silence; the ledger of the document has it too.",
        "Nothing, unless it belongs to the text: then name the document's kind, or report a fault of the reader.");

    /// <summary>A link that was dropped because its address is not one that a page may link to.</summary>
    public static Rule UnsafeLink { get; } = new(
        "BRF2103",
        Severity.Warning,
        "A link with an address that a page may not link to",
        "Such an address could run a program, read the reader's machine, or lead elsewhere than it says. The words are shown without a link.",
        "Nothing, or correct the address in a document of your own.");

    /// <summary>A call to a note that the document does not have.</summary>
    public static Rule UnresolvedNote { get; } = new(
        "BRF2104",
        Severity.Warning,
        "A call to a note that is not there",
        "The reader follows a call and finds nothing. It is shown as a mark.",
        "Compare with the original for the note that was lost.");

    /// <summary>A character of a body that shows nothing or changes how the text around it looks.</summary>
    public static Rule HiddenCharacter { get; } = new(
        "BRF2105",
        Severity.Warning,
        "A character that hides something",
        "Such a character can make a text read otherwise than it is stored, in the page and in what is copied from it.",
        "Remove it from a text of your own. In a text of others it is shown as a replacement character, or where it does no harm is left.");

    /// <summary>Two things that claim one id or slug.</summary>
    public static Rule RepeatedId { get; } = new(
        "BRF3001",
        Severity.Error,
        "Two things with one id",
        "An address and a reference could mean either.",
        "Give one of them another id or slug.");

    /// <summary>A reference to an entity, topic, document or edition that is not there.</summary>
    public static Rule UnresolvedReference { get; } = new(
        "BRF3002",
        Severity.Error,
        "A reference that does not resolve",
        "A link would lead nowhere, or to the wrong thing.",
        "Correct the id, or add what it names.");

    /// <summary>A citation that names no paragraph, or more than one.</summary>
    public static Rule UnresolvedCitation { get; } = new(
        "BRF3003",
        Severity.Error,
        "A citation that does not resolve",
        "A statement whose paragraph cannot be found rests on nothing.",
        "Quote words that stand in one paragraph of the document and in no other.");

    /// <summary>Two entities that claim one alias.</summary>
    public static Rule ContestedAlias { get; } = new(
        "BRF3004",
        Severity.Warning,
        "Two entities claim one alias",
        "A name that could mean two is linked to neither, unless the context decides.",
        "Give the alias to one of them, or say where it does not hold with not-in.");

    /// <summary>An alias that no document uses.</summary>
    public static Rule UnusedAlias { get; } = new(
        "BRF3005",
        Severity.Information,
        "An alias that no document uses",
        "It may have a slip in it.",
        "Correct it, or leave it for documents to come.");

    /// <summary>A link of a source to an encyclopaedia article that no entity covers.</summary>
    public static Rule UncoveredLink { get; } = new(
        "BRF3006",
        Severity.Information,
        "A linked article that no entity covers",
        "Readers may want to know more of it than the briefing says.",
        "Add an entity, or leave it.");

    /// <summary>A topic that gathers no passage.</summary>
    public static Rule EmptyTopic { get; } = new(
        "BRF3007",
        Severity.Warning,
        "A topic without passages",
        "Readers would find an empty page.",
        "Correct its rules, or remove it.");

    /// <summary>An entity that no document mentions.</summary>
    public static Rule UnmentionedEntity { get; } = new(
        "BRF3008",
        Severity.Information,
        "An entity that no document mentions",
        "Its page has nothing to show; a name or alias may have a slip in it.",
        "Correct its names, or remove it.");

    /// <summary>A rule of a topic that adds nothing.</summary>
    public static Rule IdleRule { get; } = new(
        "BRF3009",
        Severity.Information,
        "A rule of a topic that adds nothing",
        "A rule that finds nothing new is most often one with a slip.",
        "Correct or remove it.");

    /// <summary>A document that does not say what rights it has.</summary>
    public static Rule MissingRights { get; } = new(
        "BRF3010",
        Severity.Warning,
        "A document without a statement of rights",
        "Whoever reads or reuses the text must know whose it is, and you whether you may publish it.",
        "Add source: { rights: … }, or the publisher to site.yaml.");

    /// <summary>A figure that does not agree with the others.</summary>
    public static Rule ContradictoryFigure { get; } = new(
        "BRF3011",
        Severity.Information,
        "Figures that do not agree",
        "One of the two may be wrong, or they count different things.",
        "Compare both with their paragraphs, and say in a note what differs.");

    /// <summary>A figure that the paragraph it cites does not give.</summary>
    public static Rule UnsupportedFigure { get; } = new(
        "BRF3012",
        Severity.Information,
        "A figure that its paragraph does not give",
        "A figure that its paragraph does not give cannot be checked by a reader.",
        "Cite the paragraph that gives it, or correct it.");

    /// <summary>A figure of which nobody says when it held.</summary>
    public static Rule UndatedFigure { get; } = new(
        "BRF3013",
        Severity.Information,
        "A figure without a date",
        "A figure of no date cannot be compared with any other.",
        "Add as-of.");

    /// <summary>An entity that no sentence describes.</summary>
    public static Rule UndescribedEntity { get; } = new(
        "BRF3014",
        Severity.Information,
        "An entity without a description",
        "Readers who do not know the name learn nothing on its page.",
        "Add a description with what it rests on.");

    /// <summary>An editor's sentence that rests on no paragraph and no work of reference.</summary>
    public static Rule UnsourcedStatement { get; } = new(
        "BRF3015",
        Severity.Information,
        "A sentence that rests on nothing",
        "Readers cannot check it.",
        "Add the paragraph that it rests on (cites), or the work of reference.");

    /// <summary>A link of a document to a page, or a place on one, that this site does not have.</summary>
    public static Rule DeadInternalLink { get; } = new(
        "BRF3020",
        Severity.Warning,
        "A link to a place that this site does not have",
        "Readers follow it and find nothing.",
        "Correct the link, or tell the document's former address with aliases.");

    /// <summary>Two term lists that disagree.</summary>
    public static Rule ContradictoryTerm { get; } = new(
        "BRF4001",
        Severity.Error,
        "Two terms that disagree",
        "One word would be converted in two ways.",
        "Keep one of them, or put them into sets that hold for different documents.");

    /// <summary>A place where conversion could read the text in more than one way.</summary>
    public static Rule AmbiguousConversion { get; } = new(
        "BRF4002",
        Severity.Information,
        "A conversion that could read otherwise",
        "One character of one script can be several of the other; the converter chose by the words around it.",
        "Read the place. Where it chose wrongly, add a term to the document or the site.");

    /// <summary>Words of the editors' own that hold a form of the other script.</summary>
    public static Rule ImpureScript { get; } = new(
        "BRF4010",
        Severity.Warning,
        "A form of the other script in the editors' own words",
        "Words of the desk are converted too; a form of the other script in them is converted wrongly, and shows carelessness.",
        "Write it in the script that site.yaml names as the desk's own.");

    /// <summary>An output that two pages would write.</summary>
    public static Rule RouteCollision { get; } = new(
        "BRF5001",
        Severity.Error,
        "Two pages with one address",
        "One would overwrite the other.",
        "Rename one of the two.");

    /// <summary>An output folder that could not be written.</summary>
    public static Rule OutputNotWritten { get; } = new(
        "BRF6001",
        Severity.Error,
        "The output could not be written",
        "The previous site stands as it was.",
        "See that the disk has room and that you may write to the folder. Then build again.");

    /// <summary>An output folder that another build is writing to.</summary>
    public static Rule OutputInUse { get; } = new(
        "BRF6002",
        Severity.Error,
        "Another build is writing to the output folder",
        "Two builds into one folder would mix.",
        "Wait for the other one, or give another folder with --output.");

    /// <summary>A file in the output folder that no build wrote and that the site would overwrite.</summary>
    public static Rule ForeignFile { get; } = new(
        "BRF6003",
        Severity.Error,
        "A file of the site would overwrite one that no build wrote",
        "It may be somebody's work; the program removes and overwrites only what it wrote itself.",
        "Move the file, or give another folder with --output.");

    /// <summary>A path that not every file system can hold, or that leads out of the output folder.</summary>
    public static Rule UnsafeOutputPath { get; } = new(
        "BRF6004",
        Severity.Error,
        "A path that the site may not have",
        "Such a path would lead out of the folder, or could not be stored on some of the systems that serve sites.",
        "Rename what the path comes from.");

    /// <summary>A browser to print with that is not there.</summary>
    public static Rule NoBrowser { get; } = new(
        "BRF6005",
        Severity.Error,
        "There is no browser to print with",
        "Pages in print are made by a browser.",
        "Install Chromium or Chrome, or name it with --browser.");

    /// <summary>An input folder that is not there.</summary>
    public static Rule NoInput { get; } = new(
        "BRF9001",
        Severity.Error,
        "There is no input folder",
        "There is nothing to build.",
        "Run the program in a folder with an input folder, name it with --input, or start one with briefing init.");

    /// <summary>A fault of the program itself.</summary>
    public static Rule InternalError { get; } = new(
        "BRF9999",
        Severity.Error,
        "A fault of the program itself",
        "A fault of the program is never yours. The previous site stands as it was.",
        "Run again with --verbose and report what it says.");

    /// <summary>Every rule, in order of its code.</summary>
    public static IEnumerable<Rule> All =>
    [
        MalformedYaml,
        UnknownKey,
        WrongValue,
        MissingKey,
        BadDate,
        RepeatedKey,
        UnclosedFrontMatter,
        IllFormedText,
        LimitExceeded,
        UnreadFile,
        UnreadableFile,
        LinkNotFollowed,
        IdleSilence,
        UnusedKey,
        UnusableValue,
        ProposedTitle,
        UnknownKind,
        UnreadableBody,
        LacunaFound,
        LeftOut,
        UnsafeLink,
        UnresolvedNote,
        HiddenCharacter,
        RepeatedId,
        UnresolvedReference,
        UnresolvedCitation,
        ContestedAlias,
        UnusedAlias,
        UncoveredLink,
        EmptyTopic,
        UnmentionedEntity,
        IdleRule,
        MissingRights,
        ContradictoryFigure,
        UnsupportedFigure,
        UndatedFigure,
        UndescribedEntity,
        UnsourcedStatement,
        DeadInternalLink,
        ContradictoryTerm,
        AmbiguousConversion,
        ImpureScript,
        RouteCollision,
        OutputNotWritten,
        OutputInUse,
        ForeignFile,
        UnsafeOutputPath,
        NoBrowser,
        NoInput,
        InternalError,
    ];
}
