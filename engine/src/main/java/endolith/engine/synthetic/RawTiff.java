package endolith.engine.synthetic;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/**
 * Directory of an uncompressed TIFF 6.0 (or, above 4 GB, BigTIFF) in strips, chunky, little-endian,
 * pixels first and directory last.
 */
final class RawTiff {
  private static final long CLASSIC_LIMIT = 0xffff_0000L;
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int LONG8 = 16;

  private final ImageSize size;
  private final Camera camera;
  private final boolean big;
  private final long rowBytes;
  private final int rowsPerStrip;

  RawTiff(ImageSize size, Camera camera) {
    this.size = size;
    this.camera = camera;
    rowBytes = (long) size.width() * camera.bytesPerPixel();
    rowsPerStrip =
        camera.oneStrip() ? size.height() : Math.clamp(65536 / rowBytes, 1, size.height());
    big = rowBytes * size.height() + 16L * strips() > CLASSIC_LIMIT;
  }

  private int strips() {
    return (size.height() + rowsPerStrip - 1) / rowsPerStrip;
  }

  /** Offset of the first row. */
  long pixelsAt() {
    return 16;
  }

  /** Size of the whole file. */
  long fileBytes() {
    long end = pixelsAt() + rowBytes * size.height();
    return end + (end & 1) + content(end + (end & 1)).limit();
  }

  /** Writes header and directory; the rows are or will be written by somebody else. */
  void writeFrame(FileChannel file) throws IOException {
    long end = pixelsAt() + rowBytes * size.height();
    long tables = end + (end & 1);
    ByteBuffer content = content(tables);
    write(file, header(tables + directoryStart()), 0);
    write(file, content, tables);
  }

  /** Tables and directory as they follow the pixels. */
  private ByteBuffer content(long base) {
    ByteBuffer out = buffer(directoryStart() + 400);
    long offsetsAt = table(out, base, i -> pixelsAt() + i * rowBytes * rowsPerStrip);
    long countsAt = table(out, base, i -> rowBytes * rowsOf(i));
    long bitsAt = base + out.position();
    for (int c = 0; c < 4; c++) {
      out.putShort((short) camera.bits());
    }
    directory(out, offsetsAt, countsAt, bitsAt);
    return out.flip();
  }

  private int directoryStart() {
    return (strips() == 1 ? 0 : 2 * strips() * (big ? 8 : 4)) + 8;
  }

  private interface StripValue {
    long of(int strip);
  }

  private long rowsOf(int strip) {
    return Math.min(rowsPerStrip, size.height() - strip * (long) rowsPerStrip);
  }

  private long table(ByteBuffer out, long base, StripValue value) {
    long at = base + out.position();
    if (strips() == 1) {
      return value.of(0);
    }
    for (int i = 0; i < strips(); i++) {
      number(out, value.of(i));
    }
    return at;
  }

  private void directory(ByteBuffer out, long offsetsAt, long countsAt, long bitsAt) {
    int wide = big ? LONG8 : LONG;
    int channels = camera.channels();
    if (big) {
      out.putLong(10);
    } else {
      out.putShort((short) 10);
    }
    entry(out, 256, LONG, 1, size.width());
    entry(out, 257, LONG, 1, size.height());
    boolean inPlace = channels == 1 || big;
    long bits = channels == 1 ? camera.bits() : big ? 0x0001_0001_0001L * camera.bits() : bitsAt;
    entry(out, 258, SHORT, channels, inPlace ? bits : bitsAt);
    entry(out, 259, SHORT, 1, 1);
    entry(out, 262, SHORT, 1, camera.rgb() ? 2 : 1);
    entry(out, 273, wide, strips(), offsetsAt);
    entry(out, 277, SHORT, 1, channels);
    entry(out, 278, LONG, 1, rowsPerStrip);
    entry(out, 279, wide, strips(), countsAt);
    entry(out, 284, SHORT, 1, 1);
    number(out, 0);
  }

  private void entry(ByteBuffer out, int tag, int type, long count, long value) {
    out.putShort((short) tag);
    out.putShort((short) type);
    number(out, count);
    number(out, value);
  }

  private void number(ByteBuffer out, long value) {
    if (big) {
      out.putLong(value);
    } else {
      out.putInt((int) value);
    }
  }

  private ByteBuffer header(long directoryAt) {
    ByteBuffer out = buffer(16);
    out.put((byte) 'I').put((byte) 'I');
    if (big) {
      out.putShort((short) 43).putShort((short) 8).putShort((short) 0).putLong(directoryAt);
    } else {
      out.putShort((short) 42).putInt((int) directoryAt).putLong(0);
    }
    return out.flip();
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  static void write(FileChannel file, ByteBuffer bytes, long at) throws IOException {
    long position = at;
    while (bytes.hasRemaining()) {
      position += file.write(bytes, position);
    }
  }
}
