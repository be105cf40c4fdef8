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

    [Fact]
    public void Generated_reference_of_the_files_is_that_of_the_schemas() =>
        GeneratedText.Holds("docs/reference.md", "<!-- The files, from their schemas. -->", "<!-- The end of the files. -->", FileReference.Of(Repository.File("schemas")));
}
