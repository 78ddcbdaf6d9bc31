package endolith.engine.raw;

/**
 * One channel of a region, in the file's own units.
 *
 * @param name grey, or R, G, B, A
 */
public record ChannelStatistics(String name, double maximum, double mean, long nonZero) {}
