using BenchmarkDotNet.Running;
using Briefing.Benchmarks.Corpus;
using Briefing.Benchmarks.Searches;
using Briefing.Benchmarks.Sites;

if (args is ["corpus", .. var corpus])
    return CorpusCommand.Run(corpus);
if (args is ["sites", .. var sites])
    return SitesCommand.Run(sites);
if (args is ["search", .. var searches])
    return await SearchCommand.RunAsync(searches);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args);
return 0;
