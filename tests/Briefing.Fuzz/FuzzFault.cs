namespace Briefing.Fuzz;

/// <summary>An input broke a law.</summary>
public sealed class FuzzFault(string message) : Exception(message);
