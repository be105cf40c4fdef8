using System.Globalization;

namespace Briefing.Benchmarks.Corpus;

/// <summary><c>corpus N DIR</c>: an input folder of N documents that a seed makes, the same on every machine.</summary>
internal static class CorpusCommand
{
    private const int Seed = 20_190_101;
    private const int Entities = 500;

    /// <summary>Runs the command; the exit code.</summary>
    public static int Run(string[] args)
    {
        if (args is not [var count, var folder] || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var documents) || documents < 1)
        {
            Console.Error.WriteLine("expected: corpus N DIR, with a number of documents from 1 and a folder that is empty or not there");
            return 2;
        }

        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Console.Error.WriteLine($"{folder} is not empty");
            return 2;
        }

        Write(documents, folder);
        return 0;
    }

    /// <summary>Writes a corpus.</summary>
    public static void Write(int documents, string folder)
    {
        var desk = Desk();
        desk.Write(folder, CorpusWriter.SlugOf(0), CorpusWriter.Quote);
        Directory.CreateDirectory(Path.Combine(folder, "documents"));
        var writer = new CorpusWriter(desk, TextChain.OfSite());
        Parallel.For(0, documents, number =>
        {
            var document = writer.Write(number);
            File.WriteAllText(Path.Combine(folder, "documents", document.FileName), document.Text);
        });
    }

    /// <summary>The documents of a corpus.</summary>
    public static IEnumerable<CorpusDocument> Documents(int documents)
    {
        var writer = new CorpusWriter(Desk(), TextChain.OfSite());
        return Enumerable.Range(0, documents).Select(writer.Write);
    }

    private static CorpusDesk Desk() => new(new Random(Seed), Entities);
}
