using Briefing.Core.Sources;

namespace Briefing.Core.Pages;

/// <summary>How two entities stand to each other.</summary>
/// <param name="Subject">Who or what.</param>
/// <param name="Kind">The relation's key, such as <c>signed</c>; its words are an interface string.</param>
/// <param name="Object">Whom or what.</param>
/// <param name="Date">When, where the source says.</param>
/// <param name="Text">The sentence, with its source.</param>
public sealed record RelationView(EntityLink Subject, string Kind, EntityLink Object, PartialDate? Date, CitedText Text);
