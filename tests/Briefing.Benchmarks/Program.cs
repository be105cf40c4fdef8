using BenchmarkDotNet.Running;
using Briefing.Benchmarks.Corpus;
using Briefing.Benchmarks.Sites;

if (args is ["corpus", .. var corpus])
    return CorpusCommand.Run(corpus);
if (args is ["sites", .. var sites])
    return SitesCommand.Run(sites);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args);
return 0;
