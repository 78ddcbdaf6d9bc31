package endolith.engine.image.codec;

import java.io.IOException;

/** Where a decoder gets compressed bytes from, in order. */
@FunctionalInterface
public interface ByteSource {

  /**
   * Puts the next bytes at the buffer's start.
   *
   * @return how many, at least 1; or -1 at the end
   */
  int fill(byte[] buffer) throws IOException;
}
