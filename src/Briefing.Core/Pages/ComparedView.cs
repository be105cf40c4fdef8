namespace Briefing.Core.Pages;

/// <summary>What one source says on a question.</summary>
/// <param name="Document">The source.</param>
/// <param name="Text">What it says, with its paragraphs.</param>
public sealed record ComparedView(DocumentCard Document, CitedText Text);
