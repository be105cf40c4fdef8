namespace Briefing.Core.Articles;

/// <summary>An entity of this site; only the linker makes these.</summary>
/// <param name="EntityId">The entity's id.</param>
public sealed record EntityTarget(string EntityId) : LinkTarget;
