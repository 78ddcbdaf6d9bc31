package endolith.monitor.watchdog;

/** A shortage of memory on the machine: less is available than there should be. */
public record Shortage(long availableBytes, long thresholdBytes) {}
