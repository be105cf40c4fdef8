namespace Briefing.Fuzz;

/// <summary>An input broke a law.</summary>
public sealed class BrokenLawException(string message) : Exception(message);
