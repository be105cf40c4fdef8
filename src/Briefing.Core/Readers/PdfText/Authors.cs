using System.Text;

namespace Briefing.Core.Readers.PdfText;

/// <summary>Reads a line of authors: 李政昆＊, 王　明1，李大華2, 文／陳怡君.</summary>
internal static class Authors
{
    private const int MostCells = 60;
    private const int MostNames = 8;

    private const string Surnames =
        "王李張张劉刘陳陈楊杨黃黄趙赵吳吴周徐孫孙馬马朱胡郭何高林羅罗鄭郑梁謝谢宋唐許许韓韩馮冯鄧邓曹彭曾肖蕭萧田董袁潘于蔣蒋蔡余杜葉叶程蘇苏魏呂吕丁任沈姚盧卢姜崔鍾钟譚谭陸陆汪范金石廖賈贾夏韋韦付傅方白鄒邹孟熊秦邱江尹薛閻阎段雷侯龍龙史陶黎賀贺顧顾毛郝龔龚邵萬万錢钱嚴严覃武戴莫孔向湯汤温溫康施文牛樊葛邢安齊齐易喬乔伍龐庞顏颜倪莊庄聶聂章魯鲁岳翟殷詹申歐欧耿關关蘭兰焦俞左柳甘祝包寧宁尚符舒阮柯紀纪梅童凌畢毕單单季裴霍塗涂成苗谷盛曲翁冉駱骆藍蓝路游辛靳管柴蒙鮑鲍華华喻祁蒲房滕屈饒饶解牟艾尤陽阳時时穆農农司卓古吉繆缪簡简車车項项連连蘆芦麥麦褚婁娄竇窦戚岑景黨党宮宫費费卜冷晏席衛卫米柏宗瞿桂全佟應应臧閔闵苟鄔邬邊边卞姬師师仇欒栾隋商刁沙榮荣巫寇桑郎甄叢丛仲虞敖鞏巩明佘池查麻苑遲迟鄺邝賴赖丘洪江邸";

    /// <summary>The authors with 、 between them; null where the line is none of authors.</summary>
    internal static string? Read(ReadOnlySpan<char> line)
    {
        if (CharacterClass.Cells(line) > MostCells)
            return null;
        var isSaid = false;
        foreach (var label in (ReadOnlySpan<string>)["作者：", "作者:", "文／", "文/", "撰文：", "撰文／", "著者：", "撰稿：", "執筆：", "作 者："])
        {
            if (!line.StartsWith(label))
                continue;
            line = line[label.Length..];
            isSaid = true;
            break;
        }

        var names = new List<string>();
        foreach (var part in Parts(line))
        {
            if (names.Count == MostNames || !(IsName(part) || (isSaid && part.Length is >= 2 and <= 20)))
                return null;
            names.Add(part);
        }

        if (!isSaid && !names.Exists(name => CharacterClass.IsHan(name[0])))
            return null;
        return names.Count == 0 ? null : string.Join('、', names);
    }

    /// <summary>The line cut at commas and blanks, without marks; ideographs that blanks hold apart are put together.</summary>
    private static List<string> Parts(ReadOnlySpan<char> line)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        var spaced = new StringBuilder();
        for (var i = 0; i <= line.Length; i++)
        {
            var c = i < line.Length ? line[i] : '、';
            if (c is '＊' or '*' or '†' or '‡' or '※' || char.IsDigit(c) || c is >= '①' and <= '⑳' or '¹' or '²' or '³')
                continue;
            if (char.IsWhiteSpace(c) && part.Length > 0 && char.IsAsciiLetter(part[^1]) && i + 1 < line.Length && char.IsAsciiLetterUpper(line[i + 1]))
            {
                part.Append(' ');
                continue;
            }

            var isBlank = char.IsWhiteSpace(c);
            if (!isBlank && c is not ('、' or ',' or '，' or '；' or ';' or '/' or '／'))
            {
                part.Append(c);
                continue;
            }

            if (part.Length == 1)
                spaced.Append(part);
            else if (part.Length > 1)
                Flush(spaced, parts).Add(part.ToString());
            part.Clear();
            if (!isBlank)
                Flush(spaced, parts);
        }

        return parts;
    }

    private static List<string> Flush(StringBuilder spaced, List<string> parts)
    {
        if (spaced.Length > 0)
            parts.Add(spaced.ToString());
        spaced.Clear();
        return parts;
    }

    private static bool IsName(string part)
    {
        var han = 0;
        var dots = 0;
        var latin = 0;
        foreach (var c in part)
        {
            if (char.IsAsciiLetter(c) || c is ' ' or '-' or '.')
                latin++;
            else if (c is '·' or '•' or '．' or '・' or '‧')
                dots++;
            else if (CharacterClass.IsHan(c) && !char.IsSurrogate(c))
                han++;
            else
                return false;
        }

        if (latin > 0)
            return han == 0 && latin is >= 4 and <= 40 && char.IsAsciiLetterUpper(part[0]) && part.Contains(' ', StringComparison.Ordinal);
        return dots > 0 ? han is >= 3 and <= 16 : han is >= 2 and <= 4 && Surnames.Contains(part[0], StringComparison.Ordinal) || part.StartsWith("歐陽", StringComparison.Ordinal) || part.StartsWith("司馬", StringComparison.Ordinal) || part.StartsWith("司马", StringComparison.Ordinal) || part.StartsWith("欧阳", StringComparison.Ordinal) || part.StartsWith("諸葛", StringComparison.Ordinal);
    }
}
