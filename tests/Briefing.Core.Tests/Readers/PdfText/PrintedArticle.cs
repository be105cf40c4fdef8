namespace Briefing.Core.Tests.Readers.PdfText;

/// <summary>An article before it is set.</summary>
/// <param name="Masthead">Its lines above the text.</param>
/// <param name="Blocks">Headings and paragraphs; <c>{1}</c> calls a note.</param>
/// <param name="Notes">Its notes.</param>
internal sealed record PrintedArticle(IReadOnlyList<string> Masthead, IReadOnlyList<(bool IsHeading, string Text)> Blocks, IReadOnlyList<string> Notes)
{
    /// <summary>Its headings.</summary>
    public IEnumerable<string> Headings => Blocks.Where(block => block.IsHeading).Select(block => block.Text);

    /// <summary>Its paragraphs.</summary>
    public IEnumerable<string> Paragraphs => Blocks.Where(block => !block.IsHeading).Select(block => block.Text);

    /// <summary>An invented article on a harbour and its railway, in Traditional characters.</summary>
    public static PrintedArticle Harbour { get; } = new(
        ["裏海港口與內陸鐵路的競合", "陳怡君＊"],
        [
            (true, "壹、前言"),
            (false, "裏海東岸的港口近年來成為歐亞運輸走廊的焦點。2016年以後，沿岸各國相繼擴建碼頭、疏濬航道，並以低廉的過境費率爭取貨源。這些投資的成效不一，有的港口吞吐量倍增，有的則因腹地狹小而閒置。"),
            (false, "本文以三個港口為例，說明鐵路、公路與港口之間的關係，並檢視政府文件與統計資料。{1}研究發現，決定港口興衰的並非碼頭的長度，而是鐵路能否準時到達、海關能否在一日之內放行。"),
            (false, "全文分為四節。"),
            (true, "貳、港口的擴建與資金"),
            (true, "一、碼頭工程"),
            (false, "第一座港口於2013年動工，由國營鐵路公司與一家新加坡的工程公司（Caspian Harbour Development Corporation）合資興建，總經費約12億美元。工程原訂三年完成，但因冬季風浪過大與鋼材短缺，延至2018年5月才啟用。"),
            (false, "第二座港口則利用舊有的油品碼頭改建。改建期間，油輪與貨輪共用同一航道，調度十分困難；港務局因此引進新的船舶交通管理系統（vessel traffic service），把等候時間由平均38小時縮短到11小時。{2}"),
            (true, "二、資金來源"),
            (false, "港口的資金來自三方面。其一為國家預算，其二為開發銀行貸款，其三為私人投資。三者之中以開發銀行的貸款比例最高，約占六成，利率在百分之三上下，還款期為二十年，並附有五年的寬限期。"),
            (false, "值得注意的是，貸款契約大多要求採購特定國家的設備。港務局的主管在訪談中表示：「我們並不反對採購，但是零件的交期太長，一具起重機故障，往往要等四個月。」這樣的情形在其他國家也曾經發生，並不是裏海沿岸所獨有。"),
            (true, "參、鐵路的瓶頸"),
            (false, "鐵路是港口的命脈，然而單線區間過多，使列車必須在會車站長時間等候。2017年的統計顯示，由邊境車站到港口的平均速度只有每小時19公里，遠低於公路的52公里，貨主因此寧可改用卡車運送高價貨物。{3}"),
            (false, "為了解決此一問題，鐵路公司自2019年起分段鋪設雙線，並在最繁忙的區間裝設自動閉塞號誌。"),
            (false, "雙線完成之後，貨運列車的容量可望由每日14對增加到每日32對；不過，如果海關的作業時間不變，增加的列車仍將停在邊境，徒然占用股道。換句話說，硬體的擴充必須與制度的改革同步，否則只是把瓶頸由一處移到另一處而已。"),
            (true, "肆、結論"),
            (false, "港口、鐵路與海關三者缺一不可。本文認為，沿岸國家與其競相擴建碼頭，不如先就班表、費率與電子文件（electronic consignment note）取得共識，使貨物能夠在最短的時間內通過國境。"),
        ],
        [
            "本文所用之統計，除另行註明者外，均取自各國港務局之年報，並以2018年之匯率折算。",
            "作者訪談，港務局調度室主任，2018年9月3日，地點為港口行政大樓。",
            "見國家統計委員會，《運輸年鑑2017》，第三章，表3-4，頁88–91。",
        ]);

    /// <summary>An invented article on language in schools, in Simplified characters.</summary>
    public static PrintedArticle Schools { get; } = new(
        ["多语教育政策的演变与前景", "王 明 李华玲"],
        [
            (true, "一、引言"),
            (false, "多语教育是许多新兴国家共同面对的课题。独立以后，各国纷纷重订课程标准，一方面恢复本民族语言的地位，另一方面又希望学生掌握国际通用的语言，以便在劳动力市场上取得优势。{1}"),
            (false, "学界对此有不同的看法。有人认为，过早引入外语会削弱母语的基础；也有人主张，儿童学习语言的能力远超过成人的想象，同时学习两三种语言并不会造成负担。{2}"),
            (true, "二、政策的三个阶段"),
            (true, "（一）恢复时期"),
            (false, "1991年至1999年为恢复时期。这一时期的重点是编写教材、培训教师，并把本民族语言规定为公务用语。由于师资不足，农村学校往往由同一位教师讲授三个年级的课程，教学质量难以保证。"),
            (false, "教育部在1997年的报告中承认，全国仍有四成的学校缺少合格的语文教师。{3}"),
            (true, "（二）扩展时期"),
            (false, "2000年以后，随着经济好转，政府开始推行三语教学的试点。试点学校由最初的33所增加到117所，涵盖所有的州和直辖市，学生人数超过十万人。{4}课程安排上，数学与物理以英语讲授，历史与地理以本民族语言讲授，世界史则可以自行选择。"),
            (false, "试点的成果受到肯定，但是费用高昂。每名学生每年的经费约为普通学校的2.4倍，其中教师薪资占了大部分。"),
            (true, "三、前景"),
            (false, "展望未来，多语教育能否持续取决于三个条件：师资的培养、教材的更新以及社会的认同。三者之中，社会的认同最难取得，也最容易被忽略；没有家长的支持，任何课程改革都难以落到实处。"),
        ],
        [
            "参见国家教育统计局：《教育统计年鉴》，2015年，第12页。",
            "赵建国：《双语儿童的语言发展》，载《语言研究》2012年第4期，第45—57页。",
            "教育部：《关于语文师资的报告》，1997年12月，第8页。",
            "John Carter, Three Languages, One Classroom, London: Harbour Press, 2014, pp. 101-118.",
        ]);
}
