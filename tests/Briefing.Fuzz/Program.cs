using System.Diagnostics;
using Briefing.Core.Sources;
using Briefing.Fuzz;
var tree = new DirectoryTree(args[0]);
for (var i = 0; i < 12; i++)
{
    var w = Stopwatch.StartNew();
    var (r, f) = SiteRun.Of(tree);
    Console.WriteLine($"{w.ElapsedMilliseconds} ms {f.Count} files {string.Join(", ", r.Phases.Select(p => p.Key + " " + (int)p.Value.TotalMilliseconds))}");
}
return 0;
