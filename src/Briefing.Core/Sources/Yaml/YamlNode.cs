namespace Briefing.Core.Sources.Yaml;

/// <summary>A node of a YAML document, with its place.</summary>
/// <param name="Position">Where it begins.</param>
public abstract record YamlNode(SourcePosition Position)
{
    /// <summary>What it is, for messages.</summary>
    public abstract string Description { get; }
}
