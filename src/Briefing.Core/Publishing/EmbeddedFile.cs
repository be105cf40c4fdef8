using System.Reflection;

namespace Briefing.Core.Publishing;

/// <summary>Files that an assembly was built with.</summary>
public static class EmbeddedFile
{
    /// <summary>The content of one.</summary>
    /// <exception cref="InvalidOperationException">The assembly was built without it.</exception>
    public static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{assembly.GetName().Name} was built without {name}.");
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    /// <summary>The names of those whose name begins so, in ordinal order.</summary>
    public static IEnumerable<string> Names(Assembly assembly, string prefix) =>
        assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
