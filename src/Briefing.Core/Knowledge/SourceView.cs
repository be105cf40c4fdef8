using Briefing.Core.Sources;

namespace Briefing.Core.Knowledge;

/// <summary>What one source says on a question.</summary>
/// <param name="Document">Slug of the source.</param>
/// <param name="Text">What it says, and where.</param>
public sealed record SourceView(string Document, Statement Text);
