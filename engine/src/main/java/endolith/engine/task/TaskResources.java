package endolith.engine.task;

/**
 * What a task may take of the machine.
 *
 * @param budgetBytes memory that the whole process should keep within
 * @param threads at least 1
 */
public record TaskResources(long budgetBytes, int threads) {}
