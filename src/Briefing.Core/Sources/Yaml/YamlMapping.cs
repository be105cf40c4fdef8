using System.Collections.Immutable;

namespace Briefing.Core.Sources.Yaml;

/// <summary>A mapping whose keys are scalars.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Entries">Its entries in the order of the file.</param>
public sealed record YamlMapping(SourcePosition Position, ImmutableArray<KeyValuePair<YamlScalar, YamlNode>> Entries) : YamlNode(Position)
{
    /// <inheritdoc/>
    public override string Description => "a mapping";
}
