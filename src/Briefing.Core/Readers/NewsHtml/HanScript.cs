using System.Buffers;

namespace Briefing.Core.Readers.NewsHtml;

/// <summary>Tells the script of Chinese text from frequent characters that only one of the two has.</summary>
internal static class HanScript
{
    private const int Majority = 4;

    private static readonly SearchValues<char> Simplified = SearchValues.Create("们这国来时说对会过为个学开关长门问间见现实东车马鸟龙乐书买卖头体义务办协单卫压厅历县双发变号叶听启员响团园围图场坏块处备够头夺妇孙宁宝审对导岁币师帮带广应库废强归录态总恶战户执扩报护担拥择挥损换据断无旧显术机杀权条极构标树样档桥检楼欢残气汉汤沟没泽济测浅温满灭灯灵点炼烧热爱独狱现环电疗盘监盖矿码确种称稳穷竞笔简类紧纪约级纯纳纸线组细织终绍经结给络绝统继绩续维综绿缓编缘网罗罚职联肃脑脸节药获营蓝虽补装规视览觉触警计认讨让训议记讲许论设访证评识诉词译试话询该详语误请诸读课调谁谈谋谢谱责败货质贩购贵贸费资赏赛赞赵趋跃践转轮软轻载较辆辑输边达迁运还进远违连选递逻遗邮邻郑释里针钟钢钱铁银链销锁错键镇闭闻阅队阳阴阵阶际陆陈险随隐难顶项顺须顾顿预领频题颜额风飞饭饮馆验");
    private static readonly SearchValues<char> Traditional = SearchValues.Create("們這國來時說對會過為個學開關長門問間見現實東車馬鳥龍樂書買賣頭體義務辦協單衛壓廳歷縣雙發變號葉聽啟員響團園圍圖場壞塊處備夠奪婦孫寧寶審導歲幣師幫帶廣應庫廢強歸錄態總惡戰戶執擴報護擔擁擇揮損換據斷無舊顯術機殺權條極構標樹樣檔橋檢樓歡殘氣漢湯溝沒澤濟測淺溫滿滅燈靈點煉燒熱愛獨獄環電療盤監蓋礦碼確種稱穩窮競筆簡類緊紀約級純納紙線組細織終紹經結給絡絕統繼績續維綜綠緩編緣網羅罰職聯肅腦臉節藥獲營藍雖補裝規視覽覺觸計認討讓訓議記講許論設訪證評識訴詞譯試話詢該詳語誤請諸讀課調誰談謀謝譜責敗貨質販購貴貿費資賞賽贊趙趨躍踐轉輪軟輕載較輛輯輸邊達遷運還進遠違連選遞邏遺郵鄰鄭釋針鐘鋼錢鐵銀鏈銷鎖錯鍵鎮閉聞閱隊陽陰陣階際陸陳險隨隱難頂項順須顧頓預領頻題顏額風飛飯飲館驗");

    /// <summary><c>zh-Hant</c> or <c>zh-Hans</c> where one of them is four times as frequent as the other; else null.</summary>
    public static string? Of(IEnumerable<string> texts)
    {
        int simplified = 0, traditional = 0;
        foreach (var text in texts)
        {
            foreach (var c in text)
            {
                simplified += Simplified.Contains(c) ? 1 : 0;
                traditional += Traditional.Contains(c) ? 1 : 0;
            }
        }

        return traditional > simplified * Majority ? "zh-Hant" : simplified > traditional * Majority ? "zh-Hans" : null;
    }
}
