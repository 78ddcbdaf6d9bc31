package endolith.engine.image;

import java.io.Closeable;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.Adler32;
import java.util.zip.Deflater;

/**
 * Turns float samples into a zlib stream of their little-endian bytes. Where a sample of them
 * hardly shrinks (interpolated images: the mantissas are noise) the bytes are stored: a tenth
 * smaller is not worth many times the time. For one thread at a time.
 */
final class SamplePacker implements Closeable {
  /** Compressed bytes per byte above which compression does not pay. */
  private static final double PAYS_BELOW = 0.8;

  private static final int PROBES = 4;
  private static final int PROBE_SAMPLES = 2048;
  private static final int STORED_BLOCK = 65535;

  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
  private final byte[] probe = new byte[PROBE_SAMPLES * Float.BYTES];
  private byte[] raw = new byte[0];
  private byte[] packed = new byte[0];

  /** Packs {@code count} samples from index {@code from}. */
  byte[] pack(float[] samples, int from, int count) {
    int bytes = count * Float.BYTES;
    if (raw.length < bytes) {
      raw = new byte[bytes];
      packed = new byte[storedLength(bytes)];
    }
    ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(samples, from, count);
    int length = pays(bytes) ? deflated(bytes) : -1;
    if (length < 0) {
      length = stored(bytes);
    }
    return Arrays.copyOf(packed, length);
  }

  @Override
  public void close() {
    deflater.end();
  }

  private boolean pays(int bytes) {
    if (bytes <= PROBES * probe.length) {
      return true;
    }
    int shrunk = 0;
    for (int i = 0; i < PROBES; i++) {
      int at = (int) ((2L * i + 1) * bytes / (2 * PROBES)) & -Float.BYTES;
      deflater.reset();
      deflater.setInput(raw, at, probe.length);
      deflater.finish();
      shrunk += deflater.deflate(probe);
    }
    return shrunk < PAYS_BELOW * PROBES * probe.length;
  }

  /** Length of the deflated stream, −1 if it would be longer than the stored one. */
  private int deflated(int bytes) {
    deflater.reset();
    deflater.setInput(raw, 0, bytes);
    deflater.finish();
    int length = deflater.deflate(packed, 0, storedLength(bytes));
    return deflater.finished() ? length : -1;
  }

  private static int storedLength(int bytes) {
    return bytes + 5 * Math.max(1, Math.ceilDiv(bytes, STORED_BLOCK)) + 6;
  }

  /** A zlib stream (RFC 1950) of stored blocks (RFC 1951, 3.2.4). */
  private int stored(int bytes) {
    ByteBuffer out = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
    out.put((byte) 0x78).put((byte) 0x01);
    int at = 0;
    do {
      int length = Math.min(STORED_BLOCK, bytes - at);
      out.put((byte) (at + length == bytes ? 1 : 0)).putShort((short) length);
      out.putShort((short) ~length).put(raw, at, length);
      at += length;
    } while (at < bytes);
    Adler32 checksum = new Adler32();
    checksum.update(raw, 0, bytes);
    out.order(ByteOrder.BIG_ENDIAN).putInt((int) checksum.getValue());
    return out.position();
  }
}
