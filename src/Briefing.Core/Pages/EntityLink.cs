using Briefing.Core.Knowledge;

namespace Briefing.Core.Pages;

/// <summary>An entity as others refer to it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Href">Its address.</param>
/// <param name="Name">Its name in this edition.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Count">How often it occurs where the link stands: in the document, the topic, or together with the entity of the page.</param>
public sealed record EntityLink(string Id, string Href, string Name, EntityKind Kind, int Count);
