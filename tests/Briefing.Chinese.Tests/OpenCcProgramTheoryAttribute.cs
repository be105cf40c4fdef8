namespace Briefing.Chinese.Tests;

/// <summary>A theory that needs the program <c>opencc</c>, skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OpenCcProgramTheoryAttribute : TheoryAttribute
{
    public OpenCcProgramTheoryAttribute()
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        if (!path.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "opencc"))))
            Skip = "The program opencc is not installed; to run this test: apt-get install opencc";
    }
}
