namespace Briefing.Core.Articles;

/// <summary>What a link leads to.</summary>
public abstract record LinkTarget;
