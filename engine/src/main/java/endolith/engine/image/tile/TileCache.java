package endolith.engine.image.tile;

import endolith.engine.task.ObjectPool;
import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decoded tiles in native memory, least recently used out first, bounded in bytes. A tile of whole
 * numbers, such as scanners make, takes a quarter or half of its floats. A tile wanted by several
 * threads is decoded by one of them. A tile in use is never taken away: only where all are in use
 * at once does the cache exceed its bound, by the tiles in use. Several images may share it: what
 * one of them leaves, the next takes over without asking the system for memory again. Beside the
 * bound each thread that decodes has a buffer for one tile.
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
    private int users = 1;
    private @Nullable HeldSamples samples;

    private Tile(long key) {
      this.key = key;
    }

    void read(int from, int count, float[] into, int at) {
      if (samples == null) {
        throw new IllegalStateException("tile not decoded");
      }
      samples.read(from, count, into, at);
    }
  }

  private final long bound;
  private final long tileBytes;
  private final TileMemory memory;
  private final ObjectPool<DecodingBuffer> buffers;
  private final LinkedHashMap<Long, Tile> tiles = new LinkedHashMap<>(64, 0.75f, true);
  private int images;

  /**
   * @param bound of all tiles, in bytes
   * @param tileBytes size of the largest tile, as floats
   */
  TileCache(long bound, long tileBytes) {
    this.bound = bound;
    this.tileBytes = tileBytes;
    this.memory = new TileMemory(bound, tileBytes);
    this.buffers = new ObjectPool<>(() -> new DecodingBuffer(tileBytes), DecodingBuffer::close);
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

  /** A place for one more image. */
  public synchronized CachedImage addImage() {
    return new CachedImage(this, images++);
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
                giveBack(tile);
              }
              return gone;
            });
  }

  /** Bytes held now. */
  synchronized long held() {
    return memory.held();
  }

  /**
   * The tile of that key, decoded now if it is not here.
   *
   * @param count samples of a tile
   */
  Tile acquire(long key, int count, Loader loader) throws IOException {
    Tile tile;
    synchronized (this) {
      Tile present = present(key);
      if (present != null) {
        return present;
      }
      tile = new Tile(key);
      tiles.put(key, tile);
    }
    HeldSamples decoded = null;
    try {
      decoded = decode(count, loader);
    } finally {
      finish(tile, decoded);
    }
    return tile;
  }

  synchronized void release(Tile tile) {
    tile.users--;
    HeldSamples samples = tile.samples;
    if (tile.users == 0
        && samples != null
        && samples.pages().stream().anyMatch(memory::isBeyondBound)) {
      tiles.remove(tile.key, tile);
      giveBack(tile);
    }
  }

  /** Keeps a tile that is known already, if there is room for it without losing another. */
  void offer(long key, float[] samples, int count) {
    SampleForm form = SampleForm.of(samples, count);
    List<TileMemory.Page> pages = new ArrayList<>();
    synchronized (this) {
      for (int missing = pagesFor(form, count); missing > 0; missing--) {
        TileMemory.Page page = memory.take();
        if (page == null) {
          pages.forEach(memory::giveBack);
          return;
        }
        pages.add(page);
      }
    }
    HeldSamples held = new HeldSamples(form, pages);
    held.write(samples, count);
    Tile tile = new Tile(key);
    tile.samples = held;
    tile.users = 0;
    synchronized (this) {
      tiles.put(key, tile);
    }
  }

  /** Frees the memory; no tile may be in use. */
  @Override
  public synchronized void close() {
    tiles.clear();
    buffers.close();
    memory.close();
  }

  private HeldSamples decode(int count, Loader loader) throws IOException {
    DecodingBuffer buffer = buffers.borrow();
    try {
      float[] samples = buffer.decode(count, loader);
      SampleForm form = SampleForm.of(samples, count);
      HeldSamples held = new HeldSamples(form, pages(pagesFor(form, count)));
      held.write(samples, count);
      return held;
    } finally {
      buffers.giveBack(buffer);
    }
  }

  /** The tile if it is here, after waiting for a thread that is decoding it. */
  private @Nullable Tile present(long key) throws IOException {
    while (true) {
      Tile tile = tiles.get(key);
      if (tile == null) {
        return null;
      }
      if (tile.samples != null) {
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

  private synchronized void finish(Tile tile, @Nullable HeldSamples decoded) {
    tile.samples = decoded;
    if (decoded == null) {
      tiles.remove(tile.key, tile);
    }
    notifyAll();
  }

  private int pagesFor(SampleForm form, int count) {
    return memory.pages((long) count * form.bytes());
  }

  /** Pages for a tile: free ones, then those of tiles that are not in use. */
  private synchronized List<TileMemory.Page> pages(int count) {
    List<TileMemory.Page> pages = new ArrayList<>(count);
    Iterator<Tile> oldestFirst = tiles.values().iterator();
    while (pages.size() < count) {
      TileMemory.Page page = memory.take();
      if (page == null) {
        page = evict(oldestFirst) ? memory.take() : memory.takeBeyondBound();
      }
      if (page != null) {
        pages.add(page);
      }
    }
    return pages;
  }

  private boolean evict(Iterator<Tile> oldestFirst) {
    while (oldestFirst.hasNext()) {
      Tile tile = oldestFirst.next();
      if (tile.users == 0) {
        oldestFirst.remove();
        giveBack(tile);
        return true;
      }
    }
    return false;
  }

  private void giveBack(Tile tile) {
    if (tile.samples != null) {
      tile.samples.pages().forEach(memory::giveBack);
    }
  }
}
