namespace Briefing.Core.Sources;

/// <summary>A place in a file.</summary>
/// <param name="Path">Path below the input folder, with <c>/</c>.</param>
/// <param name="Line">Line, from 1; 0 where the message is about the whole file.</param>
/// <param name="Column">Column in UTF-16 code units, from 1; 0 where the message is about the whole file.</param>
public sealed record SourcePosition(string Path, int Line, int Column)
{
    /// <summary>The whole file.</summary>
    public static SourcePosition File(string path) => new(path, 0, 0);

    /// <summary>MSBuild's form, which editors link: <c>file(line,column)</c>.</summary>
    public override string ToString() => Line == 0 ? Path : FormattableString.Invariant($"{Path}({Line},{Column})");
}
