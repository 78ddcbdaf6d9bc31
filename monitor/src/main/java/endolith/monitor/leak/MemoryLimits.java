package endolith.monitor.leak;

/**
 * The limits that a worker's memory is measured against.
 *
 * @param budgetBytes what it was given
 * @param roomBytes how much its resident memory may grow beyond what it is now before the machine
 *     has none left
 */
public record MemoryLimits(long budgetBytes, long roomBytes) {}
