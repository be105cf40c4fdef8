using Briefing.Core.Diagnostics;
using Briefing.Core.Publishing;
using Briefing.Core.Sources;

namespace Briefing.Cli.Commands;

/// <summary>Where a site comes from and goes to.</summary>
/// <param name="Input">Full path of the input folder.</param>
/// <param name="Output">Full path of the output folder.</param>
/// <param name="InputPrefix">What turns a path below the input folder into one below the working directory, with a final <c>/</c>.</param>
/// <param name="OutputName">The output folder as seen from the working directory where it lies below that, else in full; with a final <c>/</c>.</param>
internal sealed record SiteFolders(string Input, string Output, string InputPrefix, string OutputName)
{
    /// <summary>
    /// The folders that are named, or <c>input</c> and <c>output</c> of the nearest folder, from the working directory upwards, that has <c>input/site.yaml</c>.
    /// The output folder is beside the input folder unless it is named.
    /// </summary>
    /// <exception cref="CommandException">One folder lies in the other.</exception>
    public static SiteFolders Find(string workingDirectory, string? input, string? output)
    {
        var from = Path.TrimEndingDirectorySeparator(input is null ? Nearest(workingDirectory) : Path.GetFullPath(input, workingDirectory));
        var to = Path.TrimEndingDirectorySeparator(output is null
            ? Path.Combine(Path.GetDirectoryName(from) ?? from, "output")
            : Path.GetFullPath(output, workingDirectory));
        if (Contains(from, to) || Contains(to, from))
            throw CommandException.Usage($"The output folder \"{to}\" and the input folder \"{from}\" may not lie in each other.");
        return new SiteFolders(from, to, Below(workingDirectory, from), Contains(Path.GetFullPath(workingDirectory), to) ? Below(workingDirectory, to) : to.Replace(Path.DirectorySeparatorChar, '/') + "/");
    }

    /// <summary>Reads the list of input files.</summary>
    /// <param name="contents">What was read of them before; null reads all files anew.</param>
    /// <exception cref="CommandException">There is no such folder, or it cannot be read.</exception>
    public DirectoryTree OpenInput(FileContents? contents = null)
    {
        try
        {
            return new DirectoryTree(Input, contents);
        }
        catch (DirectoryNotFoundException exception)
        {
            throw new CommandException(ExitCode.Failure, Rules.NoInput, $"There is no input folder \"{Input}\". Run \"briefing init DIR\" to start a briefing in a new folder, name an input folder with --input, or run the program where there is one.", exception);
        }
        catch (Exception exception) when (FileFailure.Is(exception))
        {
            throw new CommandException(ExitCode.Failure, Rules.NoInput, $"The input folder \"{Input}\" could not be read: {FileFailure.Describe(exception)}.", exception);
        }
    }

    private static string Nearest(string workingDirectory)
    {
        for (var folder = workingDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var candidate = Path.Combine(folder, "input");
            if (File.Exists(Path.Combine(candidate, "site.yaml")))
                return candidate;
        }

        return Path.Combine(workingDirectory, "input");
    }

    private static bool Contains(string outer, string inner) =>
        inner.Equals(outer, StringComparison.Ordinal) || inner.StartsWith(Path.TrimEndingDirectorySeparator(outer) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string Below(string workingDirectory, string folder) =>
        Path.GetRelativePath(workingDirectory, folder).Replace(Path.DirectorySeparatorChar, '/') + "/";
}
