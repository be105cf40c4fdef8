using System.Collections.Immutable;

namespace Briefing.Core.Publishing;

/// <summary>An answer that is to be found at another address.</summary>
/// <param name="From">A root-relative address.</param>
/// <param name="To">Where to go instead.</param>
/// <param name="Status">HTTP status code: 301 for good, 302 for now.</param>
/// <param name="Languages">Language tags of which the reader's first must be one; empty for every reader.</param>
public sealed record Redirect(string From, string To, int Status, ImmutableArray<string> Languages);
