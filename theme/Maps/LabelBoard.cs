namespace Briefing.Theme.Maps;

/// <summary>Finds room for names on a map of a given size, first come first served.</summary>
/// <param name="width">Width in pixels.</param>
/// <param name="height">Height in pixels.</param>
/// <param name="letter">Size of a letter in pixels.</param>
internal sealed class LabelBoard(double width, double height, double letter)
{
    private const double _dot = 4;
    private const double _distance = 7;

    private readonly List<(double Left, double Top, double Right, double Bottom)> _taken = [];

    /// <summary>Keeps names off a dot.</summary>
    /// <param name="x">Its place as a share of the width.</param>
    /// <param name="y">Its place as a share of the height.</param>
    public void Reserve(double x, double y) =>
        _taken.Add(((x * width) - _dot, (y * height) - _dot, (x * width) + _dot, (y * height) + _dot));

    /// <summary>Takes room for a name beside its dot; null when there is none.</summary>
    /// <param name="x">The dot's place as a share of the width.</param>
    /// <param name="y">The dot's place as a share of the height.</param>
    /// <param name="ems">Length of the name in ems.</param>
    public LabelSide? Place(double x, double y, double ems)
    {
        foreach (var side in Enum.GetValues<LabelSide>())
        {
            var box = Box(x * width, y * height, ems * letter, side);
            if (box.Left < 0 || box.Top < 0 || box.Right > width || box.Bottom > height || _taken.Exists(other => Overlap(box, other)))
                continue;
            _taken.Add(box);
            return side;
        }

        return null;
    }

    private (double Left, double Top, double Right, double Bottom) Box(double x, double y, double length, LabelSide side) => side switch
    {
        LabelSide.Right => (x + _distance, y - (letter / 2), x + _distance + length, y + (letter / 2)),
        LabelSide.Left => (x - _distance - length, y - (letter / 2), x - _distance, y + (letter / 2)),
        LabelSide.Above => (x - (length / 2), y - _distance - letter, x + (length / 2), y - _distance),
        LabelSide.Below => (x - (length / 2), y + _distance, x + (length / 2), y + _distance + letter),
    };

    private static bool Overlap((double Left, double Top, double Right, double Bottom) a, (double Left, double Top, double Right, double Bottom) b) =>
        a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom;
}
