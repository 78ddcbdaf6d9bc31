package endolith.engine.image.tile;

/**
 * An image's place in a cache that it shares with others. Whoever writes the image may keep its
 * tiles here; whoever opens the file then need not decode them.
 */
public final class CachedImage implements TileSink {
  private final TileCache cache;
  private final int number;

  CachedImage(TileCache cache, int number) {
    this.cache = cache;
    this.number = number;
  }

  @Override
  public void keep(int level, int tile, float[] samples) {
    cache.offer(TileCache.key(number, level, tile), samples, samples.length);
  }

  /** Bytes of the cache. */
  public long bound() {
    return cache.bound();
  }

  TileCache cache() {
    return cache;
  }

  int number() {
    return number;
  }

  /** Forgets the image's tiles, none of which may be in use. */
  public void remove() {
    cache.removeImage(number);
  }
}
