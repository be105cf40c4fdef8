using Briefing.Core.Sources;

namespace Briefing.Core.Diagnostics;

/// <summary>Something to tell the editor.</summary>
/// <param name="Rule">Its kind.</param>
/// <param name="Position">Where.</param>
/// <param name="Message">What is wrong and what was expected, one or two sentences without a line end.</param>
public sealed record Diagnostic(Rule Rule, SourcePosition Position, string Message)
{
    /// <summary>MSBuild's form, which editors link: <c>file(line,column): error BRF1004: message</c>.</summary>
    public override string ToString() =>
        $"{Position}: {Rule.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" }} {Rule.Code}: {Message}";
}
