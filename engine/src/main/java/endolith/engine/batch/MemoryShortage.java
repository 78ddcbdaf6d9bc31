package endolith.engine.batch;

/** A shortage of memory on the machine, for which a task must wait or stop. */
public record MemoryShortage(long availableBytes, long thresholdBytes) {}
