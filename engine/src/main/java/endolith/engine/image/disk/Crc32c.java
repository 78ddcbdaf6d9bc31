package endolith.engine.image.disk;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * The CRC-32C of a run of bytes (RFC 3720, the Castagnoli polynomial), which can be joined with
 * that of the bytes that follow it, so that parts may be summed up apart and in any order.
 *
 * <p>The arithmetic is that of zlib's {@code crc32_combine}: polynomials over GF(2), lowest power
 * in the highest bit.
 *
 * @param value 32 bits
 * @param length of the run in bytes
 */
public record Crc32c(int value, long length) {
  public static final Crc32c EMPTY = new Crc32c(0, 0);

  private static final int POLYNOMIAL = 0x82F63B78;
  private static final int ONE = 1 << 31;

  /** x to the power of 2^n, for lengths of up to 2^60 bytes. */
  private static final int[] POWERS = powers();

  /** Of the remaining bytes, which remain. */
  public static Crc32c of(ByteBuffer bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes.duplicate());
    return new Crc32c((int) sum.getValue(), bytes.remaining());
  }

  /** Of a part of an array. */
  public static Crc32c of(byte[] bytes, int from, int count) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, from, count);
    return new Crc32c((int) sum.getValue(), count);
  }

  /** Of these bytes and those of {@code next} behind them. */
  public Crc32c then(Crc32c next) {
    return new Crc32c(join(value, shift(next.length), next.value), length + next.length);
  }

  /** What {@link #join} needs to know of a run of so many bytes. */
  public static int shift(long bytes) {
    int product = ONE;
    int power = 3; // a byte is 2^3 bits
    for (long left = bytes; left != 0; left >>>= 1, power++) {
      if ((left & 1) != 0) {
        product = times(POWERS[power], product);
      }
    }
    return product;
  }

  /**
   * The checksum of two runs, one behind the other.
   *
   * @param shift of the second run's length
   */
  public static int join(int first, int shift, int second) {
    return times(shift, first) ^ second;
  }

  /** Eight hexadecimal digits. */
  public String hex() {
    return hex(value);
  }

  public static String hex(int value) {
    return String.format("%08x", value);
  }

  private static int times(int a, int b) {
    int product = 0;
    int factor = b;
    for (int bits = a; bits != 0; bits <<= 1) {
      product ^= bits >> 31 & factor;
      factor = factor >>> 1 ^ (-(factor & 1) & POLYNOMIAL);
    }
    return product;
  }

  private static int[] powers() {
    int[] powers = new int[Long.SIZE];
    powers[0] = ONE >>> 1;
    for (int n = 1; n < powers.length; n++) {
      powers[n] = times(powers[n - 1], powers[n - 1]);
    }
    return powers;
  }
}
