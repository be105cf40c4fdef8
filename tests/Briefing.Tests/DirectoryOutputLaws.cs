using System.Text;
using Briefing.Core.Pages;
using Briefing.Core.Publishing;
using FsCheck;
using FsCheck.Fluent;

namespace Briefing.Tests;

/// <summary>Laws that hold over any sequence of builds, whatever fails at whatever step.</summary>
public sealed class DirectoryOutputLaws
{
    private static readonly string[] SitePaths = ["index.html", "a", "a/b", "a/c/d", "hant/x/index.html", "hant/y/index.html", "hans/x/index.html", "assets/s.css"];

    private static readonly string[] ForeignPaths = ["CNAME", "a/note", "hant/x/note", "hant/y", "index.html", "assets/s.css", ".git/config"];

    /// <summary>Throws at the steps that it is told to.</summary>
    private sealed class Saboteur(int firstFault, int secondFault, bool kills)
    {
        private int _step;

        public bool Struck { get; private set; }

        public void AtStep(string step)
        {
            var now = Interlocked.Increment(ref _step);
            if (now != firstFault && now != secondFault)
                return;
            Struck = true;
            throw kills ? new KilledException() : new IOException("Simulated.");
        }
    }

    private sealed class KilledException : Exception;

    [Fact]
    public void After_any_failure_the_previous_site_stands_whole() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => Survives(new Random(seed))).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    private static void Survives(Random random)
    {
        using var folder = new TemporaryFolder();
        var own = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var foreign = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var keepsSpare = random.Next(2) == 0;
        for (var build = 0; build < 6; build++)
        {
            AddForeign(random, folder, own, foreign);
            var next = RandomSite(random);
            var faults = random.Next(3) > 0;
            var kills = random.Next(2) == 0;
            var saboteur = new Saboteur(faults ? random.Next(1, 30) : 0, faults ? random.Next(1, 30) : 0, kills);
            var outcome = Build(folder["site"], next, saboteur, keepsSpare, exchanges: random.Next(4) > 0);
            var before = Merge(own, foreign);
            var after = Merge(next, foreign);
            if (outcome is null)
            {
                Assert.False(Collides(next, own, foreign));
                Adopt(foreign, next);
                own = next;
                Expect(after, folder, isTidy: !saboteur.Struck && !keepsSpare);
            }
            else if (outcome is KilledException || outcome.Message.Contains("could not be brought back", StringComparison.Ordinal))
            {
                if (!File.Exists(folder[".site.briefing/journal"]))
                {
                    var now = Site(folder);
                    Assert.True(now.SequenceEqual(before) || (!Collides(next, own, foreign) && now.SequenceEqual(after)), "A killed build left half a site.");
                }

                Open(folder["site"], _ => { }, keepsSpare, exchanges: true).Dispose();
                if (Site(folder).SequenceEqual(before))
                    continue;
                Expect(after, folder, isTidy: !keepsSpare);
                Adopt(foreign, next);
                own = next;
            }
            else
            {
                Assert.True(outcome is PublishingException, outcome.ToString());
                Expect(before, folder, isTidy: !keepsSpare);
            }
        }
    }

    private static Exception? Build(string path, SortedDictionary<string, string> files, Saboteur saboteur, bool keepsSpare, bool exchanges)
    {
        DirectoryOutput? output = null;
        try
        {
            output = Open(path, saboteur.AtStep, keepsSpare, exchanges);
            foreach (var (file, text) in files)
                output.Write(new OutputFile(file, Encoding.UTF8.GetBytes(text)));
            output.Commit();
            output.Dispose();
            return null;
        }
        catch (KilledException killed)
        {
            output?.Abandon();
            return killed;
        }
        catch (PublishingException refused)
        {
            output?.Dispose();
            return refused;
        }
    }

    private static DirectoryOutput Open(string path, Action<string> atStep, bool keepsSpare, bool exchanges) =>
        DirectoryOutput.Open(path, atStep, keepsSpare ? 0 : DirectoryOutput.LargestTidied, exchanges);

    private static SortedDictionary<string, string> RandomSite(Random random)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in SitePaths)
        {
            var clashes = files.Keys.Any(other => path.StartsWith(other + "/", StringComparison.Ordinal) || other.StartsWith(path + "/", StringComparison.Ordinal));
            if (!clashes && random.Next(3) > 0)
                files[path] = random.Next(3).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return files;
    }

    private static void AddForeign(Random random, TemporaryFolder folder, SortedDictionary<string, string> own, SortedDictionary<string, string> foreign)
    {
        var path = ForeignPaths[random.Next(ForeignPaths.Length)];
        if (random.Next(2) == 0 || Path.Exists(folder["site/" + path]) || own.Keys.Concat(foreign.Keys).Any(other => path.StartsWith(other + "/", StringComparison.Ordinal)))
            return;
        foreign[path] = random.Next(3).ToString(System.Globalization.CultureInfo.InvariantCulture);
        folder.Write("site/" + path, foreign[path]);
    }

    private static bool Collides(SortedDictionary<string, string> next, SortedDictionary<string, string> own, SortedDictionary<string, string> foreign) =>
        next.Any(file => foreign.Any(other =>
            (other.Key == file.Key && other.Value != file.Value && !own.ContainsKey(file.Key))
            || other.Key.StartsWith(file.Key + "/", StringComparison.Ordinal)
            || file.Key.StartsWith(other.Key + "/", StringComparison.Ordinal)));

    private static void Adopt(SortedDictionary<string, string> foreign, SortedDictionary<string, string> site)
    {
        foreach (var path in site.Keys)
            foreign.Remove(path);
    }

    private static SortedDictionary<string, string> Merge(SortedDictionary<string, string> own, SortedDictionary<string, string> foreign)
    {
        var all = new SortedDictionary<string, string>(own, StringComparer.Ordinal);
        foreach (var (path, text) in foreign)
            all.TryAdd(path, text);
        return all;
    }

    private static SortedDictionary<string, string> Site(TemporaryFolder folder)
    {
        var files = folder.Snapshot("site");
        files.Remove(OutputManifest.FileName);
        files.Remove(".briefing/");
        return files;
    }

    private static void Expect(SortedDictionary<string, string> expected, TemporaryFolder folder, bool isTidy)
    {
        Assert.Equal(expected, Site(folder));
        if (isTidy)
            Assert.Equal([], Directory.EnumerateFileSystemEntries(folder.Path).Where(entry => Path.GetFileName(entry) != "site"));
    }
}
