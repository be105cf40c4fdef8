using Briefing.Core.Articles;
using Briefing.Core.Knowledge;
using Briefing.Core.Pages;
using Briefing.Core.Readers;
using Briefing.Core.Sources;

namespace Briefing.Theme.Strings;

/// <summary>
/// The interface's words in one edition. Every member is required, and every name of an enumeration has its case, so an edition that lacks one does not build.
/// </summary>
public sealed record InterfaceStrings
{
    /// <summary>Name of a section of the site; <see cref="Section.None"/> is the home page.</summary>
    public string SectionName(Section section) => section switch
    {
        Section.None => Home,
        Section.Documents => Documents,
        Section.Topics => Topics,
        Section.Entities => Entities,
        Section.Timeline => Timeline,
        Section.Terms => Terms,
    };

    /// <summary>Name of a part of the editors' sentences.</summary>
    public string ProvenancePart(ProvenancePart part) => part.Kind is { } kind ? EntityKind(kind) : part.Key switch
    {
        "judgements" => Judgements,
        "topics" => Topics,
        "figures" => Figures,
        "events" => Timeline,
        _ => Relations,
    };

    /// <summary>Locale for Open Graph, such as <c>zh_TW</c>.</summary>
    public required string OpenGraphLocale { get; init; }

    /// <summary>What the picture shows that others put beside a link to a page.</summary>
    public required string SharePicture { get; init; }

    /// <summary>Link that skips to the page's content.</summary>
    public required string SkipToContent { get; init; }

    /// <summary>Name of the navigation through the sections.</summary>
    public required string Sections { get; init; }

    /// <summary>Name of the switch between editions.</summary>
    public required string ChooseEdition { get; init; }

    /// <summary>Name of the choice of light or dark.</summary>
    public required string Scheme { get; init; }

    /// <summary>The scheme that the reader's system has.</summary>
    public required string SchemeOfSystem { get; init; }

    /// <summary>The light scheme.</summary>
    public required string LightScheme { get; init; }

    /// <summary>The dark scheme.</summary>
    public required string DarkScheme { get; init; }

    /// <summary>Name of the breadcrumb.</summary>
    public required string Breadcrumb { get; init; }

    /// <summary>Name of the navigation at the foot.</summary>
    public required string FooterNavigation { get; init; }

    /// <summary>Says that the page is a preview for editors.</summary>
    public required string PreviewNotice { get; init; }

    /// <summary>Says whose the rights are where the settings do not.</summary>
    public required string RightsNotice { get; init; }

    /// <summary>Stands before the id of the revision that the site was built from.</summary>
    public required string BuiltFrom { get; init; }

    /// <summary>Stands between a page's title and the site's.</summary>
    public required string TitleSeparator { get; init; }

    /// <summary>Colon.</summary>
    public required string Colon { get; init; }

    /// <summary>Stands between the items of an enumeration.</summary>
    public required string ListSeparator { get; init; }

    /// <summary>Home page.</summary>
    public required string Home { get; init; }

    /// <summary>Section of documents.</summary>
    public required string Documents { get; init; }

    /// <summary>Section of topics.</summary>
    public required string Topics { get; init; }

    /// <summary>Section of entities.</summary>
    public required string Entities { get; init; }

    /// <summary>Section of events.</summary>
    public required string Timeline { get; init; }

    /// <summary>Section of regional words.</summary>
    public required string Terms { get; init; }

    /// <summary>Page about the site.</summary>
    public required string About { get; init; }

    /// <summary>Feed.</summary>
    public required string Feed { get; init; }

    /// <summary>Name of the navigation to the pages before and after.</summary>
    public required string Adjacent { get; init; }

    /// <summary>The page before.</summary>
    public required string Previous { get; init; }

    /// <summary>The page after.</summary>
    public required string Next { get; init; }

    /// <summary>Search; also on the button.</summary>
    public required string Search { get; init; }

    /// <summary>Name of a search form.</summary>
    public required string SearchThisSite { get; init; }

    /// <summary>An example in the search field.</summary>
    public required string SearchPlaceholder { get; init; }

    /// <summary>Stands above the index that serves where script does not run.</summary>
    public required string SearchIndexLead { get; init; }

    /// <summary>While search is under way.</summary>
    public required string SearchBusy { get; init; }

    /// <summary>How many pages search found; <c>{0}</c> is the number.</summary>
    public required string SearchFound { get; init; }

    /// <summary>How many pages search has found so far; <c>{0}</c> is the number.</summary>
    public required string SearchAtLeast { get; init; }

    /// <summary>When search found nothing; <c>{0}</c> is the query.</summary>
    public required string SearchNothing { get; init; }

    /// <summary>When the index could not be read.</summary>
    public required string SearchFailed { get; init; }

    /// <summary>Shows further pages.</summary>
    public required string SearchMore { get; init; }

    /// <summary>How many further passages a page has; <c>{0}</c> is the number.</summary>
    public required string SearchPassages { get; init; }

    /// <summary>That other names of an entity were searched too; <c>{0}</c> is the query.</summary>
    public required string SearchAlso { get; init; }

    /// <summary>A whole number.</summary>
    public required Func<int, string> Number { get; init; }

    /// <summary>A value with its decimals.</summary>
    public required Func<decimal, string> Decimal { get; init; }

    /// <summary>A step of a chart's axis: a date in words, anything else as it is.</summary>
    public required Func<string, string> Category { get; init; }

    /// <summary>A single date, as precise as it is.</summary>
    public required Func<PartialDate, string> Date { get; init; }

    /// <summary>The end of a span after its start, without what both share.</summary>
    public required Func<PartialDate, PartialDate, string> SpanEnd { get; init; }

    /// <summary>Stands between start and end of a span.</summary>
    public required string DateSpan { get; init; }

    /// <summary>How precise a date is: day, month, year or a span.</summary>
    public required Func<PartialDate, string> Precision { get; init; }

    /// <summary>Length of a text in characters.</summary>
    public required Func<int, string> CharacterCount { get; init; }

    /// <summary>Number of paragraphs.</summary>
    public required Func<int, string> PassageCount { get; init; }

    /// <summary>Number of occurrences.</summary>
    public required Func<int, string> OccurrenceCount { get; init; }

    /// <summary>Numbers of a topic's passages and sources.</summary>
    public required Func<int, int, string> TopicCount { get; init; }

    /// <summary>Heading of the key judgements.</summary>
    public required string Judgements { get; init; }

    /// <summary>Link to the timeline with the number of events.</summary>
    public required Func<int, string> AllEvents { get; init; }

    /// <summary>Heading of charts and maps.</summary>
    public required string Figures { get; init; }

    /// <summary>Heading of the list of sources.</summary>
    public required string SourceDocuments { get; init; }

    /// <summary>Heading of what is new.</summary>
    public required string News { get; init; }

    /// <summary>Stands before citations.</summary>
    public required string Sources { get; init; }

    /// <summary>Opens the citations after a sentence.</summary>
    public required string CitesOpening { get; init; }

    /// <summary>Stands between citations.</summary>
    public required string CitesSeparator { get; init; }

    /// <summary>Closes the citations.</summary>
    public required string CitesClosing { get; init; }

    /// <summary>The address that ends a citation.</summary>
    public required Func<string, string> CitationUrl { get; init; }

    /// <summary>Heads the citation of a whole document.</summary>
    public required string CiteDocument { get; init; }

    /// <summary>The form of a citation that people read.</summary>
    public required string PlainCitation { get; init; }

    /// <summary>Heads the choice of a citation's form.</summary>
    public required string CitationForm { get; init; }

    /// <summary>Copies what is shown.</summary>
    public required string Copy { get; init; }

    /// <summary>Closes what was opened.</summary>
    public required string Close { get; init; }

    /// <summary>Everything that the site knows, as a file.</summary>
    public required string OpenData { get; init; }

    /// <summary>Heads the documents that an entity wrote, carried or published.</summary>
    public required string MadeDocuments { get; init; }

    /// <summary>What the first date of an entity of a kind is called.</summary>
    public required Func<EntityKind, string> StartOf { get; init; }

    /// <summary>What the last date of an entity of a kind is called.</summary>
    public required Func<EntityKind, string> EndOf { get; init; }

    /// <summary>Title of a topic's timeline.</summary>
    public required Func<string, string> TimelineOf { get; init; }

    /// <summary>Heads the timelines of topics.</summary>
    public required string ByTopic { get; init; }

    /// <summary>Heads the timelines of entities.</summary>
    public required string ByEntity { get; init; }

    /// <summary>A number of events.</summary>
    public required Func<int, string> EventCount { get; init; }

    /// <summary>A long table, by its rows, that is read in its document.</summary>
    public required Func<int, string> TableInPlace { get; init; }

    /// <summary>A long list, by its items, that is read in its document.</summary>
    public required Func<int, string> ListInPlace { get; init; }

    /// <summary>The second, third … citation of the same source.</summary>
    public required Func<int, string> SameSource { get; init; }

    /// <summary>Title of a document and the words that are cited.</summary>
    public required Func<string, string, string> CitationTitle { get; init; }

    /// <summary>A document as a bibliography names it, without page and address.</summary>
    public required Func<DocumentCard, string> Citation { get; init; }

    /// <summary>What a citation adds for the page <c>{0}</c> of the original.</summary>
    public required string CitationPage { get; init; }

    /// <summary>Says that a citation was copied.</summary>
    public required string CitationCopied { get; init; }

    /// <summary>Name of the mark that cites a paragraph.</summary>
    public required string CiteParagraph { get; init; }

    /// <summary>How many places of the site cite a paragraph.</summary>
    public required Func<int, string> CitedBy { get; init; }

    /// <summary>Says what the index of documents is.</summary>
    public required Func<int, string> DocumentsLead { get; init; }

    /// <summary>Name of a kind of document by the key of its reader.</summary>
    public required Func<string, string> DocumentKind { get; init; }

    /// <summary>Marks a draft.</summary>
    public required string Draft { get; init; }

    /// <summary>Author.</summary>
    public required string Author { get; init; }

    /// <summary>Publication.</summary>
    public required string Publication { get; init; }

    /// <summary>Publisher.</summary>
    public required string Publisher { get; init; }

    /// <summary>Date of publication.</summary>
    public required string Published { get; init; }

    /// <summary>Length.</summary>
    public required string Length { get; init; }

    /// <summary>Rights.</summary>
    public required string Rights { get; init; }

    /// <summary>The original.</summary>
    public required string Original { get; init; }

    /// <summary>Link to the original.</summary>
    public required string ReadOriginal { get; init; }

    /// <summary>Script and language of the text.</summary>
    public required string Language { get; init; }

    /// <summary>Name of a language by its tag.</summary>
    public required Func<string, string> LanguageName { get; init; }

    /// <summary>Says that a text was converted from another script.</summary>
    public required Func<string, string> ConvertedFrom { get; init; }

    /// <summary>Says that a text is shown in its own script.</summary>
    public required string AsReceived { get; init; }

    /// <summary>The switch that shows the words that conversion replaced, with their number.</summary>
    public required Func<int, string> ShowChanges { get; init; }

    /// <summary>Says that only a link may be shown.</summary>
    public required string LinkOnly { get; init; }

    /// <summary>Says that excerpts are shown.</summary>
    public required string ExcerptsOnly { get; init; }

    /// <summary>Contents of a page.</summary>
    public required string Contents { get; init; }

    /// <summary>Heading of what the editors say of a text.</summary>
    public required string AboutThisText { get; init; }

    /// <summary>Tags and categories.</summary>
    public required string Tags { get; init; }

    /// <summary>How many places the source lost.</summary>
    public required Func<int, string> LacunaCount { get; init; }

    /// <summary>Stands above what was left out.</summary>
    public required string LeftOut { get; init; }

    /// <summary>How many pieces and characters were left out.</summary>
    public required Func<int, int, string> LedgerCount { get; init; }

    /// <summary>Heading of the topics of a document.</summary>
    public required string TopicsOfDocument { get; init; }

    /// <summary>Heading of the entities of a document.</summary>
    public required string EntitiesOfDocument { get; init; }

    /// <summary>Name of a table without caption.</summary>
    public required string Table { get; init; }

    /// <summary>Name of a table of something.</summary>
    public required Func<string, string> TableOf { get; init; }

    /// <summary>The notes of a document.</summary>
    public required string Notes { get; init; }

    /// <summary>Name of a call to a note.</summary>
    public required Func<string, string> NoteCall { get; init; }

    /// <summary>Name of the link from a note back to a call.</summary>
    public required Func<string, int, string> BackToText { get; init; }

    /// <summary>Name of a page of the printed original.</summary>
    public required Func<string, string> OriginalPage { get; init; }

    /// <summary>Stories that a publisher set beside its own.</summary>
    public required string RelatedStories { get; init; }

    /// <summary>A picture.</summary>
    public required string Picture { get; init; }

    /// <summary>Link to the page of a picture.</summary>
    public required string PicturePage { get; init; }

    /// <summary>Link to a picture.</summary>
    public required string PictureFile { get; init; }

    /// <summary>Opens the mark of a lacuna.</summary>
    public required string LacunaOpening { get; init; }

    /// <summary>Closes the mark of a lacuna.</summary>
    public required string LacunaClosing { get; init; }

    /// <summary>What a source lost at a lacuna.</summary>
    public required Func<LacunaReason, string> Lacuna { get; init; }

    /// <summary>Why something is not on the page.</summary>
    public required Func<LedgerReason, string> Ledger { get; init; }

    /// <summary>Says what the index of topics is.</summary>
    public required Func<int, string> TopicsLead { get; init; }

    /// <summary>A topic.</summary>
    public required string Topic { get; init; }

    /// <summary>Heading of the matrix of topics and documents.</summary>
    public required string Matrix { get; init; }

    /// <summary>Says what the matrix counts.</summary>
    public required string MatrixLead { get; init; }

    /// <summary>Heading of an introduction.</summary>
    public required string Introduction { get; init; }

    /// <summary>Heading of what the sources say differently.</summary>
    public required string Comparisons { get; init; }

    /// <summary>Heading of the passages.</summary>
    public required string Passages { get; init; }

    /// <summary>Link to a passage where it stands in its document.</summary>
    public required string ReadInPlace { get; init; }

    /// <summary>Heading of events.</summary>
    public required string Events { get; init; }

    /// <summary>Says what the index of entities is.</summary>
    public required Func<int, string> EntitiesLead { get; init; }

    /// <summary>Name of the navigation through kinds.</summary>
    public required string Kinds { get; init; }

    /// <summary>Name of a kind of entity.</summary>
    public required Func<EntityKind, string> EntityKind { get; init; }

    /// <summary>Names in other scripts and languages.</summary>
    public required string OtherNames { get; init; }

    /// <summary>Other forms of a name.</summary>
    public required string Aliases { get; init; }

    /// <summary>Heading of facts.</summary>
    public required string Facts { get; init; }

    /// <summary>What something is part of.</summary>
    public required string PartOf { get; init; }

    /// <summary>Stands before the date that a fact held on.</summary>
    public required string AsOf { get; init; }

    /// <summary>Heading of a map.</summary>
    public required string Place { get; init; }

    /// <summary>Heading of relations.</summary>
    public required string Relations { get; init; }

    /// <summary>Who does or is.</summary>
    public required string Subject { get; init; }

    /// <summary>How two entities stand to each other.</summary>
    public required string Relation { get; init; }

    /// <summary>To whom or what.</summary>
    public required string Object { get; init; }

    /// <summary>When.</summary>
    public required string When { get; init; }

    /// <summary>What a relation rests on.</summary>
    public required string Evidence { get; init; }

    /// <summary>Name of a kind of relation by its key.</summary>
    public required Func<string, string> RelationKind { get; init; }

    /// <summary>Heading of mentions.</summary>
    public required string Mentions { get; init; }

    /// <summary>Opens the sentences after the first ones.</summary>
    public required Func<int, string> MoreSentences { get; init; }

    /// <summary>Opens what occurs with an entity after the first ones.</summary>
    public required Func<int, string> MoreCompanions { get; init; }

    /// <summary>Heads the list of older documents that a page names and does not quote: how many documents there are in all.</summary>
    public required Func<int, string> OlderDocuments { get; init; }

    /// <summary>Leads to the index of all documents: how many there are.</summary>
    public required Func<int, string> AllDocuments { get; init; }

    /// <summary>Names the links between the pages of an index.</summary>
    public required string PagesOfIndex { get; init; }

    /// <summary>A page of an index, by its number.</summary>
    public required Func<int, string> PageNumber { get; init; }

    /// <summary>Heading of what occurs together with an entity.</summary>
    public required string Together { get; init; }

    /// <summary>Link to an entity's page.</summary>
    public required Func<string, string> ToPageOf { get; init; }

    /// <summary>Says what the timeline is.</summary>
    public required Func<int, string> TimelineLead { get; init; }

    /// <summary>Title of the drawing of all events.</summary>
    public required string StripTitle { get; init; }

    /// <summary>Describes the drawing of all events: their number, the first year and the last.</summary>
    public required Func<int, int, int, string> StripWords { get; init; }

    /// <summary>Says what the page of terms is.</summary>
    public required Func<int, string> TermsLead { get; init; }

    /// <summary>Name of the field that filters terms.</summary>
    public required string FilterTerms { get; init; }

    /// <summary>Says how many terms the filter found: <c>{0}</c>.</summary>
    public required string FilterFound { get; init; }

    /// <summary>The form used in Taiwan.</summary>
    public required string TaiwanForm { get; init; }

    /// <summary>The form used in mainland China.</summary>
    public required string MainlandForm { get; init; }

    /// <summary>English.</summary>
    public required string English { get; init; }

    /// <summary>Kind.</summary>
    public required string Kind { get; init; }

    /// <summary>How often.</summary>
    public required string Count { get; init; }

    /// <summary>Where.</summary>
    public required string Where { get; init; }

    /// <summary>Page of where the editors' sentences come from.</summary>
    public required string Provenance { get; init; }

    /// <summary>The same for a part of them by its name.</summary>
    public required Func<string, string> ProvenanceOf { get; init; }

    /// <summary>What that page shows.</summary>
    public required string ProvenanceLead { get; init; }

    /// <summary>Heading of the parts.</summary>
    public required string ProvenanceParts { get; init; }

    /// <summary>Link to where the sentences of a page come from.</summary>
    public required string ToProvenance { get; init; }

    /// <summary>Link to the print of a topic, a PDF.</summary>
    public required string ToPrint { get; init; }

    /// <summary>Number of sentences.</summary>
    public required Func<int, string> SentenceCount { get; init; }

    /// <summary>Stands before works of common reference.</summary>
    public required string References { get; init; }

    /// <summary>Name of a kind of term by its key.</summary>
    public required Func<string, string> TermKind { get; init; }

    /// <summary>Describes a drawing of figures by its table.</summary>
    public required string SeeTable { get; init; }

    /// <summary>Unit of the values.</summary>
    public required string Unit { get; init; }

    /// <summary>Opens the table behind a drawing.</summary>
    public required string TableOfFigures { get; init; }

    /// <summary>Link to the figures as CSV.</summary>
    public required string Download { get; init; }

    /// <summary>Name of a map.</summary>
    public required string MapDrawing { get; init; }

    /// <summary>Title of a map of everything that a page names.</summary>
    public required string PlacesAndRoutes { get; init; }

    /// <summary>Describes a map by its list.</summary>
    public required string SeeList { get; init; }

    /// <summary>Opens the list behind a map.</summary>
    public required string ListOfPlaces { get; init; }

    /// <summary>Heading of corrections.</summary>
    public required string Corrections { get; init; }

    /// <summary>Heading of the page for an address that is none.</summary>
    public required string NotFound { get; init; }

    /// <summary>What to do then.</summary>
    public required string NotFoundLead { get; init; }

    /// <summary>Title of the page at an address that something had before it was renamed.</summary>
    public required string Moved { get; init; }

    /// <summary>Stands before the present address.</summary>
    public required string MovedLead { get; init; }

    /// <summary>Link to an edition by its name.</summary>
    public required Func<string, string> ReadIn { get; init; }
}
