using FsCheck;
using FsCheck.Fluent;

namespace Briefing.Core.Tests.Readers.PdfText;

/// <summary>No input loses a character or makes the reader throw.</summary>
public sealed class PdfTextLawTests
{
    private static readonly string[] Pieces =
    [
        "中國與哈薩克的合作在近年來有相當的進展，", "雙方簽署了多項協議。", "一、", "（一）", "壹、前言", "1. ", "(1)", "①", "②", "[1]", "[2]", "1 ", "2 「", "註1：",
        "https://www.fm-", "prc.gov.cn/a/b.htm", "Univer-", "sity", "Eco-", "nomic", "United States", "\f", "\n", "\n\n", "\r\n", "　　", " ", "  ", "\t", "23", "- 24 -",
        "第 25 頁", "23中華民國一○八年一月　第一五三期│", "戰略安全研析│Journal", "＊", "李政昆＊", "摘要", "關鍵詞：一帶一路、哈薩克", "參考文獻", "注释", "。", "，", "」", "「",
        "2018年5月", "5.2%。1從", "表一　貿易額", "國家  出口  進口", "\uFFFD", "\u200B", "\u202E", "\u00AD", "\uD842\uDFB7", "\uD800", "<script>", "www.", "http://", "-", "...... 12",
    ];

    [Fact]
    public void Holds_for_random_text() =>
        Prop.ForAll<string>(text =>
        {
            Accounting.Read(text ?? "");
            return true;
        }).Check(Config.QuickThrowOnFailure.WithReplay(2019, 153));

    [Fact]
    public void Holds_for_shuffled_pieces()
    {
        var texts = Gen.Elements(Pieces).ArrayOf().Select(string.Concat);
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            Accounting.Read(text);
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5_000).WithEndSize(200).WithReplay(2019, 153));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\f\n　")]
    [InlineData("一")]
    [InlineData("1")]
    public void Holds_for_next_to_nothing(string text) => Accounting.Read(text);
}
