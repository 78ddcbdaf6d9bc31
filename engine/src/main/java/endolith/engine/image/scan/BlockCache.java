package endolith.engine.image.scan;

import endolith.engine.task.CancelledException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decoded blocks, bounded in bytes. What was delivered goes first, then what was not used for
 * longest. Also says who decodes which block, so that no two threads decode the same.
 */
final class BlockCache {
  private final Map<Integer, RasterBlock> blocks = new LinkedHashMap<>(16, 0.75f, true);
  private final Set<Integer> claimed = new HashSet<>();
  private long bytes;

  synchronized @Nullable RasterBlock find(int index) {
    return blocks.get(index);
  }

  /** Claims a block unless another thread has. */
  synchronized boolean tryClaim(int index) {
    return claimed.add(index);
  }

  /** Claims a block as soon as no other thread has. */
  synchronized void claim(int index) {
    try {
      while (!claimed.add(index)) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancelledException();
    }
  }

  synchronized void release(int index) {
    claimed.remove(index);
    notifyAll();
  }

  /** Keeps a block, and as many others as fit the capacity beside it. */
  synchronized void put(int index, RasterBlock block, long capacity) {
    RasterBlock before = blocks.put(index, block);
    bytes += block.bytes() - (before == null ? 0 : before.bytes());
    if (bytes > capacity) {
      dropDelivered();
    }
    Iterator<Map.Entry<Integer, RasterBlock>> eldest = blocks.entrySet().iterator();
    while (bytes > capacity && blocks.size() > 1) {
      bytes -= eldest.next().getValue().bytes();
      eldest.remove();
    }
  }

  /** Lets go of everything that was delivered whole. */
  synchronized void dropDelivered() {
    Iterator<RasterBlock> all = blocks.values().iterator();
    while (all.hasNext()) {
      RasterBlock block = all.next();
      bytes -= block.dropDelivered();
      if (block.bytes() == 0) {
        all.remove();
      }
    }
  }

  synchronized long bytes() {
    return bytes;
  }

  synchronized void clear() {
    blocks.clear();
    bytes = 0;
  }
}
