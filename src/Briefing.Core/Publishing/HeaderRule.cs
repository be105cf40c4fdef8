using System.Collections.Immutable;

namespace Briefing.Core.Publishing;

/// <summary>HTTP headers for the answers to some addresses.</summary>
/// <param name="Path">A root-relative address; a final <c>*</c> stands for any rest of it.</param>
/// <param name="Headers">Names and values, in order.</param>
public sealed record HeaderRule(string Path, ImmutableArray<KeyValuePair<string, string>> Headers);
