// Two pages at once: more would wait for one another on a machine of two cores.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]
