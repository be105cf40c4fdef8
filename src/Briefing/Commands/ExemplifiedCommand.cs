using System.CommandLine;

namespace Briefing.Cli.Commands;

/// <summary>A command whose help ends with examples.</summary>
internal sealed class ExemplifiedCommand(string name, string description, string[] examples) : Command(name, description)
{
    /// <summary>Whole command lines.</summary>
    public IReadOnlyList<string> Examples { get; } = examples;
}
