using System.Buffers;
using System.Collections.Frozen;
using Briefing.Chinese.Dictionaries;
using Briefing.Chinese.Engine;

namespace Briefing.Chinese;

/// <summary>
/// Converts Chinese text between scripts and regions, by a configuration of OpenCC exactly as OpenCC does, or by a
/// profile as a site wants it. Immutable and safe to use from many threads at once; make one and keep it.
/// </summary>
public sealed class ChineseConverter
{
    private static readonly DictionaryPackage Package = new(OpenPackage);
    private static readonly Lazy<Normalizer> Compatibility = new(() => new(Package.Compatibility()));
    private static readonly Lazy<FrozenDictionary<(byte, string), string[]>> Readings = new(Package.Readings);

    private readonly TextConverter _converter;
    private readonly TraceNotes _notes;

    private ChineseConverter(TextConverter converter, TraceNotes notes)
    {
        _notes = notes;
        _converter = converter;
    }

    /// <summary>Ids of OpenCC's configurations: <c>s2t</c>, <c>tw2sp</c> and so on.</summary>
    public static IReadOnlyList<string> Configurations { get; } = Array.AsReadOnly(Package.Configurations);

    /// <summary>A converter by a configuration of OpenCC, with its dictionaries and byte for byte with its results.</summary>
    /// <param name="configurationId">One of <see cref="Configurations"/>.</param>
    /// <param name="options">Options, or null for OpenCC's defaults.</param>
    /// <exception cref="ArgumentException">There is no such configuration.</exception>
    public static ChineseConverter FromOpenCc(string configurationId, OpenCcOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(configurationId);
        if (!Configurations.Contains(configurationId, StringComparer.Ordinal))
            throw new ArgumentException($"'{configurationId}' is not a configuration of OpenCC; known are {string.Join(", ", Configurations)}.", nameof(configurationId));
        var withTofu = configurationId + "+tofu";
        var plan = Package.Plan(options is { MayOutputTofu: true } && Package.HasPlan(withTofu) ? withTofu : configurationId);
        var engine = new ConversionEngine(plan, Package.Text, isProfile: false, marks: null);
        return new(new(engine, Compatibility, Protected: null), new(engine));
    }

    /// <summary>
    /// A converter by a profile: script and characters by OpenCC's <c>tw2s</c> or <c>s2tw</c>, the general part of its
    /// Taiwan phrases, and terms, longest match first and final. Quotation marks follow nesting depth, soft line breaks
    /// do not part words, and addresses, code and runs that are already in the target script stay as they are.
    /// </summary>
    /// <param name="profile">The direction.</param>
    /// <param name="terms">
    /// The site's terms. Of two for the same source the later one holds; a term beats a regional word of OpenCC's for
    /// the same source.
    /// </param>
    /// <param name="options">Options, or null for the defaults.</param>
    /// <exception cref="ArgumentException">A term has an empty source.</exception>
    public static ChineseConverter FromProfile(ConversionProfile profile, IEnumerable<Term> terms, ProfileOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(terms);
        options ??= new();
        var plan = Package.Plan(profile == ConversionProfile.TaiwanToMainland ? "tw2s" : "s2tw");
        var engine = new ConversionEngine(plan, Package.Text, isProfile: true, new PunctuationRules(profile, options.ConvertQuotationMarks));
        var entries = new Dictionary<string, TermEntry>(StringComparer.Ordinal);
        foreach (var word in Package.Regional(profile))
        {
            if (!word.InformationTechnology || options.InformationTechnology)
            {
                entries[word.Source] = new(
                    word.Target,
                    word.Source == word.Target ? ConversionRule.Kept : word.IsScriptOnly ? ConversionRule.Phrase : ConversionRule.RegionalTerm,
                    profile == ConversionProfile.TaiwanToMainland ? "TWPhrasesRev" : "TWPhrases");
            }
        }
        AddTerms(entries, terms);
        var site = engine.WithSiteTerms(new(entries));
        var settled = Settled(site, entries);
        if (settled.Count > 0)
        {
            foreach (var target in settled) entries.Add(target, new(target, ConversionRule.Kept, Dictionary: null));
            site = engine.WithSiteTerms(new(entries));
        }
        var (sourceOnly, targetOnly) = profile == ConversionProfile.TaiwanToMainland
            ? (Package.TraditionalOnly(), Package.SimplifiedOnly())
            : (Package.SimplifiedOnly(), Package.TraditionalOnly());
        return new(new(site, Compatibility, new(new(profile), new(sourceOnly, targetOnly))), new(engine));
    }

    /// <summary>A converter that also has a document's terms, which beat the site's. Cheap enough to make per document.</summary>
    /// <param name="documentTerms">The document's terms; of two for the same source the later one holds.</param>
    /// <exception cref="InvalidOperationException">The converter is one of OpenCC's configurations, which have no terms.</exception>
    /// <exception cref="ArgumentException">A term has an empty source.</exception>
    public ChineseConverter With(IReadOnlyList<Term> documentTerms)
    {
        ArgumentNullException.ThrowIfNull(documentTerms);
        if (_converter.Protected is null) throw new InvalidOperationException("A configuration of OpenCC takes no terms; use a profile.");
        if (documentTerms.Count == 0) return this;
        var entries = new Dictionary<string, TermEntry>(StringComparer.Ordinal);
        AddTerms(entries, documentTerms);
        return new(_converter with { Engine = _converter.Engine.WithDocumentTerms(new(entries)) }, _notes);
    }

    /// <summary>Converts a text.</summary>
    public string Convert(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var output = new TextBuffer(text.Length + (text.Length / 8) + 16);
        try
        {
            _converter.Convert(text, ref output);
            return output.Written.SequenceEqual(text) ? text : output.Written.ToString();
        }
        finally
        {
            output.Dispose();
        }
    }

    /// <summary>Converts a text into a writer.</summary>
    public void Convert(ReadOnlySpan<char> text, IBufferWriter<char> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var buffer = new TextBuffer(text.Length + (text.Length / 8) + 16);
        try
        {
            _converter.Convert(text, ref buffer);
            output.Write(buffer.Written);
        }
        finally
        {
            buffer.Dispose();
        }
    }

    /// <summary>
    /// Converts UTF-8 into UTF-8, in constant memory besides the result. A byte order mark is text like any other.
    /// Bytes that are not well-formed UTF-8 pass through unchanged, and nothing matches across them.
    /// </summary>
    public void Convert(ReadOnlySpan<byte> utf8, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var window = new ConversionWindow(_converter);
        var result = new TextBuffer(window.Free.Length);
        try
        {
            while (true)
            {
                Utf8Text.Decode(utf8, window.Free, final: true, out var read, out var written);
                utf8 = utf8[read..];
                window.Advance(written);
                window.Convert(utf8.IsEmpty, ref result);
                Utf8Text.Encode(result.Written, output);
                if (utf8.IsEmpty) return;
                result.Clear();
            }
        }
        finally
        {
            result.Dispose();
        }
    }

    /// <summary>Converts a text of any length in constant memory; it need not be in one piece for words to match.</summary>
    public void Convert(TextReader input, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        using var window = new ConversionWindow(_converter);
        var result = new TextBuffer(window.Free.Length);
        try
        {
            while (true)
            {
                var read = input.Read(window.Free);
                window.Advance(read);
                window.Convert(read == 0, ref result);
                output.Write(result.Written);
                if (read == 0) return;
                result.Clear();
            }
        }
        finally
        {
            result.Dispose();
        }
    }

    /// <summary>
    /// Converts a stream of UTF-8 into a stream of UTF-8 in constant memory, as
    /// <see cref="Convert(ReadOnlySpan{byte}, IBufferWriter{byte})"/> does.
    /// </summary>
    public void Convert(Stream input, Stream output)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        using var window = new ConversionWindow(_converter);
        var result = new TextBuffer(window.Free.Length);
        var bytes = ArrayPool<byte>.Shared.Rent(16384);
        var encoded = new ArrayBufferWriter<byte>(3 * bytes.Length);
        try
        {
            var waiting = 0;
            for (var ended = false; !ended;)
            {
                var count = input.Read(bytes.AsSpan(waiting));
                var pending = bytes.AsSpan(0, waiting + count);
                ended = count == 0;
                while (true)
                {
                    Utf8Text.Decode(pending, window.Free, ended, out var read, out var written);
                    pending = pending[read..];
                    window.Advance(written);
                    var isLast = ended && pending.IsEmpty;
                    window.Convert(isLast, ref result);
                    Utf8Text.Encode(result.Written, encoded);
                    output.Write(encoded.WrittenSpan);
                    encoded.ResetWrittenCount();
                    result.Clear();
                    if (isLast || read == 0 || pending.IsEmpty) break;
                }
                pending.CopyTo(bytes);
                waiting = pending.Length;
            }
        }
        finally
        {
            result.Dispose();
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>
    /// Converts a text and says for every piece where it came from. The result is that of <see cref="Convert(string)"/>,
    /// but for the spans to keep.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="keep">
    /// Spans that must stay as they are, in order and disjoint: addresses of links, code, text in another language.
    /// Nothing matches across them.
    /// </param>
    /// <exception cref="ArgumentException">The spans are not in order, overlap, or leave the text.</exception>
    public Conversion Align(string text, IReadOnlyList<TextSpan>? keep = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        CheckSpans(text, keep ?? []);
        var spans = new List<ProtectedSpan>();
        if (_converter.Protected is { } isProtected) isProtected.Find(text, 0, keep ?? [], spans);
        else foreach (var span in keep ?? []) spans.Add(new(span, span));
        var tracer = new ConversionTracer(_converter.Engine, Compatibility.Value, Package.Dictionaries, Readings.Value, _notes);
        var at = 0;
        foreach (var span in spans)
        {
            if (span.Source.Length == 0) continue;
            tracer.Convert(text, at, span.Source.Start);
            tracer.Keep(span.Source, text.AsSpan(span.Result.Start, span.Result.Length));
            at = span.Source.End;
        }
        tracer.Convert(text, at, text.Length);
        return tracer.Finish(text);
    }

    private static void AddTerms(Dictionary<string, TermEntry> entries, IEnumerable<Term> terms)
    {
        foreach (var term in terms)
        {
            if (string.IsNullOrEmpty(term.Source)) throw new ArgumentException("A term has no source.", nameof(terms));
            var rule = term.Origin == TermOrigin.Document ? ConversionRule.DocumentTerm : ConversionRule.SiteTerm;
            entries[term.Source] = new(term.Target, rule, term.Label);
        }
    }

    /// <summary>
    /// Targets that a second conversion would change (佐科 / 佐科威 / 佐科威威) and that are no source themselves; they stay
    /// as they are.
    /// </summary>
    private static HashSet<string> Settled(ConversionEngine engine, Dictionary<string, TermEntry> entries)
    {
        var settled = new HashSet<string>(StringComparer.Ordinal);
        var output = new TextBuffer(PhraseTrie.LongestValue);
        foreach (var entry in entries.Values)
        {
            if (entry.Target.Length == 0 || entries.ContainsKey(entry.Target)) continue;
            QuotationState marks = default;
            engine.Convert(entry.Target, 0, entry.Target.Length, final: true, ref marks, ref output);
            if (!output.Written.SequenceEqual(entry.Target)) settled.Add(entry.Target);
            output.Clear();
        }
        output.Dispose();
        return settled;
    }

    private static void CheckSpans(string text, IReadOnlyList<TextSpan> spans)
    {
        var end = 0;
        foreach (var span in spans)
        {
            if (span.Start < end || span.Length < 0 || span.End > text.Length)
                throw new ArgumentException($"The span {span.Start}+{span.Length} is out of order, overlaps another or leaves the text.", nameof(spans));
            end = span.End;
        }
    }

    private static Stream OpenPackage() =>
        typeof(ChineseConverter).Assembly.GetManifestResourceStream("opencc.dictionaries")
        ?? throw new InvalidOperationException("The assembly was built without its dictionaries.");
}
