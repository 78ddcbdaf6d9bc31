package endolith.engine.image.codec;

import java.io.Closeable;
import java.io.IOException;

/**
 * Decodes one strip or tile after another, each from front to back. Holds a fixed amount of memory,
 * whatever the size of the strip. For one thread at a time.
 */
public interface Decoder extends Closeable {

  /** Starts a new strip or tile and forgets the one before. */
  void start(ByteSource source);

  /**
   * Decodes the next {@code length} bytes to {@code into[offset .. offset + length)}.
   *
   * @throws java.io.EOFException if the data end before
   * @throws IOException if the data make no sense
   */
  void read(byte[] into, int offset, int length) throws IOException;

  @Override
  void close();
}
