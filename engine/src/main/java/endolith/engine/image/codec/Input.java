package endolith.engine.image.codec;

import java.io.EOFException;
import java.io.IOException;

/** A buffer of compressed bytes in front of a source. */
final class Input {
  static final int SIZE = 1 << 16;

  private final byte[] buffer = new byte[SIZE];
  private ByteSource source = ignored -> -1;
  private int position;
  private int limit;

  void start(ByteSource newSource) {
    source = newSource;
    position = 0;
    limit = 0;
  }

  /** The next byte, 0 to 255. */
  int next() throws IOException {
    if (position == limit) {
      refill();
    }
    return buffer[position++] & 0xff;
  }

  /** As {@link #next}, but -1 at the end. */
  int nextOrEnd() throws IOException {
    return position < limit || more() ? buffer[position++] & 0xff : -1;
  }

  void copy(byte[] into, int offset, int length) throws IOException {
    while (length > 0) {
      if (position == limit) {
        refill();
      }
      int count = Math.min(length, limit - position);
      System.arraycopy(buffer, position, into, offset, count);
      position += count;
      offset += count;
      length -= count;
    }
  }

  private void refill() throws IOException {
    if (!more()) {
      throw new EOFException("it ends too early");
    }
  }

  private boolean more() throws IOException {
    limit = Math.max(0, source.fill(buffer));
    position = 0;
    return limit > 0;
  }
}
