using Briefing.Chinese;
using Briefing.Core.Readers.PlainMarkdown;

namespace Briefing.Core.Readers.WikiMarkdown;

/// <summary>A picture that stood in running text.</summary>
/// <param name="Source">From its link to the end of its caption.</param>
/// <param name="PageUrl">The page about the picture.</param>
/// <param name="MediaUrl">The picture itself.</param>
/// <param name="Caption">What is left of its caption, no rule applied yet.</param>
/// <param name="IsWhole">Whether the caption is complete.</param>
/// <param name="FollowsText">Whether text of the same block stood before it.</param>
internal sealed record Thumbnail(TextSpan Source, string? PageUrl, string? MediaUrl, List<InlineToken> Caption, bool IsWhole, bool FollowsText);
