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
 * in use at once does the cache exceed its bound, by the tiles in use.
 */
final class TileCache implements Closeable {

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

  private final TileMemory memory;
  private final LinkedHashMap<Long, Tile> tiles = new LinkedHashMap<>(64, 0.75f, true);

  /**
   * @param bound of all tiles, in bytes
   * @param tileBytes size of the largest tile
   */
  TileCache(long bound, long tileBytes) {
    this.memory = new TileMemory(bound, tileBytes);
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
