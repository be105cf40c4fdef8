using System.Collections.Immutable;
using Briefing.Core.Sources;

namespace Briefing.Core.Diagnostics;

/// <summary>Something to tell the editor.</summary>
/// <param name="Rule">Its kind.</param>
/// <param name="Position">Where.</param>
/// <param name="Message">What is wrong and what was expected, one or two sentences; line ends in it become blanks, and what is very long is clipped.</param>
public sealed record Diagnostic(Rule Rule, SourcePosition Position, string Message)
{
    private const int LongestMessage = 1_000;

    /// <summary>What is wrong and what was expected, one or two sentences without a line end.</summary>
    public string Message { get; init; } = Plain(Message);

    /// <summary>Whether it is an error: what was asked for could not be done, or not wholly.</summary>
    public bool IsError => Rule.Severity == Severity.Error;

    /// <summary>
    /// Whether it keeps a site from being built: an error does, but for those of documents that the site is built without. A file that could not be
    /// read always does, for it may be a document like any other.
    /// </summary>
    /// <param name="leftOut">Paths of those documents.</param>
    public bool Stops(ImmutableArray<string> leftOut) => IsError && (Rule == Rules.UnreadableFile || !leftOut.Contains(Position.Path));

    private static string Plain(string message)
    {
        var line = message.AsSpan().ContainsAny('\r', '\n') ? message.ReplaceLineEndings(" ") : message;
        return line.Length <= LongestMessage ? line : $"{line.AsSpan(0, LongestMessage - 300)} … {line.AsSpan(line.Length - 200)}";
    }

    /// <summary>MSBuild's form, which editors link: <c>file(line,column): error BRF1004: message</c>.</summary>
    public override string ToString() =>
        $"{Position}: {Rule.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" }} {Rule.Code}: {Message}";
}
