package endolith.engine.image.codec;

import java.util.zip.Adler32;

/** The checksum at the end of a zlib stream (RFC 1950). */
final class ZlibChecksum {
  /** In pieces: Java has a fast version, but takes it up only for what is called often. */
  private static final int PIECE = 2048;

  private ZlibChecksum() {}

  static int of(byte[] bytes, int from, int count) {
    Adler32 checksum = new Adler32();
    int end = from + count;
    for (int at = from; at < end; at += PIECE) {
      checksum.update(bytes, at, Math.min(PIECE, end - at));
    }
    return (int) checksum.getValue();
  }
}
