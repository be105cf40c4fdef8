using BenchmarkDotNet.Running;
using Briefing.Benchmarks.Corpus;

if (args is ["corpus", .. var corpus])
    return CorpusCommand.Run(corpus);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args);
return 0;
