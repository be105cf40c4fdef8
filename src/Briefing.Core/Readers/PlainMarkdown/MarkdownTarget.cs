using Briefing.Core.Articles;

namespace Briefing.Core.Readers.PlainMarkdown;

/// <summary>What a link of a Markdown source says it leads to, before a reader has judged it. Never leaves a reader.</summary>
/// <param name="Url">The destination, escapes resolved.</param>
/// <param name="Title">The title, if any.</param>
/// <param name="IsImage">Whether the source asks for a picture.</param>
internal sealed record MarkdownTarget(string Url, string? Title, bool IsImage) : LinkTarget;
