using System.Collections.Concurrent;
using Briefing.Core.Diagnostics;
using Briefing.Core.Knowledge;

namespace Briefing.Core.Pages;

/// <summary>Finds links of documents that lead to this site's own address and to no page there, or to a paragraph that the page does not have.</summary>
public static class LinkCheck
{
    /// <summary>Reports dead links.</summary>
    /// <param name="library">The library.</param>
    /// <param name="outputPaths">Paths of all pages below the output folder.</param>
    /// <param name="blocksOf">The block ids of a document, by its slug; asked for the few documents whose paragraphs a link names.</param>
    /// <param name="diagnostics">Takes what leads nowhere.</param>
    public static void Run(Library library, IEnumerable<string> outputPaths, Func<string, IReadOnlySet<string>> blocksOf, ConcurrentQueue<Diagnostic> diagnostics)
    {
        if (library.OwnLinks.IsEmpty)
            return;
        var site = new KnownPlaces(library, [.. outputPaths], blocksOf);
        foreach (var (url, position) in library.OwnLinks)
        {
            if (site.Fault(url) is { } fault)
                diagnostics.Enqueue(new Diagnostic(Rules.DeadInternalLink, position, $"The link to {url} leads to this site, and {fault}."));
        }
    }

    private sealed class KnownPlaces(Library library, HashSet<string> pages, Func<string, IReadOnlySet<string>> blocksOf)
    {
        private readonly Dictionary<string, IReadOnlySet<string>> _blocks = new(StringComparer.Ordinal);
        private readonly HashSet<string> _formerSlugs = [.. library.Documents.SelectMany(document => document.Matter.Aliases)];

        /// <summary>Why an address leads nowhere; null where it leads somewhere, or away.</summary>
        public string? Fault(string url)
        {
            var baseUrl = library.Settings.BaseUrl;
            if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || !address.Host.Equals(baseUrl.Host, StringComparison.OrdinalIgnoreCase)
                || address.Port != baseUrl.Port || !address.AbsolutePath.StartsWith(baseUrl.AbsolutePath, StringComparison.Ordinal))
            {
                return null;
            }

            var path = Uri.UnescapeDataString(address.AbsolutePath[baseUrl.AbsolutePath.Length..]);
            var page = path.Length == 0 || path.EndsWith('/') ? path : path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path + "/";
            var name = path[(path.LastIndexOf('/') + 1)..];
            if (name.Contains('.', StringComparison.Ordinal) && !name.EndsWith(".html", StringComparison.Ordinal))
                return null;
            var segments = page.Split('/');
            var slug = segments is [_, "documents", { Length: > 0 } own, ""] ? own : null;
            if (slug is not null && _formerSlugs.Contains(slug) && library.Settings.Editions.Any(edition => edition.Path == segments[0]))
                return null;
            if (!pages.Contains(page + "index.html") && !pages.Contains(path))
                return "there is no such page";
            var block = address.Fragment.TrimStart('#');
            if (slug is null || !block.StartsWith("p-", StringComparison.Ordinal) || Blocks(slug).Contains(block))
                return null;
            return $"'{slug}' has no paragraph {block}";
        }

        private IReadOnlySet<string> Blocks(string slug) =>
            _blocks.TryGetValue(slug, out var known) ? known : _blocks[slug] = blocksOf(slug);
    }
}
