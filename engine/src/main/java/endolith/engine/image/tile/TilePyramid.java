package endolith.engine.image.tile;

import endolith.engine.image.Plane;
import endolith.engine.image.Pyramid;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The levels of a checkpoint: those in the file, then those derived from the last of them. */
public final class TilePyramid implements Pyramid {
  private final Closeable file;
  private final TileCache cache;
  private final boolean ownCache;
  private final CachedImage place;
  private final List<Plane> levels = new ArrayList<>();
  private final List<TileSource> sources = new ArrayList<>();

  /**
   * @param stored full resolution first; at least one
   * @param cacheBytes bound of the cache that all levels share
   * @param file closed with the pyramid
   */
  public TilePyramid(List<? extends TileSource> stored, long cacheBytes, Closeable file) {
    this(stored, own(stored, cacheBytes).addImage(), true, file);
  }

  /**
   * @param shared place in a cache shared with other images; only if the file's tiles are too large
   *     for it is there a cache for this image alone, of half its size
   */
  public TilePyramid(List<? extends TileSource> stored, CachedImage shared, Closeable file) {
    this(
        stored,
        isShareable(stored, shared.cache())
            ? shared
            : own(stored, shared.cache().bound() / 2).addImage(),
        !isShareable(stored, shared.cache()),
        file);
  }

  private TilePyramid(
      List<? extends TileSource> stored, CachedImage place, boolean ownCache, Closeable file) {
    this.file = file;
    this.place = place;
    this.cache = place.cache();
    this.ownCache = ownCache;
    sources.addAll(stored);
    for (TileSource source : stored) {
      levels.add(new CachedLevel(source, place.number(), levels.size(), cache));
    }
    while (Math.max(levels.getLast().width(), levels.getLast().height()) > TileGrid.SIDE) {
      addDerived();
    }
  }

  private static boolean isShareable(List<? extends TileSource> stored, TileCache shared) {
    return shared.fits(slotBytes(stored.getFirst().grid()));
  }

  private static TileCache own(List<? extends TileSource> stored, long bytes) {
    TileGrid full = stored.getFirst().grid();
    return new TileCache(Math.min(bytes, wholeBytes(full)), slotBytes(full));
  }

  /** Bytes of cache that hold the whole image and all its coarser levels. */
  public static long wholeBytes(TileGrid full) {
    return (2L * full.tiles() + 8) * slotBytes(full);
  }

  /** Derived levels have tiles of our size, whatever those of the file are. */
  private static long slotBytes(TileGrid full) {
    return Math.max(full.tileBytes(), TileGrid.of(1, 1).tileBytes());
  }

  private void addDerived() {
    DerivedTiles derived = new DerivedTiles(levels.getLast());
    long samples = (long) derived.grid().width() * derived.grid().height();
    TileSource source = samples <= KeptTiles.MOST_SAMPLES ? new KeptTiles(derived) : derived;
    sources.add(source);
    levels.add(new CachedLevel(source, place.number(), levels.size(), cache));
  }

  /** Bytes of decoded tiles held now. */
  public long cachedBytes() {
    return cache.held();
  }

  @Override
  public int levels() {
    return levels.size();
  }

  @Override
  public Plane level(int level) {
    return levels.get(level);
  }

  @Override
  public void close() throws IOException {
    try (file) {
      for (TileSource source : sources) {
        source.close();
      }
    } finally {
      if (ownCache) {
        cache.close();
      } else {
        place.remove();
      }
    }
  }
}
