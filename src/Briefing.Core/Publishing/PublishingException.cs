using Briefing.Core.Diagnostics;

namespace Briefing.Core.Publishing;

/// <summary>The site could not be published; the previous one stands as it was.</summary>
public sealed class PublishingException : Exception
{
    /// <summary>A failure of this kind.</summary>
    /// <param name="rule">Its kind.</param>
    /// <param name="message">What happened and what to do, for a user's eyes.</param>
    /// <param name="innerException">What the system said, for a programmer's.</param>
    public PublishingException(Rule rule, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        Rule = rule;
    }

    /// <summary>Its kind.</summary>
    public Rule Rule { get; }
}
