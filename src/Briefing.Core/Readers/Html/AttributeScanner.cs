namespace Briefing.Core.Readers.Html;

/// <summary>Goes through the attributes of one start tag as the tokenizer does (HTML §13.2.5.32 to 40).</summary>
/// <param name="markup">The markup.</param>
/// <param name="start">Index of the tag's <c>&lt;</c>.</param>
internal ref struct AttributeScanner(string markup, int start)
{
    private int _at = SkipName(markup, start);

    /// <summary>Index of the first character of the name.</summary>
    public int NameStart { get; private set; }

    /// <summary>Index behind the name.</summary>
    public int NameEnd { get; private set; }

    /// <summary>Index of the first character of the value.</summary>
    public int ValueStart { get; private set; }

    /// <summary>Index behind the value.</summary>
    public int ValueEnd { get; private set; }

    /// <summary>Index behind the tag, once <see cref="Next"/> has said that no attribute follows.</summary>
    public int End { get; private set; }

    /// <summary>Goes to the next attribute; false at the end of the tag.</summary>
    public bool Next()
    {
        while (_at < markup.Length && (IsSpace(markup[_at]) || markup[_at] == '/'))
            _at++;
        if (_at >= markup.Length || markup[_at] == '>')
        {
            End = Math.Min(_at + 1, markup.Length);
            return false;
        }

        NameStart = _at++;
        while (_at < markup.Length && !IsSpace(markup[_at]) && markup[_at] is not ('/' or '>' or '='))
            _at++;
        NameEnd = _at;
        var equals = _at;
        while (equals < markup.Length && IsSpace(markup[equals]))
            equals++;
        ValueStart = ValueEnd = NameEnd;
        if (equals < markup.Length && markup[equals] == '=')
            Value(equals + 1);
        return true;
    }

    private void Value(int from)
    {
        while (from < markup.Length && IsSpace(markup[from]))
            from++;
        if (from < markup.Length && markup[from] is '"' or '\'')
        {
            var end = markup.IndexOf(markup[from], from + 1);
            ValueStart = from + 1;
            ValueEnd = end < 0 ? markup.Length : end;
            _at = Math.Min(ValueEnd + 1, markup.Length);
            return;
        }

        ValueStart = _at = from;
        while (_at < markup.Length && !IsSpace(markup[_at]) && markup[_at] != '>')
            _at++;
        ValueEnd = _at;
    }

    private static int SkipName(string markup, int start)
    {
        var at = start + 1;
        while (at < markup.Length && !IsSpace(markup[at]) && markup[at] is not ('/' or '>'))
            at++;
        return at;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\f' or '\r';
}
