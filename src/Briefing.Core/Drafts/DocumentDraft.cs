using System.Collections.Immutable;
using Briefing.Core.Diagnostics;
using Briefing.Core.Knowledge;

namespace Briefing.Core.Drafts;

/// <summary>An input file made out of a raw one.</summary>
/// <param name="Path">Path below the input folder.</param>
/// <param name="Bytes">The whole file: front matter, then the raw body to the byte.</param>
/// <param name="FrontMatter">The front matter that was written: the line that states the kind where the raw file has its own, and nothing where it states none.</param>
/// <param name="Read">What the program reads in the file.</param>
/// <param name="Certainty">How sure the reader is of the body, 0 to 1; 1 where its kind was stated.</param>
/// <param name="Diagnostics">What a build would tell of the file: its ledger, its lacunae and what is wrong.</param>
public sealed record DocumentDraft(string Path, ReadOnlyMemory<byte> Bytes, string FrontMatter, ReadDocument Read, double Certainty, ImmutableArray<Diagnostic> Diagnostics);
