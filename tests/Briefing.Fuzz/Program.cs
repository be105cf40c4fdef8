using System.CommandLine;
using System.Globalization;
using Briefing.Fuzz;

var name = new Argument<string?>("target") { Description = $"One of {string.Join(", ", FuzzTargets.All.Select(target => target.Name))}; all where none is named.", Arity = ArgumentArity.ZeroOrOne };
var seed = new Option<int>("--seed") { Description = "Where chance begins; the same seed gives the same inputs.", DefaultValueFactory = _ => 1 };
var runs = new Option<long?>("--runs") { Description = "Inputs for each target. Default: 1000 where no time is given." };
var seconds = new Option<int?>("--time") { Description = "Seconds for each target." };
var scaling = new Option<bool>("--scaling") { Description = "Measure how time grows with the length of inputs instead: --runs units, each repeated to 32 KiB and to 256 KiB." };
var keep = new Option<string>("--keep") { Description = "The folder that takes inputs which broke something.", DefaultValueFactory = _ => "artifacts/fuzz" };
var replay = new Option<FileInfo?>("--input") { Description = "Give the target this file and nothing else." };
var command = new RootCommand("Mutates inputs byte by byte and looks for crashes, endless runs and broken laws.") { name, seed, runs, seconds, scaling, keep, replay };
command.SetAction(line =>
{
    var targets = FuzzTargets.All.Where(target => line.GetValue(name) is not { } wanted || target.Name == wanted).ToList();
    if (targets.Count == 0)
    {
        Console.Error.WriteLine($"There is no target '{line.GetValue(name)}'; expected one of {string.Join(", ", FuzzTargets.All.Select(target => target.Name))}.");
        return 2;
    }

    if (line.GetValue(replay) is { } file)
    {
        targets[0].Run(File.ReadAllBytes(file.FullName));
        return 0;
    }

    var broken = 0;
    foreach (var target in targets)
        broken += line.GetValue(scaling) ? Scale(target, line) : Fuzz(target, line);
    return broken == 0 ? 0 : 1;
});
return command.Parse(args).Invoke();

int Fuzz(FuzzTarget target, ParseResult line)
{
    var faults = new Dictionary<string, int>(StringComparer.Ordinal);
    var time = line.GetValue(seconds) is { } limit ? TimeSpan.FromSeconds(limit) : (TimeSpan?)null;
    var (done, longest) = Fuzzer.Run(target, line.GetValue(seed), line.GetValue(runs) ?? (time is null ? 1_000 : null), time, hang: TimeSpan.FromSeconds(20), (input, exception) =>
    {
        var kind = exception is BrokenLawException ? exception.Message : $"{exception.GetType().Name}: {exception.Message} {string.Join(" < ", (exception.StackTrace ?? "").Split('\n').Take(4).Select(frame => frame.Trim()))}";
        lock (faults)
        {
            faults[kind] = faults.GetValueOrDefault(kind) + 1;
            if (faults[kind] > 1 || faults.Count > 20)
                return;
            Directory.CreateDirectory(line.GetValue(keep)!);
            var path = Path.Combine(line.GetValue(keep)!, string.Create(CultureInfo.InvariantCulture, $"{target.Name.Replace('/', '-').Replace(':', '-')}-{line.GetValue(seed)}-{faults.Count}"));
            File.WriteAllBytes(path, input);
            Console.WriteLine($"{target.Name}: {kind}\n  kept as {path}");
        }
    });
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{target.Name}: {done:N0} inputs, {faults.Values.Sum():N0} broke something in {faults.Count} ways; the longest took {longest.TotalMilliseconds:N0} ms"));
    return faults.Count;
}

int Scale(FuzzTarget target, ParseResult line)
{
    // Eight times the input may take eight times the time; what is quadratic takes 64 times.
    const double most = 24;
    var (growth, unit) = Fuzzer.Scale(target, line.GetValue(seed), (int)(line.GetValue(runs) ?? 100));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{target.Name}: eight times the input took at most {growth:N1} times the time{(growth > most ? $", of {Convert.ToHexString(unit)}" : "")}"));
    return growth > most ? 1 : 0;
}
