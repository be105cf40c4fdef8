using System.Collections.Immutable;

namespace Briefing.Fuzz;

/// <summary>A part of the program that reads what others wrote.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Seeds">Inputs that it understands, from which others are made.</param>
/// <param name="Run">Gives it an input; throws whatever it throws, or a <see cref="BrokenLawException"/> where the result breaks a law.</param>
public sealed record FuzzTarget(string Name, ImmutableArray<byte[]> Seeds, Action<byte[]> Run);
