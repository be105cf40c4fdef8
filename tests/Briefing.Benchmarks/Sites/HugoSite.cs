using Briefing.Benchmarks.Corpus;

namespace Briefing.Benchmarks.Sites;

/// <summary>
/// What an editor would use instead: OpenCC in a script, in two streams, and Hugo: two editions, a plain layout, tags, feeds and a sitemap; no
/// linking, no entity pages, no search.
/// </summary>
internal static class HugoSite
{
    /// <summary>Prepares everything that need not be timed: the sources in Traditional Chinese, in two streams, the layouts and the script.</summary>
    public static void Prepare(string folder, IEnumerable<CorpusDocument> documents)
    {
        Save("hugo.toml", """
            baseURL = "https://example.org/"
            title = "量測簡報"
            defaultContentLanguage = "hant"
            defaultContentLanguageInSubdir = true
            disableKinds = ["404"]
            [markup.goldmark.renderer]
            unsafe = true
            [languages.hant]
            contentDir = "content/hant"
            languageName = "繁體中文"
            [languages.hans]
            contentDir = "content/hans"
            languageName = "简体中文"
            """);
        const string Head = """<!doctype html><html lang="{{ .Language.Lang }}"><head><meta charset="utf-8"><title>{{ .Title }}</title>{{ range .Translations }}<link rel="alternate" hreflang="{{ .Language.Lang }}" href="{{ .Permalink }}">{{ end }}</head><body>""";
        Save("layouts/_default/single.html", Head + """<h1>{{ .Title }}</h1><article>{{ .Content }}</article><ul>{{ range .Params.tags }}<li><a href="{{ "tags/" | relLangURL }}{{ . | urlize }}/">{{ . }}</a></li>{{ end }}</ul></body></html>""");
        Save("layouts/_default/list.html", Head + """<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></body></html>""");
        Save("build.sh", """
            #!/bin/sh
            set -e
            for half in 0 1; do opencc -c tw2sp.json -i "stream-$half" -o "converted-$half" & done
            wait
            mkdir -p content/hans
            for half in 0 1; do
              awk '/^@@@ /{ if (f) close(f); f = "content/hans/" $2; next } { print > f }' "converted-$half" &
            done
            wait
            hugo --quiet --destination "$1"
            """);
        Directory.CreateDirectory(Path.Combine(folder, "content", "hant"));
        StreamWriter[] streams = [new(Path.Combine(folder, "stream-0")), new(Path.Combine(folder, "stream-1"))];
        var number = 0;
        foreach (var document in documents)
        {
            var body = document.Text[(document.Text.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..];
            var text = $"---\ntitle: \"{document.Title}\"\ndate: 2019-01-01\ntags: [量測, 第{number % 12}類]\n---\n{body}";
            File.WriteAllText(Path.Combine(folder, "content", "hant", document.Slug + ".md"), text);
            streams[number++ % 2].Write($"@@@ {document.Slug}.md\n{text.TrimEnd('\n')}\n");
        }

        foreach (var stream in streams)
            stream.Dispose();

        void Save(string path, string text)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }
}
