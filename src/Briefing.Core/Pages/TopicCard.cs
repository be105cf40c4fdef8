namespace Briefing.Core.Pages;

/// <summary>A topic as others refer to it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Href">Its address.</param>
/// <param name="Title">Title in this edition.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="Passages">Number of passages.</param>
/// <param name="Sources">Number of documents that they come from.</param>
public sealed record TopicCard(string Id, string Href, string Title, string Summary, int Passages, int Sources);
