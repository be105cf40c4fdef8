using System.Globalization;

namespace Briefing.Core.Knowledge;

/// <summary>Every value that a stated figure may stand for: a source that writes 125.8 rounded something from 125.75 to 125.85.</summary>
/// <param name="Low">The least.</param>
/// <param name="High">The greatest.</param>
public readonly record struct FigureRange(decimal Low, decimal High)
{
    /// <summary>What a figure with its stated digits may stand for.</summary>
    public static FigureRange Of(decimal stated)
    {
        var half = new decimal(5, 0, 0, isNegative: false, (byte)Math.Min(stated.Scale + 1, 28));
        return new FigureRange(stated - half, stated + half);
    }

    /// <summary>Exactly a figure, give or take.</summary>
    public static FigureRange Around(decimal figure, decimal tolerance) => new(figure - tolerance, figure + tolerance);

    /// <summary>What the sum may stand for.</summary>
    public static FigureRange operator +(FigureRange left, FigureRange right) => new(left.Low + right.Low, left.High + right.High);

    /// <summary>Whether both may stand for the same.</summary>
    public bool Meets(FigureRange other) => Low <= other.High && other.Low <= High;

    /// <summary>The change to <paramref name="later"/> in percent; null where a base of zero or below leaves none.</summary>
    public FigureRange? ChangeTo(FigureRange later)
    {
        if (Low <= 0)
            return null;
        var ratios = new[] { later.Low / Low, later.Low / High, later.High / Low, later.High / High };
        return new FigureRange((ratios.Min() - 1) * 100, (ratios.Max() - 1) * 100);
    }

    /// <summary>What stood before a change in percent; null where so great a fall leaves nothing to divide by.</summary>
    public FigureRange? BeforeChange(FigureRange percent)
    {
        var (least, most) = (1 + (percent.Low / 100), 1 + (percent.High / 100));
        if (least <= 0)
            return null;
        var quotients = new[] { Low / least, Low / most, High / least, High / most };
        return new FigureRange(quotients.Min(), quotients.Max());
    }

    /// <summary>Both ends to four decimals, one where they are the same.</summary>
    public override string ToString()
    {
        var (low, high) = (Text(Low), Text(High));
        return low == high ? low : $"{low} to {high}";
    }

    private static string Text(decimal value) => Math.Round(value, 4).ToString("0.####", CultureInfo.InvariantCulture);
}
