using System.Buffers;
using Briefing.Chinese.Dictionaries;
using Briefing.Chinese.Engine;

namespace Briefing.Chinese;

/// <summary>
/// Converts Chinese text between scripts and regions, by a configuration of OpenCC exactly as OpenCC does, or by a
/// profile as a site wants it. Immutable and safe to use from many threads at once; make one and keep it.
/// </summary>
public sealed class ChineseConverter
{
    private static readonly DictionaryPackage Package = new(OpenPackage());
    private static readonly Normalizer Compatibility = Package.Compatibility();
    private static readonly Lazy<Dictionary<(byte, string), string[]>> Readings = new(Package.Readings);
    private static readonly Lazy<string[]> Dictionaries = new(Package.Dictionaries);

    private readonly TextConverter _converter;
    private readonly Lazy<TraceNotes> _notes;

    private ChineseConverter(TextConverter converter, Lazy<TraceNotes> notes)
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
    /// <example>
    /// <code>
    /// var converter = ChineseConverter.FromOpenCc("t2s");        // make one and keep it: immutable, safe for many threads
    /// converter.Convert("漢字");                                  // 汉字
    /// </code>
    /// </example>
    public static ChineseConverter FromOpenCc(string configurationId, OpenCcOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(configurationId);
        if (Array.IndexOf(Package.Configurations, configurationId) < 0)
            throw new ArgumentException($"'{configurationId}' is not a configuration of OpenCC; known are {string.Join(", ", Configurations)}.", nameof(configurationId));
        var plan = (options is { MayOutputTofu: true } ? Package.Plan(configurationId + "+tofu") : null) ?? Package.Plan(configurationId)!;
        var engine = new ConversionEngine(plan, isProfile: false, marks: null);
        return new(new(engine, Compatibility, Protected: null), new(() => new(engine)));
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
    /// <exception cref="ArgumentException">A term has an empty source, or one longer than <see cref="Term.LongestSource"/>.</exception>
    /// <example>
    /// <code>
    /// var toMainland = ChineseConverter.FromProfile(
    ///     ConversionProfile.TaiwanToMainland,
    ///     [
    ///         new Term("哈薩克", "哈萨克斯坦", TermOrigin.Site, "countries"),
    ///         new Term("哈薩克族", "哈萨克族", TermOrigin.Site, "countries"),
    ///     ]);
    /// toMainland.Convert("哈薩克的哈薩克族說「你好」");             // 哈萨克斯坦的哈萨克族说“你好”
    /// </code>
    /// </example>
    public static ChineseConverter FromProfile(ConversionProfile profile, IEnumerable<Term> terms, ProfileOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(terms);
        options ??= new();
        var plan = Package.Plan(profile == ConversionProfile.TaiwanToMainland ? "tw-cn" : "cn-tw")!;
        var engine = new ConversionEngine(plan, isProfile: true, new PunctuationRules(profile, options.ConvertQuotationMarks));
        var regional = Package.RegionalCount(profile);
        var collection = new TermCollection(regional + (terms is ICollection<Term> { Count: var count } ? count : 1024));
        var dictionary = profile == ConversionProfile.TaiwanToMainland ? "TWPhrasesRev" : "TWPhrases";
        for (var i = 0; i < regional; i++)
        {
            var word = Package.RegionalWord(profile, i);
            if (word.InformationTechnology && !options.InformationTechnology) continue;
            var rule = word.Source == word.Target ? ConversionRule.Kept : word.IsScriptOnly ? ConversionRule.Phrase : ConversionRule.RegionalTerm;
            collection.Add(word.Source, new(word.Target, rule, dictionary, []));
        }
        AddTerms(collection, terms);
        KeepTargets(collection);
        var site = engine.WithSiteTerms(collection.Build());
        var evidence = profile == ConversionProfile.TaiwanToMainland
            ? new ScriptEvidence(Package.TraditionalOnly, Package.SimplifiedOnly)
            : new ScriptEvidence(Package.SimplifiedOnly, Package.TraditionalOnly);
        return new(new(site, Compatibility, new(new(profile), evidence)), new(() => new(engine)));
    }

    /// <summary>A converter that also has a document's terms, which beat the site's. Cheap enough to make per document.</summary>
    /// <param name="documentTerms">The document's terms; of two for the same source the later one holds.</param>
    /// <exception cref="InvalidOperationException">The converter is one of OpenCC's configurations, which have no terms.</exception>
    /// <exception cref="ArgumentException">A term has an empty source, or one longer than <see cref="Term.LongestSource"/>.</exception>
    /// <example>
    /// <code>
    /// var ofDocument = toMainland.With([new Term("哈薩克", "哈萨克", TermOrigin.Document, "front matter")]);
    /// </code>
    /// </example>
    public ChineseConverter With(IReadOnlyList<Term> documentTerms)
    {
        ArgumentNullException.ThrowIfNull(documentTerms);
        if (_converter.Protected is null) throw new InvalidOperationException("A configuration of OpenCC takes no terms; use a profile.");
        if (documentTerms.Count == 0) return this;
        var collection = new TermCollection(documentTerms.Count);
        AddTerms(collection, documentTerms);
        return new(_converter with { Engine = _converter.Engine.WithDocumentTerms(collection.Build()) }, _notes);
    }

    /// <summary>Converts a text.</summary>
    public string Convert(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scratch = ConversionScratch.Rent();
        var output = new TextBuffer(text.Length + (text.Length / 8) + 16);
        try
        {
            _converter.Convert(text, scratch, ref output);
            return output.Written.SequenceEqual(text) ? text : output.Written.ToString();
        }
        finally
        {
            output.Dispose();
            scratch.Return();
            GC.KeepAlive(this);
        }
    }

    /// <summary>Converts a text into a writer.</summary>
    public void Convert(ReadOnlySpan<char> text, IBufferWriter<char> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var scratch = ConversionScratch.Rent();
        var buffer = new TextBuffer(text.Length + (text.Length / 8) + 16);
        try
        {
            _converter.Convert(text, scratch, ref buffer);
            output.Write(buffer.Written);
        }
        finally
        {
            buffer.Dispose();
            scratch.Return();
            GC.KeepAlive(this);
        }
    }

    /// <summary>
    /// Converts UTF-8 into UTF-8, in constant memory besides the result. A byte order mark is text like any other.
    /// Bytes that are not well-formed UTF-8 pass through unchanged, and nothing matches across them.
    /// </summary>
    /// <example>
    /// <code>
    /// converter.Convert(utf8, bufferWriter);
    /// </code>
    /// </example>
    public void Convert(ReadOnlySpan<byte> utf8, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var scratch = ConversionScratch.Rent();
        var window = scratch.Window;
        window.Open(_converter);
        var result = new TextBuffer(window.Free.Length);
        try
        {
            while (true)
            {
                Utf8Text.Decode(utf8, window.Free, final: true, out var read, out var written);
                utf8 = utf8[read..];
                window.Advance(written);
                window.Convert(utf8.IsEmpty, scratch, ref result);
                Utf8Text.Encode(result.Written, output);
                if (utf8.IsEmpty) return;
                result.Clear();
            }
        }
        finally
        {
            result.Dispose();
            window.Close();
            scratch.Return();
            GC.KeepAlive(this);
        }
    }

    /// <summary>Converts a text of any length in constant memory; it need not be in one piece for words to match.</summary>
    /// <example>
    /// <code>
    /// converter.Convert(reader, writer);
    /// </code>
    /// </example>
    public void Convert(TextReader input, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        var scratch = ConversionScratch.Rent();
        var window = scratch.Window;
        window.Open(_converter);
        var result = new TextBuffer(window.Free.Length);
        try
        {
            while (true)
            {
                var read = input.Read(window.Free);
                window.Advance(read);
                window.Convert(read == 0, scratch, ref result);
                output.Write(result.Written);
                if (read == 0) return;
                result.Clear();
            }
        }
        finally
        {
            result.Dispose();
            window.Close();
            scratch.Return();
            GC.KeepAlive(this);
        }
    }

    /// <summary>
    /// Converts a stream of UTF-8 into a stream of UTF-8 in constant memory, as
    /// <see cref="Convert(ReadOnlySpan{byte}, IBufferWriter{byte})"/> does.
    /// </summary>
    /// <example>
    /// <code>
    /// converter.Convert(inputStream, outputStream);
    /// </code>
    /// </example>
    public void Convert(Stream input, Stream output)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        var scratch = ConversionScratch.Rent();
        var window = scratch.Window;
        window.Open(_converter);
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
                    window.Convert(isLast, scratch, ref result);
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
            window.Close();
            scratch.Return();
            GC.KeepAlive(this);
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
    /// <example>
    /// <code>
    /// var conversion = toMainland.Align("訪問哈薩克", keep: []);   // conversion.Result is 访问哈萨克斯坦
    /// </code>
    /// </example>
    public Conversion Align(string text, IReadOnlyList<TextSpan>? keep = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (keep is not null) CheckSpans(text, keep);
        var spans = new ProtectedSpanList();
        if (_converter.Protected is { } isProtected) isProtected.Find(text, 0, keep, spans, new());
        else foreach (var span in keep ?? []) spans.Add(new(span, span));
        var tracer = new ConversionTracer(_converter.Engine, Compatibility, Dictionaries.Value, Readings.Value, _notes.Value);
        var at = 0;
        for (var i = 0; i < spans.Count; i++)
        {
            var span = spans[i];
            if (span.Source.Length == 0) continue;
            tracer.Convert(text, at, span.Source.Start);
            tracer.Keep(span.Source, text.AsSpan(span.Result.Start, span.Result.Length));
            at = span.Source.End;
        }
        tracer.Convert(text, at, text.Length);
        var conversion = tracer.Finish(text);
        GC.KeepAlive(this);
        return conversion;
    }

    private static void AddTerms(TermCollection collection, IEnumerable<Term> terms)
    {
        foreach (var term in terms)
        {
            if (string.IsNullOrEmpty(term.Source)) throw new ArgumentException("A term has no source.", nameof(terms));
            if (term.Source.Length > Term.LongestSource) throw new ArgumentException($"The term '{term.Source[..8]}…' has {term.Source.Length} code units; at most {Term.LongestSource} are taken.", nameof(terms));
            var rule = term.Origin == TermOrigin.Document ? ConversionRule.DocumentTerm : ConversionRule.SiteTerm;
            collection.Add(term.Source, new(term.Target, rule, term.Label, term.Alternatives));
        }
        SpellingVariants.AddTo(collection);
    }

    /// <summary>
    /// Targets that are no source themselves stay as they are (佐科 / 佐科威, never 佐科威威), and are parted from what
    /// follows as their sources were.
    /// </summary>
    private static void KeepTargets(TermCollection collection)
    {
        for (var i = collection.Count - 1; i >= 0; i--)
        {
            var target = collection[i].Target;
            if (target.Length > 0 && !collection.Contains(target)) collection.Add(target, new(target, ConversionRule.Kept, Dictionary: null, []));
        }
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
