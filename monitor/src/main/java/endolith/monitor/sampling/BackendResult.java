package endolith.monitor.sampling;

/**
 * The result of one way of measuring a process.
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
