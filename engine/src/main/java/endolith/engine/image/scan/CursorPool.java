package endolith.engine.image.scan;

import java.io.Closeable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;

/** Idle cursors, used again because their buffers and decoders cost more than a small strip. */
final class CursorPool implements Closeable {
  private final Supplier<SegmentCursor> maker;
  private final ConcurrentLinkedDeque<SegmentCursor> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  CursorPool(Supplier<SegmentCursor> maker) {
    this.maker = maker;
  }

  SegmentCursor borrow() {
    SegmentCursor cursor = idle.poll();
    return cursor == null ? maker.get() : cursor;
  }

  void giveBack(SegmentCursor cursor) {
    idle.push(cursor);
    if (closed) {
      close();
    }
  }

  @Override
  public void close() {
    closed = true;
    for (SegmentCursor cursor = idle.poll(); cursor != null; cursor = idle.poll()) {
      cursor.close();
    }
  }
}
