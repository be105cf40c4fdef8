namespace Briefing.Core.Diagnostics;

/// <summary>Every diagnostic that the program can give, in one place.</summary>
public static class Rules
{
    /// <summary>A YAML file or front matter that is not well-formed.</summary>
    public static Rule MalformedYaml { get; } = new("BRF1001", Severity.Error, "The YAML is not well-formed");

    /// <summary>A key that the schema does not know.</summary>
    public static Rule UnknownKey { get; } = new("BRF1002", Severity.Error, "A key that the schema does not know");

    /// <summary>A value of the wrong type or form.</summary>
    public static Rule WrongValue { get; } = new("BRF1003", Severity.Error, "A value of the wrong type or form");

    /// <summary>A required key that is missing.</summary>
    public static Rule MissingKey { get; } = new("BRF1004", Severity.Error, "A required key is missing");

    /// <summary>A date that is none.</summary>
    public static Rule BadDate { get; } = new("BRF1005", Severity.Error, "A date that is none");

    /// <summary>A key that stands twice in one mapping.</summary>
    public static Rule RepeatedKey { get; } = new("BRF1006", Severity.Error, "A key that stands twice");

    /// <summary>Front matter that is opened and never closed.</summary>
    public static Rule UnclosedFrontMatter { get; } = new("BRF1007", Severity.Error, "Front matter that is never closed");

    /// <summary>A file that is not well-formed UTF-8.</summary>
    public static Rule IllFormedText { get; } = new("BRF1008", Severity.Error, "A file that is not well-formed UTF-8");

    /// <summary>A file beyond a documented limit.</summary>
    public static Rule LimitExceeded { get; } = new("BRF1009", Severity.Error, "A file beyond a limit");

    /// <summary>A file of the input folder that nothing reads.</summary>
    public static Rule UnreadFile { get; } = new("BRF1010", Severity.Warning, "A file that nothing reads");

    /// <summary>A file or folder of the input that could not be read.</summary>
    public static Rule UnreadableFile { get; } = new("BRF1011", Severity.Error, "A file that could not be read");

    /// <summary>A symbolic link that leads out of the input folder, or nowhere; it is not followed.</summary>
    public static Rule LinkNotFollowed { get; } = new("BRF1012", Severity.Warning, "A link that is not followed");

    /// <summary>A document whose kind no reader knows.</summary>
    public static Rule UnknownKind { get; } = new("BRF2001", Severity.Error, "A document that no reader understands");

    /// <summary>A document that a reader could not read to the end.</summary>
    public static Rule UnreadableBody { get; } = new("BRF2002", Severity.Error, "A body that could not be read");

    /// <summary>A place where the source lost something.</summary>
    public static Rule LacunaFound { get; } = new("BRF2101", Severity.Information, "The source lost something here");

    /// <summary>Text that was left out of the page.</summary>
    public static Rule LeftOut { get; } = new("BRF2102", Severity.Information, "Text that was left out of the page");

    /// <summary>A link that was dropped because its address is not one that a page may link to.</summary>
    public static Rule UnsafeLink { get; } = new("BRF2103", Severity.Warning, "A link with an address that a page may not link to");

    /// <summary>A call to a note that the document does not have.</summary>
    public static Rule UnresolvedNote { get; } = new("BRF2104", Severity.Warning, "A call to a note that is not there");

    /// <summary>A character of a body that shows nothing or changes how the text around it looks.</summary>
    public static Rule HiddenCharacter { get; } = new("BRF2105", Severity.Warning, "A character that hides something");

    /// <summary>Two things that claim one id or slug.</summary>
    public static Rule RepeatedId { get; } = new("BRF3001", Severity.Error, "Two things with one id");

    /// <summary>A reference to an entity, topic, document or edition that is not there.</summary>
    public static Rule UnresolvedReference { get; } = new("BRF3002", Severity.Error, "A reference that does not resolve");

    /// <summary>A citation that names no paragraph, or more than one.</summary>
    public static Rule UnresolvedCitation { get; } = new("BRF3003", Severity.Error, "A citation that does not resolve");

    /// <summary>Two entities that claim one alias.</summary>
    public static Rule ContestedAlias { get; } = new("BRF3004", Severity.Warning, "Two entities claim one alias");

    /// <summary>An alias that no document uses.</summary>
    public static Rule UnusedAlias { get; } = new("BRF3005", Severity.Information, "An alias that no document uses");

    /// <summary>A link of a source to an encyclopaedia article that no entity covers.</summary>
    public static Rule UncoveredLink { get; } = new("BRF3006", Severity.Information, "A linked article that no entity covers");

    /// <summary>A topic that gathers no passage.</summary>
    public static Rule EmptyTopic { get; } = new("BRF3007", Severity.Warning, "A topic without passages");

    /// <summary>An entity that no document mentions.</summary>
    public static Rule UnmentionedEntity { get; } = new("BRF3008", Severity.Information, "An entity that no document mentions");

    /// <summary>A rule of a topic that adds nothing.</summary>
    public static Rule IdleRule { get; } = new("BRF3009", Severity.Information, "A rule of a topic that adds nothing");

    /// <summary>A document that does not say what rights it has.</summary>
    public static Rule MissingRights { get; } = new("BRF3010", Severity.Warning, "A document without a statement of rights");

    /// <summary>A figure that does not agree with the others.</summary>
    public static Rule ContradictoryFigure { get; } = new("BRF3011", Severity.Information, "Figures that do not agree");

    /// <summary>A figure that the paragraph it cites does not give.</summary>
    public static Rule UnsupportedFigure { get; } = new("BRF3012", Severity.Information, "A figure that its paragraph does not give");

    /// <summary>A figure of which nobody says when it held.</summary>
    public static Rule UndatedFigure { get; } = new("BRF3013", Severity.Information, "A figure without a date");

    /// <summary>An entity that no sentence describes.</summary>
    public static Rule UndescribedEntity { get; } = new("BRF3014", Severity.Information, "An entity without a description");

    /// <summary>An editor's sentence that rests on no paragraph and no work of reference.</summary>
    public static Rule UnsourcedStatement { get; } = new("BRF3015", Severity.Information, "A sentence that rests on nothing");

    /// <summary>A link of a document to a page, or a place on one, that this site does not have.</summary>
    public static Rule DeadInternalLink { get; } = new("BRF3020", Severity.Warning, "A link to a place that this site does not have");

    /// <summary>Two term lists that disagree.</summary>
    public static Rule ContradictoryTerm { get; } = new("BRF4001", Severity.Error, "Two terms that disagree");

    /// <summary>A place where conversion could read the text in more than one way.</summary>
    public static Rule AmbiguousConversion { get; } = new("BRF4002", Severity.Information, "A conversion that could read otherwise");

    /// <summary>Words of the editors' own that hold a form of the other script.</summary>
    public static Rule ImpureScript { get; } = new("BRF4010", Severity.Warning, "A form of the other script in the editors' own words");

    /// <summary>An output that two pages would write.</summary>
    public static Rule RouteCollision { get; } = new("BRF5001", Severity.Error, "Two pages with one address");

    /// <summary>An output folder that could not be written.</summary>
    public static Rule OutputNotWritten { get; } = new("BRF6001", Severity.Error, "The output could not be written");

    /// <summary>An output folder that another build is writing to.</summary>
    public static Rule OutputInUse { get; } = new("BRF6002", Severity.Error, "Another build is writing to the output folder");

    /// <summary>A file in the output folder that no build wrote and that the site would overwrite.</summary>
    public static Rule ForeignFile { get; } = new("BRF6003", Severity.Error, "A file of the site would overwrite one that no build wrote");

    /// <summary>A path that not every file system can hold, or that leads out of the output folder.</summary>
    public static Rule UnsafeOutputPath { get; } = new("BRF6004", Severity.Error, "A path that the site may not have");

    /// <summary>A browser to print with that is not there.</summary>
    public static Rule NoBrowser { get; } = new("BRF6005", Severity.Error, "There is no browser to print with");

    /// <summary>An input folder that is not there.</summary>
    public static Rule NoInput { get; } = new("BRF9001", Severity.Error, "There is no input folder");

    /// <summary>A fault of the program itself.</summary>
    public static Rule InternalError { get; } = new("BRF9999", Severity.Error, "A fault of the program itself");
}
