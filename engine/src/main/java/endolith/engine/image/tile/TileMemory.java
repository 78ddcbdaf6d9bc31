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
 * Native memory for tiles of one size, taken from the system in large blocks as they are needed and
 * given back when closed. For one thread at a time.
 */
final class TileMemory implements Closeable {
  /** glibc returns blocks of 32 MiB and more to the system at once when they are freed. */
  private static final long BLOCK = 36L << 20;

  private static final long ALIGNMENT = 64;

  /**
   * Room for one tile.
   *
   * @param own its memory, if it is not part of a block
   */
  record Slot(MemorySegment memory, @Nullable Arena own) {}

  private final long bound;
  private final long tileBytes;
  private final List<Arena> blocks = new ArrayList<>();
  private final Deque<Slot> free = new ArrayDeque<>();
  private long held;

  TileMemory(long bound, long tileBytes) {
    this.bound = bound;
    this.tileBytes = Math.ceilDiv(tileBytes, ALIGNMENT) * ALIGNMENT;
  }

  /** Bytes taken from the system and not given back. */
  long held() {
    return held;
  }

  /** A free slot within the bound, if there is one. */
  @Nullable Slot take() {
    if (free.isEmpty()) {
      long slots = Math.min(Math.max(BLOCK, tileBytes), bound - held) / tileBytes;
      if (slots < 1) {
        return null;
      }
      Arena arena = Arena.ofShared();
      blocks.add(arena);
      MemorySegment block = arena.allocate(slots * tileBytes, ALIGNMENT);
      held += slots * tileBytes;
      for (long i = slots - 1; i >= 0; i--) {
        free.push(new Slot(block.asSlice(i * tileBytes, tileBytes), null));
      }
    }
    return free.pop();
  }

  Slot takeBeyondBound() {
    Arena arena = Arena.ofShared();
    held += tileBytes;
    return new Slot(arena.allocate(tileBytes, ALIGNMENT), arena);
  }

  boolean isBeyondBound(Slot slot) {
    return slot.own() != null;
  }

  void giveBack(Slot slot) {
    Arena own = slot.own();
    if (own == null) {
      free.push(slot);
    } else {
      own.close();
      held -= tileBytes;
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
