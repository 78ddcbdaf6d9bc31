package endolith.viewer.picture;

/**
 * What the cache of pictures holds and what it was good for.
 *
 * @param entries pictures held now
 * @param bytes of their pixels
 * @param mostBytes the bound
 * @param hits pictures that were asked for and were there
 * @param misses pictures that had to be made
 */
public record CacheFigures(int entries, long bytes, long mostBytes, long hits, long misses) {}
