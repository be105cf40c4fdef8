using System.Text;
using System.Text.Json;

namespace Briefing.Chinese.Tests;

/// <summary>
/// OpenCC's algorithm read plainly from the package's own files: no tables, no composition. What the converter's
/// tables are checked against.
/// </summary>
internal sealed class ReferenceConverter
{
    private readonly IMatcher[] _normalization;
    private readonly IMatcher? _segmentation;
    private readonly IMatcher[] _chain;

    public ReferenceConverter(string id, bool mayOutputTofu = false)
    {
        using var json = OpenCcData.Configuration(id);
        var root = json.RootElement;
        _normalization = [.. root.GetProperty("normalization").EnumerateArray().Select(n => Read(n.GetProperty("dict"), mayOutputTofu)!)];
        _segmentation = root.TryGetProperty("segmentation", out var segmentation) ? Read(segmentation.GetProperty("dict"), mayOutputTofu) : null;
        _chain = [.. root.GetProperty("conversion_chain").EnumerateArray().Select(stage => Read(stage.GetProperty("dict"), mayOutputTofu)!)];
    }

    private interface IMatcher
    {
        /// <summary>Length of the match at a place, or zero.</summary>
        int Match(string text, int start, out string value);
    }

    public string Convert(string text)
    {
        foreach (var matcher in _normalization) text = Apply(matcher, text);
        return string.Concat(Segments(text).Select(segment => _chain.Aggregate(segment, (part, stage) => Apply(stage, part))));
    }

    private IEnumerable<string> Segments(string text)
    {
        if (_segmentation is null)
        {
            yield return text;
            yield break;
        }
        var from = 0;
        var i = 0;
        while (i < text.Length)
        {
            var length = _segmentation.Match(text, i, out _);
            if (length == 0)
            {
                i += Unmatched(text, i);
                continue;
            }
            if (i > from) yield return text[from..i];
            yield return text.Substring(i, length);
            from = i += length;
        }
        if (from < text.Length) yield return text[from..];
    }

    private static string Apply(IMatcher matcher, string text)
    {
        var result = new StringBuilder();
        for (var i = 0; i < text.Length;)
        {
            var length = matcher.Match(text, i, out var value);
            if (length == 0)
            {
                length = Unmatched(text, i);
                value = text.Substring(i, length);
            }
            result.Append(value);
            i += length;
        }
        return result.ToString();
    }

    private static int Unmatched(string text, int i)
    {
        var description = Description(text, i);
        return description > 0 ? description : char.IsSurrogatePair(text, i) ? 2 : 1;
    }

    /// <summary>Length of the complete ideographic description sequence at a place, or zero.</summary>
    private static int Description(string text, int start)
    {
        var end = Operand(text, start);
        return end < 0 || end == start + 1 || !IsOperator(text[start]) || end - start > 64 ? 0 : end - start;

        static int Operand(string text, int i)
        {
            if (i < 0 || i >= text.Length || text[i] <= ' ') return -1;
            if (!IsOperator(text[i])) return i + (i + 1 < text.Length && char.IsSurrogatePair(text, i) ? 2 : 1);
            var operands = text[i] is '⿲' or '⿳' ? 3 : text[i] is '⿾' or '⿿' ? 1 : 2;
            var at = i + 1;
            for (; operands > 0 && at >= 0; operands--) at = Operand(text, at);
            return at;
        }

        static bool IsOperator(char unit) => unit is >= '⿰' and <= '⿿' or '㇯';
    }

    private static IMatcher? Read(JsonElement dictionary, bool mayOutputTofu)
    {
        if (dictionary.GetProperty("type").GetString() != "group")
        {
            if (!mayOutputTofu && dictionary.TryGetProperty("may_output_tofu", out var tofu) && tofu.GetBoolean()) return null;
            return new Words(OpenCcData.Dictionary(dictionary.GetProperty("file").GetString()!));
        }
        var members = dictionary.GetProperty("dicts").EnumerateArray().Select(member => Read(member, mayOutputTofu)).OfType<IMatcher>().ToArray();
        return new Group(members, dictionary.GetProperty("match_policy").GetString() == "union");
    }

    private sealed class Words : IMatcher
    {
        private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
        private readonly int _longest;

        public Words(IEnumerable<(string Key, string[] Values)> entries)
        {
            foreach (var (key, values) in entries)
            {
                _values.Add(key, values[0]);
                _longest = Math.Max(_longest, key.Length);
            }
        }

        public int Match(string text, int start, out string value)
        {
            for (var length = Math.Min(_longest, text.Length - start); length > 0; length--)
                if (_values.TryGetValue(text.Substring(start, length), out value!)) return length;
            value = "";
            return 0;
        }
    }

    private sealed class Group(IMatcher[] members, bool union) : IMatcher
    {
        public int Match(string text, int start, out string value)
        {
            var longest = 0;
            value = "";
            foreach (var member in members)
            {
                var length = member.Match(text, start, out var candidate);
                if (length <= longest) continue;
                (longest, value) = (length, candidate);
                if (!union) break;
            }
            return longest;
        }
    }
}
