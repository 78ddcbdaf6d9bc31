package endolith.monitor.leak;

/**
 * What a worker's memory is measured against.
 *
 * @param budgetBytes what it was given
 * @param roomBytes how much its resident memory may grow beyond what it is now before the machine
 *     has none left
 */
public record Surroundings(long budgetBytes, long roomBytes) {}
