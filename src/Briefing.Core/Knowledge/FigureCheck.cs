using System.Collections.Immutable;
using System.Globalization;
using Briefing.Core.Diagnostics;
using Briefing.Core.Sources;

namespace Briefing.Core.Knowledge;

/// <summary>
/// Recomputes what can be recomputed of the figures: sums, shares, changes from one year to the next, and what the stated rates imply of the
/// year before. Figures disagree where rounding to the digits that the source gives cannot explain the difference.
/// </summary>
public sealed class FigureCheck
{
    private readonly Library _library;
    private readonly ICollection<Diagnostic> _diagnostics;

    private FigureCheck(Library library, ICollection<Diagnostic> diagnostics) => (_library, _diagnostics) = (library, diagnostics);

    /// <summary>Reports figures that contradict others, that their paragraphs do not give, or that have no date, and checks that name nothing.</summary>
    public static void Run(Library library, ICollection<Diagnostic> diagnostics)
    {
        var check = new FigureCheck(library, diagnostics);
        foreach (var dataset in library.Desk.Datasets)
            check.Check(dataset);
        foreach (var fact in library.Desk.Entities.SelectMany(entity => entity.Facts))
            check.ReportUndated(fact);
    }

    private void Check(Dataset dataset)
    {
        foreach (var series in dataset.Series)
        {
            foreach (var repeated in series.Points.GroupBy(point => point.Key, StringComparer.Ordinal).SelectMany(group => group.Skip(1)))
                Report(Rules.RepeatedId, repeated.Position, $"The series '{series.Id}' has two points at '{repeated.Key}'; expected one, and a series for each source where they differ.");
            foreach (var point in series.Points)
                CheckPoint(dataset, series, point);
        }

        if (dataset is { Chart: "shares" } && dataset.Unit.Original.StartsWith('%'))
            CheckShares(dataset);
        foreach (var check in dataset.Checks)
        {
            if (check is SumCheck sum)
                Check(dataset, sum);
            else if (check is ChangeCheck change)
                Check(dataset, change);
        }
    }

    private void CheckPoint(Dataset dataset, DataSeries series, DataPoint point)
    {
        if (point.Date is null && !FigureText.HasYear(point.Key))
            Report(Rules.UndatedFigure, point.Position, $"'{point.Key}' of '{dataset.Id}' does not say when; expected a date, or a year in the label.");
        var value = Math.Abs(point.Value * FigureText.Scale(dataset.Unit.Original));
        var places = point.Cites.Where(_library.Places.ContainsKey).Select(cite => _library.Places[cite]).ToArray();
        if (places.Length > 0 && !places.Any(place => _library.Numbers[(place.Slug, place.BlockId)].Contains(value)))
            Report(Rules.UnsupportedFigure, point.Position, $"The paragraphs cited for '{point.Key}' do not give {Number(point.Value)} {dataset.Unit.Original}; expected a paragraph that does, or a note that tells how it was computed.");
        if (point.Change is { } stated && point.Date is { } date && series.Points.FirstOrDefault(other => other.Date == YearBefore(date)) is { } before)
            CompareChange(series, before, point, stated, null, point.Position);
    }

    private void CheckShares(Dataset dataset)
    {
        foreach (var series in dataset.Series.Where(series => series.Points.Length > 1))
        {
            var sum = series.Points.Select(point => FigureRange.Of(point.Value)).Aggregate((left, right) => left + right);
            if (sum.Low > 100)
                Report(Rules.ContradictoryFigure, series.Points[0].Position, $"The shares of '{series.Id}' add up to {Number(series.Points.Sum(point => point.Value))} %; expected at most 100.");
        }
    }

    private void Check(Dataset dataset, SumCheck check)
    {
        var parts = check.Series.Select(name => Find(dataset, name, check.Position)).ToArray();
        if (Find(dataset, check.EqualTo, check.Position) is not { } whole || parts.Any(part => part is null))
            return;
        foreach (var total in whole.Points)
        {
            var points = parts.Select(part => part!.At(total.Key)).OfType<DataPoint>().ToArray();
            if (points.Length < parts.Length)
                continue;
            CompareSum(check, total, points);
            CompareSumBefore(check, total, points);
        }
    }

    private void CompareSum(SumCheck check, DataPoint total, DataPoint[] points)
    {
        var sum = points.Sum(point => point.Value);
        var agree = check.Tolerance is { } tolerance
            ? Math.Abs(sum - total.Value) <= tolerance
            : points.Select(point => FigureRange.Of(point.Value)).Aggregate((left, right) => left + right).Meets(FigureRange.Of(total.Value));
        if (agree)
            return;
        var said = $"{Names(check.Series)} {(points.Length == 1 ? "says" : $"add up ({string.Join(" + ", points.Select(point => Number(point.Value)))}) to")} {Number(sum)}";
        Report(Rules.ContradictoryFigure, total.Position, $"At '{total.Key}' {said}, and '{check.EqualTo}' says {Number(total.Value)}: {Number(Math.Abs(sum - total.Value))} apart{Apart(check.Tolerance)}.");
    }

    private void CompareSumBefore(SumCheck check, DataPoint total, DataPoint[] points)
    {
        var before = points.Select(Before).ToArray();
        if (Before(total) is not { } whole || before.Any(range => range is null))
            return;
        var sum = before.Select(range => range!.Value).Aggregate((left, right) => left + right);
        if (!sum.Meets(whole))
            Report(Rules.ContradictoryFigure, total.Position, $"The changes stated at '{total.Key}' imply for the year before {sum} as the sum of {Names(check.Series)}, and {whole} for '{check.EqualTo}'.");
    }

    private static FigureRange? Before(DataPoint point) =>
        point.Change is { } change ? FigureRange.Of(point.Value).BeforeChange(FigureRange.Of(change)) : null;

    private void Check(Dataset dataset, ChangeCheck check)
    {
        if (Find(dataset, check.Series, check.Position) is not { } series)
            return;
        if (series.At(check.From) is { } from && series.At(check.To) is { } to)
            CompareChange(series, from, to, check.Percent, check.Tolerance, check.Position);
        else
            Report(Rules.UnresolvedReference, check.Position, $"The series '{check.Series}' has no point at '{(series.At(check.From) is null ? check.From : check.To)}'; expected one of {string.Join(", ", series.Points.Select(point => point.Key))}.");
    }

    private void CompareChange(DataSeries series, DataPoint from, DataPoint to, decimal percent, decimal? tolerance, SourcePosition position)
    {
        if (FigureRange.Of(from.Value).ChangeTo(FigureRange.Of(to.Value)) is not { } computed)
            return;
        var stated = tolerance is { } margin ? FigureRange.Around(percent, margin) : FigureRange.Of(percent);
        if (computed.Meets(stated))
            return;
        var change = ((to.Value / from.Value) - 1) * 100;
        Report(Rules.ContradictoryFigure, position, $"From {Number(from.Value)} at '{from.Key}' to {Number(to.Value)} at '{to.Key}' '{series.Id}' changes by {change.ToString("0.##", CultureInfo.InvariantCulture)} %; the source says {Number(percent)} %{Apart(tolerance)}.");
    }

    private void ReportUndated(Fact fact)
    {
        var value = fact.Value.Text.Original;
        if (fact.AsOf is null && FigureText.HasFigure(value) && !FigureText.HasYear(value) && !FigureText.HasYear(fact.Label.Original))
            Report(Rules.UndatedFigure, fact.Value.Position, $"'{fact.Label.Original}: {value}' does not say when; expected 'as-of', or a year in the text.");
    }

    /// <summary>The series that a check names; null, and an error at the check, where there is none.</summary>
    private DataSeries? Find(Dataset dataset, string name, SourcePosition position)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var owner = slash < 0 ? dataset : _library.Desk.Datasets.FirstOrDefault(other => other.Id == name[..slash]);
        var series = owner?.Find(name[(slash + 1)..]);
        if (series is null)
            Report(Rules.UnresolvedReference, position, $"There is no series '{name}'; expected the id of a series of '{dataset.Id}', or dataset/series.");
        else if (owner!.Unit.Original != dataset.Unit.Original)
            Report(Rules.WrongValue, position, $"'{name}' is in {owner.Unit.Original} and '{dataset.Id}' in {dataset.Unit.Original}; expected the same unit.");
        else
            return series;
        return null;
    }

    private static PartialDate YearBefore(PartialDate date) =>
        date with { Year = date.Year - 1, End = date.End is { } end ? end with { Year = end.Year - 1 } : null };

    private static string Names(ImmutableArray<string> series) => string.Join(" and ", series.Select(id => $"'{id}'"));

    private static string Apart(decimal? tolerance) =>
        tolerance is { } margin ? $" (tolerance {Number(margin)})" : ", more than rounding explains";

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private void Report(Rule rule, SourcePosition position, string message) => _diagnostics.Add(new Diagnostic(rule, position, message));
}
