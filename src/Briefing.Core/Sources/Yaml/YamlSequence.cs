using System.Collections.Immutable;

namespace Briefing.Core.Sources.Yaml;

/// <summary>A sequence.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Items">Its items.</param>
public sealed record YamlSequence(SourcePosition Position, ImmutableArray<YamlNode> Items) : YamlNode(Position)
{
    /// <inheritdoc/>
    public override string Description => "a list";
}
