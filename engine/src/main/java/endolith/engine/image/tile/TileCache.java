package endolith.engine.image.tile;

import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.Iterator;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Decoded tiles in native memory, least recently used out first, bounded in bytes. A tile wanted by
 * several threads is decoded by one of them. A tile in use is never taken away: only where all are
 * in use at once does the cache exceed its bound, by the tiles in use. Several images may share it:
 * what one of them leaves, the next takes over without asking the system for memory again.
 */
public final class TileCache implements Closeable {
  /** A tile's key: its image, then its level, then its number. */
  private static final int LEVEL_SHIFT = 32;

  private static final int IMAGE_SHIFT = 40;

  /** Decodes a tile. */
  @FunctionalInterface
  interface Loader {
    void load(MemorySegment into) throws IOException;
  }

  /** A tile in use; to be given back by {@link TileCache#release}. */
  static final class Tile {
    private final long key;
    private final TileMemory.Slot slot;
    private int users = 1;
    private boolean loading = true;

    private Tile(long key, TileMemory.Slot slot) {
      this.key = key;
      this.slot = slot;
    }

    MemorySegment memory() {
      return slot.memory();
    }
  }

  private final long bound;
  private final long tileBytes;
  private final TileMemory memory;
  private final LinkedHashMap<Long, Tile> tiles = new LinkedHashMap<>(64, 0.75f, true);
  private int images;

  /**
   * @param bound of all tiles, in bytes
   * @param tileBytes size of the largest tile
   */
  TileCache(long bound, long tileBytes) {
    this.bound = bound;
    this.tileBytes = tileBytes;
    this.memory = new TileMemory(bound, tileBytes);
  }

  /**
   * For images in tiles such as this program writes, or smaller ones.
   *
   * @param bound of all tiles of all images, in bytes
   */
  public static TileCache shared(long bound) {
    return new TileCache(bound, TileGrid.of(1, 1).tileBytes());
  }

  public long bound() {
    return bound;
  }

  /** Whether tiles of that size fit in. */
  boolean fits(long bytes) {
    return bytes <= tileBytes;
  }

  /** A number for one more image. */
  synchronized int addImage() {
    return images++;
  }

  static long key(int image, int level, int tile) {
    return (long) image << IMAGE_SHIFT | (long) level << LEVEL_SHIFT | tile;
  }

  /** Forgets an image's tiles, none of which may be in use; their memory is for other images. */
  synchronized void removeImage(int image) {
    tiles
        .values()
        .removeIf(
            tile -> {
              boolean gone = tile.key >>> IMAGE_SHIFT == image;
              if (gone) {
                memory.giveBack(tile.slot);
              }
              return gone;
            });
  }

  /** Bytes held now. */
  synchronized long held() {
    return memory.held();
  }

  /** The tile of that key, decoded now if it is not here. */
  Tile acquire(long key, Loader loader) throws IOException {
    Tile tile;
    synchronized (this) {
      Tile present = present(key);
      if (present != null) {
        return present;
      }
      tile = new Tile(key, slot());
      tiles.put(key, tile);
    }
    boolean loaded = false;
    try {
      loader.load(tile.memory());
      loaded = true;
    } finally {
      finish(tile, loaded);
    }
    return tile;
  }

  synchronized void release(Tile tile) {
    tile.users--;
    if (tile.users == 0 && memory.isBeyondBound(tile.slot)) {
      tiles.remove(tile.key, tile);
      memory.giveBack(tile.slot);
    }
  }

  /** Frees the memory; no tile may be in use. */
  @Override
  public synchronized void close() {
    tiles.clear();
    memory.close();
  }

  /** The tile if it is here, after waiting for a thread that is decoding it. */
  private @Nullable Tile present(long key) throws IOException {
    while (true) {
      Tile tile = tiles.get(key);
      if (tile == null) {
        return null;
      }
      if (!tile.loading) {
        tile.users++;
        return tile;
      }
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while waiting for a tile", e);
      }
    }
  }

  private synchronized void finish(Tile tile, boolean loaded) {
    tile.loading = false;
    if (!loaded) {
      tiles.remove(tile.key, tile);
      memory.giveBack(tile.slot);
    }
    notifyAll();
  }

  private TileMemory.Slot slot() {
    TileMemory.Slot free = memory.take();
    if (free != null) {
      return free;
    }
    Iterator<Tile> oldestFirst = tiles.values().iterator();
    while (oldestFirst.hasNext()) {
      Tile tile = oldestFirst.next();
      if (tile.users == 0) {
        oldestFirst.remove();
        return tile.slot;
      }
    }
    return memory.takeBeyondBound();
  }
}
