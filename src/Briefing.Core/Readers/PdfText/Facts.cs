using System.Collections.Immutable;
using Briefing.Core.Articles;
using Briefing.Core.Readers.Scripts;
using Briefing.Core.Sources;

namespace Briefing.Core.Readers.PdfText;

/// <summary>Gathers what a text says of itself.</summary>
internal static class Facts
{
    private const int MostLinesBeforeKeywords = 60;
    private const int MostLinesBehindEditors = 12;

    /// <summary>The facts of a text.</summary>
    internal static BodyFacts Of(string text, Article article, FurnitureShape?[] furniture, Masthead masthead, IReadOnlyList<BodyLine> body)
    {
        var shapes = furniture.OfType<FurnitureShape>().ToList();
        var issue = shapes.Select(shape => shape.Issue).FirstOrDefault(value => value is not null);
        var names = shapes
            .Where(shape => shape.Signs > (shape.Folio is null ? 0 : 1))
            .Select(shape => JournalName(shape.Rest))
            .Where(name => name.Length >= 2 && name != masthead.Title);
        var name = names.GroupBy(value => value, StringComparer.Ordinal).OrderByDescending(group => group.Count()).FirstOrDefault()?.Key;
        return new BodyFacts
        {
            Title = masthead.Title,
            Author = masthead.Author,
            Publication = name is null ? issue : issue is null ? name : name + " " + issue,
            Published = (shapes.Select(shape => shape.Date).Where(date => date is not null).MaxBy(Precision) ?? masthead.Date)?.ToString(),
            Editors = EditorsOf(text, body),
            Tags = TagsOf(text, body, masthead.Column),
            Language = ScriptRuns.LanguageOf(article),
        };
    }

    /// <summary>The ideographs of a head that names the journal in two languages; all of it where it has none.</summary>
    private static string JournalName(string rest)
    {
        var start = 0;
        while (start < rest.Length && !CharacterClass.IsHan(rest[start]))
            start++;
        if (start == rest.Length)
            return rest;
        var end = rest.Length;
        while (end > start && !CharacterClass.IsHan(rest[end - 1]))
            end--;
        return rest[start..end];
    }

    private static int Precision(PartialDate? date) => date is null ? 0 : date.Day is not null ? 3 : date.Month is not null ? 2 : 1;

    /// <summary>The column of the journal and the words of a list of keywords that fits its line.</summary>
    private static ImmutableArray<string> TagsOf(string text, IReadOnlyList<BodyLine> body, string? column)
    {
        var tags = ImmutableArray.CreateBuilder<string>();
        if (column is not null)
            tags.Add(column);
        foreach (var line in body.Take(MostLinesBeforeKeywords))
        {
            var span = line.Line.In(text);
            if (Labels.KeywordsLength(span) is not (> 0 and var length))
                continue;
            var words = span[length..].TrimEnd("。.");
            var separator = words.IndexOfAny("、；;，") >= 0 ? "、；;，," : words.IndexOf(',') >= 0 ? "," : " \u3000";
            foreach (var range in words.SplitAny(separator))
            {
                if (!words[range].Trim().IsEmpty)
                    tags.Add(words[range].Trim().ToString());
            }

            break;
        }

        return tags.ToImmutable();
    }

    private static ImmutableArray<string> EditorsOf(string text, IReadOnlyList<BodyLine> body)
    {
        foreach (var line in body.TakeLast(MostLinesBehindEditors))
        {
            var span = line.Line.In(text).Trim("（）()[]【】 ");
            if (span.StartsWith("责任编辑") || span.StartsWith("責任編輯"))
                return Authors.Read(span[4..].TrimStart("：: 】")) is { } names ? [.. names.Split('、')] : [];
        }

        return [];
    }
}
