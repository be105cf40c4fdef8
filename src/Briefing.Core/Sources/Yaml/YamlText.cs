using System.Collections.Immutable;
using System.Globalization;
using Briefing.Core.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Briefing.Core.Sources.Yaml;

/// <summary>
/// Reads YAML into nodes with places. Only data: anchors, aliases and tags, with which a small file can unfold into a large one or name
/// types, are errors, and reading goes on behind them: a value without its anchor or tag, for an alias the scalar that it names, and nothing for
/// a collection. Keys that are not scalars and nesting deeper than <see cref="MaximumDepth"/> end it.
/// </summary>
public static class YamlText
{
    /// <summary>How deep collections may nest.</summary>
    public const int MaximumDepth = 32;

    /// <summary>Reads one document.</summary>
    /// <param name="path">Path of the file, for messages.</param>
    /// <param name="yaml">The text.</param>
    /// <param name="lineOffset">Lines of the file before the text, so that front matter is reported where it stands.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>The root, or null where the text is not well-formed or holds nothing.</returns>
    public static YamlNode? Parse(string path, string yaml, int lineOffset, ICollection<Diagnostic> diagnostics)
    {
        try
        {
            return new Builder(path, lineOffset, new Parser(new Scanner(new StringReader(yaml), skipComments: true)), diagnostics).Document();
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            // YamlDotNet 16 for escapes and characters that no text may hold.
            diagnostics.Add(new Diagnostic(Rules.MalformedYaml, new SourcePosition(path, lineOffset + 1, 1), "The YAML of this file holds an escape or a character that no text may hold; expected printable text."));
            return null;
        }
        catch (YamlException exception)
        {
            var position = new SourcePosition(path, (int)exception.Start.Line + lineOffset, (int)exception.Start.Column);
            diagnostics.Add(new Diagnostic(Rules.MalformedYaml, position, exception.InnerException?.Message ?? Plain(exception.Message)));
            return null;
        }
    }

    /// <summary>The message without the position that YamlDotNet puts before it.</summary>
    private static string Plain(string message)
    {
        var end = message.StartsWith('(') ? message.IndexOf("): ", StringComparison.Ordinal) : -1;
        return (end < 0 ? message : message[(end + 3)..]).ReplaceLineEndings(" ");
    }

    private sealed class Builder(string path, int lineOffset, Parser parser, ICollection<Diagnostic> diagnostics)
    {
        private readonly Dictionary<AnchorName, YamlScalar> _anchored = [];

        public YamlNode? Document()
        {
            YamlNode? root = null;
            while (parser.MoveNext())
            {
                switch (parser.Current)
                {
                    case StreamStart or StreamEnd or DocumentEnd:
                        break;
                    case DocumentStart start when root is not null:
                        throw new YamlException(start.Start, start.End, "A second YAML document begins here; expected one.");
                    case DocumentStart:
                        break;
                    default:
                        root = Node(0);
                        break;
                }
            }

            return root is YamlScalar { IsNull: true } ? null : root;
        }

        private YamlNode Node(int depth)
        {
            var current = parser.Current!;
            if (depth > MaximumDepth)
                throw new YamlException(current.Start, current.End, string.Create(CultureInfo.InvariantCulture, $"Collections nest deeper than {MaximumDepth} levels."));
            if (current is AnchorAlias alias)
            {
                Tell(current, "An alias (*name) stands here; expected the value itself, aliases are not read.");
                return _anchored.TryGetValue(alias.Value, out var named) ? named with { Position = At(current.Start) } : new YamlScalar(At(current.Start), "", IsPlain: true);
            }

            var anchor = current is NodeEvent { Anchor: { IsEmpty: false } name } ? name : default(AnchorName?);
            if (anchor is not null)
                Tell(current, "An anchor (&name) stands here; expected a plain value, anchors are not read.");
            if (current is NodeEvent { Tag.IsEmpty: false } tagged && !tagged.Tag.IsNonSpecific)
                Tell(current, "A tag (!name) stands here; expected a plain value, tags are not read.");
            YamlNode node = current switch
            {
                Scalar scalar => Scalar(scalar),
                SequenceStart start => Sequence(start, depth),
                MappingStart start => Mapping(start, depth),
                _ => throw new YamlException(current.Start, current.End, "Expected a value."),
            };
            if (anchor is { } given && node is YamlScalar value)
                _anchored[given] = value;
            return node;
        }

        private void Tell(ParsingEvent current, string what) => diagnostics.Add(new Diagnostic(Rules.MalformedYaml, At(current.Start), what));

        private YamlScalar Scalar(Scalar scalar)
        {
            var hidden = HiddenCharacters.IndexIn(scalar.Value);
            if (hidden >= 0)
                diagnostics.Add(new Diagnostic(Rules.WrongValue, At(scalar.Start), $"This value holds {HiddenCharacters.Name(scalar.Value, hidden)}, which shows nothing or changes how the text around it looks; expected printable text."));
            return new YamlScalar(At(scalar.Start), HiddenCharacters.Shown(scalar.Value), scalar.Style is ScalarStyle.Plain);
        }

        private YamlSequence Sequence(SequenceStart start, int depth)
        {
            var items = ImmutableArray.CreateBuilder<YamlNode>();
            while (parser.MoveNext() && parser.Current is not SequenceEnd)
                items.Add(Node(depth + 1));
            return new YamlSequence(At(start.Start), items.ToImmutable());
        }

        private YamlMapping Mapping(MappingStart start, int depth)
        {
            var entries = ImmutableArray.CreateBuilder<KeyValuePair<YamlScalar, YamlNode>>();
            var keys = new HashSet<string>(StringComparer.Ordinal);
            while (parser.MoveNext() && parser.Current is not MappingEnd)
            {
                if (Node(depth + 1) is not YamlScalar key)
                    throw new YamlException(parser.Current!.Start, parser.Current.End, "A key must be a plain word.");
                parser.MoveNext();
                var value = Node(depth + 1);
                if (keys.Add(key.Value))
                    entries.Add(new(key, value));
                else
                    diagnostics.Add(new Diagnostic(Rules.RepeatedKey, key.Position, $"The key '{key.Value}' stands twice in this mapping; expected it once."));
            }

            return new YamlMapping(At(start.Start), entries.ToImmutable());
        }

        private SourcePosition At(YamlDotNet.Core.Mark mark) => new(path, (int)mark.Line + lineOffset, (int)mark.Column);
    }
}
