package endolith.monitor.sampling;

/**
 * What one way of measuring saw of a process.
 *
 * @param name of the way
 * @param readings how many there were
 * @param meanBytes of all readings
 * @param highestBytes of all readings
 * @param microsPerReading time that one takes
 * @param why it differs from the others
 */
public record BackendResult(
    String name,
    int readings,
    double meanBytes,
    long highestBytes,
    double microsPerReading,
    String why) {}
