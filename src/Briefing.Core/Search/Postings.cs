namespace Briefing.Core.Search;

/// <summary>The pages that one key stands in, ascending, as differences in variable-length bytes (7 bits each, the low ones first).</summary>
internal sealed class Postings
{
    private byte[] _bytes = new byte[4];
    private int _length;
    private int _last = -1;

    /// <summary>Adds a page; pages come in ascending order.</summary>
    public void Add(int page)
    {
        var difference = (uint)(page - _last - 1);
        _last = page;
        if (_bytes.Length - _length < 5)
            Array.Resize(ref _bytes, _bytes.Length * 2 + 5);
        for (; difference >= 0x80; difference >>= 7)
            _bytes[_length++] = (byte)(difference | 0x80);
        _bytes[_length++] = (byte)difference;
    }

    /// <summary>The differences: pages left out since the page before.</summary>
    public IEnumerable<uint> Differences()
    {
        for (var i = 0; i < _length;)
        {
            var value = 0u;
            for (var shift = 0; ; shift += 7)
            {
                var next = _bytes[i++];
                value |= (uint)(next & 0x7F) << shift;
                if (next < 0x80)
                    break;
            }

            yield return value;
        }
    }
}
