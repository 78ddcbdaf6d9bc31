package endolith.engine.image.codec;

/** Packs bits into bytes, first bit lowest, as Deflate wants them. */
final class BitSink {
  private final byte[] out;
  private int at;
  private long bits;
  private int count;

  /**
   * @param start index of the first byte written
   */
  BitSink(byte[] out, int start) {
    this.out = out;
    this.at = start;
  }

  /** Appends the lowest {@code length} (at most 32) bits of {@code value}, whose others are 0. */
  void put(long value, int length) {
    bits |= value << count;
    count += length;
    if (count >= 32) {
      // Byte by byte: the compiler makes one store of it, and it is fast before that, too.
      out[at] = (byte) bits;
      out[at + 1] = (byte) (bits >>> 8);
      out[at + 2] = (byte) (bits >>> 16);
      out[at + 3] = (byte) (bits >>> 24);
      at += 4;
      bits >>>= 32;
      count -= 32;
    }
  }

  /** Fills the last byte and returns the index after it. */
  int finish() {
    for (; count > 0; count -= 8) {
      out[at++] = (byte) bits;
      bits >>>= 8;
    }
    count = 0;
    return at;
  }
}
