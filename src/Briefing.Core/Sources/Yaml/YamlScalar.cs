namespace Briefing.Core.Sources.Yaml;

/// <summary>A scalar.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Value">Its text, quotes and escapes resolved.</param>
/// <param name="IsPlain">Whether it stands without quotes, so that <c>null</c>, <c>~</c> and nothing mean null.</param>
public sealed record YamlScalar(SourcePosition Position, string Value, bool IsPlain) : YamlNode(Position)
{
    /// <summary>Whether it is YAML's null.</summary>
    public bool IsNull => IsPlain && Value is "" or "~" or "null" or "Null" or "NULL";

    /// <inheritdoc/>
    public override string Description => IsNull ? "nothing" : $"'{Clip(Value)}'";

    private static string Clip(string value) => value.Length <= 60 ? value : string.Concat(value.AsSpan(0, 60), "…");
}
