namespace Briefing.Browser.Tests;

/// <summary>A page of each kind that the site has.</summary>
public static class PageKinds
{
    /// <summary>Paths below an edition; with them every view and every part of a view is shown once at least.</summary>
    public static IReadOnlyList<string> InEdition { get; } =
    [
        "",
        "documents/",
        "documents/roc-kazakhstan-relations/",
        "documents/china-kazakhstan-joint-statement/",
        "documents/belt-and-road-in-kazakhstan/",
        "topics/",
        "topics/belt-and-road/",
        "topics/taiwan-trade/",
        "entities/",
        "entities/kazakhstan/",
        "entities/almaty/",
        "entities/tokayev/",
        "timeline/",
        "timeline/recognition/",
        "terms/",
        "search/",
        "entities/joint-statement-2022/",
        "about/",
        "provenance/",
        "404.html",
    ];

    /// <summary>Pages outside the editions.</summary>
    public static IReadOnlyList<string> AtRoot { get; } = ["/", "/404.html"];

    /// <summary>Every kind, in one edition or the other by turns.</summary>
    public static TheoryData<string> All()
    {
        var data = new TheoryData<string>();
        foreach (var path in AtRoot)
            data.Add(path);
        for (var i = 0; i < InEdition.Count; i++)
            data.Add($"/{(i % 2 == 0 ? "hant" : "hans")}/{InEdition[i]}");
        return data;
    }
}
