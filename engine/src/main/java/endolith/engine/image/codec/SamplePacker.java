package endolith.engine.image.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Turns float samples into a zlib stream (RFC 1950) of their little-endian bytes. Where a part of
 * them hardly shrinks (interpolated images: the mantissas are noise) the bytes are stored: a tenth
 * smaller is not worth many times the time. For one thread at a time.
 */
public final class SamplePacker {
  /** Share of the bytes that must go for compression to pay. */
  private static final double LEAST_GAIN = 0.2;

  private static final int PROBES = 4;
  private static final int PROBE_SAMPLES = 2048;
  private static final int STORED_BLOCK = 65535;

  /** The longest code of a byte has 15 bits; plus header, end and checksum. */
  private static final int SLACK = 1024;

  private final FloatDeflate deflate = new FloatDeflate();
  private byte[] raw = new byte[0];
  private byte[] packed = new byte[0];

  /** Packs {@code count} samples from index {@code from}. */
  public byte[] pack(float[] samples, int from, int count) {
    int bytes = count * Float.BYTES;
    if (raw.length < bytes) {
      raw = new byte[bytes];
      packed = new byte[2 * bytes + SLACK];
    }
    ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(samples, from, count);
    packed[0] = 0x78;
    packed[1] = 0x01;
    int end =
        pays(samples, from, count)
            ? deflate.encode(samples, from, from + count, packed, 2)
            : stored(bytes);
    ByteBuffer.wrap(packed).putInt(end, ZlibChecksum.of(raw, 0, bytes));
    return Arrays.copyOf(packed, end + Integer.BYTES);
  }

  private boolean pays(float[] samples, int from, int count) {
    int probe = Math.min(PROBE_SAMPLES, count / PROBES);
    if (probe < SLACK / Float.BYTES) {
      return true; // a small image: size does not matter
    }
    long bits = 0;
    for (int i = 0; i < PROBES; i++) {
      int at = from + (int) ((2L * i + 1) * (count - probe) / (2 * PROBES));
      bits += deflate.cost(samples, at, at + probe);
    }
    return bits < (1 - LEAST_GAIN) * PROBES * probe * Float.SIZE;
  }

  /** Writes stored blocks (RFC 1951, 3.2.4) and returns the index after them. */
  private int stored(int bytes) {
    ByteBuffer out = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN).position(2);
    int at = 0;
    do {
      int length = Math.min(STORED_BLOCK, bytes - at);
      out.put((byte) (at + length == bytes ? 1 : 0)).putShort((short) length);
      out.putShort((short) ~length).put(raw, at, length);
      at += length;
    } while (at < bytes);
    return out.position();
  }
}
