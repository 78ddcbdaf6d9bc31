package endolith.engine.preflight;

/**
 * Memory that can still be taken.
 *
 * @param bytes at least 0
 * @param source for people: "of the computer", "of the container (limit 4.0 GB)"
 */
public record AvailableMemory(long bytes, String source) {}
