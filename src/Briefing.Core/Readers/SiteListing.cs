using Briefing.Chinese;

namespace Briefing.Core.Readers;

/// <summary>A listing between two tags of the generator, each on a line of its own: <c>{% highlight sh %}</c>, <c>{% endhighlight %}</c>.</summary>
/// <param name="Open">Where the first tag stands.</param>
/// <param name="Code">The lines between.</param>
/// <param name="Close">Where the second tag stands.</param>
internal readonly record struct SiteListing(TextSpan Open, TextSpan Code, TextSpan Close);
