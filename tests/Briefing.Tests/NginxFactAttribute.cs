namespace Briefing.Tests;

/// <summary>A test that needs nginx.</summary>
public sealed class NginxFactAttribute : FactAttribute
{
    public NginxFactAttribute()
    {
        if (Nginx.Executable is null)
            Skip = "nginx is not installed (apt-get install nginx-light).";
    }
}
