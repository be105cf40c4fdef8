using System.Diagnostics;
using System.Globalization;

namespace Briefing.Benchmarks.Sites;

/// <summary>Runs a command under <c>/usr/bin/time</c>, which counts its children too.</summary>
internal static class TimedProcess
{
    private const string Time = "/usr/bin/time";

    /// <summary>Whether this machine can measure.</summary>
    public static bool IsAvailable => File.Exists(Time);

    /// <summary>Runs a command and measures it and the folder that it made.</summary>
    /// <param name="folder">Working folder.</param>
    /// <param name="site">The folder that it writes, measured afterwards.</param>
    /// <param name="command">Program and arguments.</param>
    /// <exception cref="InvalidOperationException">The command failed.</exception>
    public static Measurement Run(string folder, string site, params IEnumerable<string> command)
    {
        var figures = Path.GetTempFileName();
        var start = new ProcessStartInfo(Time) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "-o", figures, "-f", "%e %U %S %M" }.Concat(command))
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}: {error.Result}");
        var numbers = File.ReadAllText(figures).Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        File.Delete(figures);
        var files = new DirectoryInfo(site).GetFiles("*", SearchOption.AllDirectories);
        return new Measurement(numbers[0], numbers[1] + numbers[2], (long)numbers[3] * 1024, files.Length, files.Sum(file => file.Length));
    }
}
