using System.Buffers;

namespace Briefing.Chinese.Engine;

/// <summary>Text under construction in a pooled array.</summary>
internal struct TextBuffer(int capacity) : IDisposable
{
    private char[] _text = ArrayPool<char>.Shared.Rent(Math.Max(capacity, 256));

    /// <summary>Length of the text so far.</summary>
    public int Length { get; set; }

    /// <summary>The text so far.</summary>
    public readonly ReadOnlySpan<char> Written => _text.AsSpan(0, Length);

    /// <summary>The whole array, written or not.</summary>
    public readonly Span<char> All => _text;

    /// <summary>Makes room for some more code units.</summary>
    public void Reserve(int more)
    {
        if (_text.Length - Length >= more) return;
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(Length + more, _text.Length * 2));
        Written.CopyTo(larger);
        ArrayPool<char>.Shared.Return(_text);
        _text = larger;
    }

    /// <summary>Appends a text.</summary>
    public void Append(scoped ReadOnlySpan<char> text)
    {
        Reserve(text.Length);
        text.CopyTo(_text.AsSpan(Length));
        Length += text.Length;
    }

    /// <summary>Appends a code unit.</summary>
    public void Append(char unit)
    {
        Reserve(1);
        _text[Length++] = unit;
    }

    /// <summary>Drops what was written.</summary>
    public void Clear() => Length = 0;

    /// <inheritdoc/>
    public readonly void Dispose() => ArrayPool<char>.Shared.Return(_text);
}
