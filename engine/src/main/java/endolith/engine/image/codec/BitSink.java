package endolith.engine.image.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Packs bits into bytes, first bit lowest, as Deflate wants them. */
final class BitSink {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

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
      INT.set(out, at, (int) bits);
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
