namespace Briefing.Tests;

/// <summary><c>docs/reference.md</c> says what the code says.</summary>
public sealed class ReferenceTests
{
    [Fact]
    public void Generated_reference_of_the_commands_is_that_of_the_code()
    {
        using var desk = new Desk();
        GeneratedText.Holds("docs/reference.md", "<!-- The commands, from the program. -->", "<!-- The end of the commands. -->", CommandReference.Of(desk.Definition));
    }
}
