using System.Collections.Immutable;
using Briefing.Core.Knowledge;
using Briefing.Core.Pages;
using Briefing.Core.Sources;

namespace Briefing.Core.Publishing;

/// <summary>The figures as CSV: one row a figure, with its note and sources. Columns are named in English, values are in the edition's words.</summary>
public static class DatasetCsv
{
    /// <summary>Stands between the sources of one figure.</summary>
    private const string Separator = " | ";

    private static readonly ImmutableArray<string> Columns =
        ["dataset", "series", "at", "value", "unit", "change_percent", "note", "dataset_note", "source", "document", "quote", "url"];

    /// <summary>The files of an edition, one a dataset.</summary>
    public static IEnumerable<OutputFile> Of(EditionSite site) => site.Library.Desk.Datasets.Select(dataset => Of(site, dataset));

    private static OutputFile Of(EditionSite site, Dataset dataset)
    {
        var csv = new CsvText();
        foreach (var column in Columns)
            csv.Cell(column);
        csv.EndRow();
        foreach (var series in dataset.Series)
        {
            foreach (var point in series.Points)
                Row(csv, site, dataset, series, point);
        }

        return csv.ToFile($"{site.Edition.Path}/{Routes.DataPath(dataset.Id)}");
    }

    private static void Row(CsvText csv, EditionSite site, Dataset dataset, DataSeries series, DataPoint point)
    {
        var cites = point.Cites.Where(site.Library.Places.ContainsKey).ToArray();
        var links = site.Citations(point.Cites);
        csv.Cell(site.Localize(dataset.Title))
            .Cell(site.Localize(series.Name))
            .Cell(point.Date?.ToString() ?? site.Localize(point.At))
            .Cell(point.Value)
            .Cell(site.Localize(dataset.Unit))
            .Cell(point.Change)
            .Cell(site.LocalizeOptional(point.Note))
            .Cell(site.LocalizeOptional(dataset.Note?.Text))
            .Cell(string.Join(Separator, links.Select(link => link.Source)))
            .Cell(string.Join(Separator, links.Select(link => link.DocumentTitle)))
            .Cell(string.Join(Separator, links.Where((_, i) => site.Publish(cites[i].Document) == PublishMode.Full).Select(link => link.Excerpt)))
            .Cell(string.Join(Separator, links.Select(link => site.Routes.Absolute(link.Href))))
            .EndRow();
    }
}
