package endolith.engine.image.codec;

import java.io.IOException;

/** A source of compressed bytes for a decoder, in order. */
@FunctionalInterface
public interface ByteSource {

  /**
   * Puts the next bytes at the buffer's start.
   *
   * @return how many, at least 1; or -1 at the end
   */
  int fill(byte[] buffer) throws IOException;
}
