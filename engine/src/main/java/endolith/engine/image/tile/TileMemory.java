package endolith.engine.image.tile;

import java.io.Closeable;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Native memory in pages, of which the largest tile fills four, taken from the system in large
 * blocks as they are needed and given back when closed. For one thread at a time.
 */
final class TileMemory implements Closeable {
  /** glibc returns blocks of 32 MiB and more to the system at once when they are freed. */
  private static final long BLOCK = 36L << 20;

  private static final long ALIGNMENT = 64;

  /** A sample in one byte takes a quarter of a float. */
  private static final int PAGES = 4;

  /**
   * @param own its memory, if it is not part of a block
   */
  record Page(MemorySegment memory, @Nullable Arena own) {}

  private final long bound;
  private final long pageBytes;
  private final List<Arena> blocks = new ArrayList<>();
  private final Deque<Page> free = new ArrayDeque<>();
  private long held;

  TileMemory(long bound, long tileBytes) {
    this.bound = bound;
    this.pageBytes = Math.ceilDiv(tileBytes, PAGES * ALIGNMENT) * ALIGNMENT;
  }

  /** Bytes taken from the system and not given back. */
  long held() {
    return held;
  }

  /** How many pages that many bytes fill. */
  int pages(long bytes) {
    return (int) Math.ceilDiv(bytes, pageBytes);
  }

  /** A free page within the bound, if there is one. */
  @Nullable Page take() {
    if (free.isEmpty()) {
      long pages = Math.min(Math.max(BLOCK, pageBytes), bound - held) / pageBytes;
      if (pages < 1) {
        return null;
      }
      Arena arena = Arena.ofShared();
      blocks.add(arena);
      MemorySegment block = arena.allocate(pages * pageBytes, ALIGNMENT);
      held += pages * pageBytes;
      for (long i = pages - 1; i >= 0; i--) {
        free.push(new Page(block.asSlice(i * pageBytes, pageBytes), null));
      }
    }
    return free.pop();
  }

  Page takeBeyondBound() {
    Arena arena = Arena.ofShared();
    held += pageBytes;
    return new Page(arena.allocate(pageBytes, ALIGNMENT), arena);
  }

  boolean isBeyondBound(Page page) {
    return page.own() != null;
  }

  void giveBack(Page page) {
    Arena own = page.own();
    if (own == null) {
      free.push(page);
    } else {
      own.close();
      held -= pageBytes;
    }
  }

  @Override
  public void close() {
    blocks.forEach(Arena::close);
    blocks.clear();
    free.clear();
    held = 0;
  }
}
