namespace Briefing.Chinese.Compiler;

/// <summary>The code units that a phrase starts with: two where two make a phrase, otherwise three.</summary>
/// <param name="First">The first.</param>
/// <param name="Second">The second.</param>
/// <param name="Third">The third, or <see cref="Any"/>.</param>
internal readonly record struct PhraseStart(char First, char Second, char Third)
{
    /// <summary>Stands for any third code unit and none.</summary>
    public const char Any = '\0';

    /// <summary>How a phrase of at least two code units starts.</summary>
    public static PhraseStart Of(string phrase) => new(phrase[0], phrase[1], phrase.Length > 2 ? phrase[2] : Any);
}
