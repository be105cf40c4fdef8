namespace Briefing.Theme.Markup;

/// <summary>A view of something.</summary>
/// <typeparam name="TModel">What it shows.</typeparam>
public abstract class View<TModel> : View
{
    private TModel? _model;

    /// <summary>What it shows.</summary>
    protected TModel Model => _model!;

    internal void Run(TModel model, PageContext context)
    {
        _model = model;
        Run(context);
    }
}
