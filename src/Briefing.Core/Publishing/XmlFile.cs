using System.Text;
using System.Xml;
using Briefing.Core.Pages;
using Briefing.Core.Sources;

namespace Briefing.Core.Publishing;

/// <summary>Writes XML files: UTF-8 without byte order mark, LF, well-formed whatever the text holds.</summary>
internal static class XmlFile
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        CheckCharacters = false,
    };

    /// <summary>A file with what <paramref name="write"/> writes.</summary>
    public static OutputFile Write(string path, Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Settings))
            write(xml);
        return new OutputFile(path, stream.ToArray());
    }

    /// <summary>Writes an element that holds text, safe.</summary>
    public static void Element(this XmlWriter xml, string name, string text) => xml.WriteElementString(name, HiddenCharacters.Shown(text));

    /// <summary>Writes an attribute, safe.</summary>
    public static void Attribute(this XmlWriter xml, string name, string text) => xml.WriteAttributeString(name, HiddenCharacters.Shown(text));
}
