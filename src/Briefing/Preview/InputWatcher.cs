using System.IO.Enumeration;
using System.Threading.Channels;

namespace Briefing.Cli.Preview;

/// <summary>Notices that something in some folders has changed: by the system's notices, or by looking where there are none.</summary>
internal sealed class InputWatcher : IAsyncDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(15);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(500);

    private readonly Channel<bool> _signals = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource _ending = new();
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly IReadOnlyList<string> _folders;
    private readonly Lock _gate = new();
    private Task _polling = Task.CompletedTask;
    private bool _polls;

    /// <summary>Begins to watch.</summary>
    /// <param name="folders">Full paths of folders that exist; what lies below them is watched too.</param>
    /// <param name="polls">Whether to look at intervals instead, for file systems that give no notice (network, some containers).</param>
    public InputWatcher(IReadOnlyList<string> folders, bool polls)
    {
        _folders = folders;
        if (polls)
            Poll();
        else
            foreach (var folder in folders)
                Watch(folder);
    }

    private void Watch(string folder)
    {
        try
        {
            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, InternalBufferSize = 1 << 16 };
            watcher.Created += Notice;
            watcher.Changed += Notice;
            watcher.Deleted += Notice;
            watcher.Renamed += Notice;
            watcher.Error += (_, failure) =>
            {
                Signal();
                if (failure.GetException() is not InternalBufferOverflowException)
                    Poll();
            };
            _watchers.Add(watcher);
            watcher.EnableRaisingEvents = true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or PlatformNotSupportedException or ArgumentException)
        {
            // The system has no more watches to give, or none at all.
            Poll();
        }
    }

    private void Notice(object sender, FileSystemEventArgs change)
    {
        if (!IsIgnored(Path.GetFileName(change.Name.AsSpan())))
            Signal();
    }

    /// <summary>Hidden files and what editors leave while they save.</summary>
    private static bool IsIgnored(ReadOnlySpan<char> name) => name is ['.', ..] or [.., '~'];

    private void Signal() => _signals.Writer.TryWrite(true);

    private void Poll()
    {
        lock (_gate)
        {
            if (_polls)
                return;
            _polls = true;
            var first = Look();
            _polling = Task.Run(async () =>
            {
                var known = first;
                while (true)
                {
                    await Task.Delay(PollInterval, _ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                    if (_ending.IsCancellationRequested)
                        return;
                    var now = Look();
                    if (now.SequenceEqual(known))
                        continue;
                    known = now;
                    Signal();
                }
            });
        }
    }

    private List<(string Path, long Length, DateTimeOffset Time)> Look()
    {
        try
        {
            return [.. _folders.SelectMany(Files).OrderBy(file => file.Path, StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Something went away while it was looked at; the next look tells.
            return [];
        }
    }

    private static FileSystemEnumerable<(string Path, long Length, DateTimeOffset Time)> Files(string folder) => new(
        folder,
        (ref entry) => (entry.ToFullPath(), entry.Length, entry.LastWriteTimeUtc),
        new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
    {
        ShouldIncludePredicate = (ref entry) => !entry.IsDirectory && !IsIgnored(entry.FileName),
    };

    /// <summary>Waits until something has changed since the last call and the changes have come to rest.</summary>
    public async Task WaitAsync(CancellationToken stopping)
    {
        await _signals.Reader.ReadAsync(stopping);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        patience.CancelAfter(LongestWait);
        do
            await Task.Delay(Quiet, stopping);
        while (_signals.Reader.TryRead(out _) && !patience.IsCancellationRequested);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        _watchers.ForEach(watcher => watcher.Dispose());
        await _polling;
        _ending.Dispose();
    }
}
