package endolith.engine.image.scan;

import endolith.engine.image.UnreadableImageException;
import endolith.engine.image.codec.Compression;
import endolith.engine.image.tiff.TiffDirectory;
import endolith.engine.image.tiff.TiffFile;
import endolith.engine.image.tiff.TiffTag;
import java.io.IOException;

/**
 * The strips or tiles of a page, and where in the file they lie.
 *
 * @param segmentWidth pixels; for strips the image's width
 * @param segmentHeight pixels; at most the image's height for strips
 * @param across segments side by side
 * @param down segments below one another
 * @param offsets in bytes, row by row, plane after plane
 * @param counts bytes that each takes in the file
 */
public record Segments(
    boolean tiled,
    int segmentWidth,
    int segmentHeight,
    int across,
    int down,
    long[] offsets,
    long[] counts) {

  private static final int LONGEST_SIDE = 1_000_000;
  private static final long LARGEST_TILE = 64L << 20;
  private static final long LONGEST_ROW = 256L << 20;

  static Segments of(TiffFile file, TiffDirectory page, SampleFormat format) throws IOException {
    int width = side(file, page.value(TiffTag.IMAGE_WIDTH), "width");
    int height = side(file, page.value(TiffTag.IMAGE_LENGTH), "height");
    boolean tiled = page.has(TiffTag.TILE_WIDTH) || page.has(TiffTag.TILE_OFFSETS);
    int segmentWidth = tiled ? side(file, page.value(TiffTag.TILE_WIDTH), "tile width") : width;
    int segmentHeight =
        tiled
            ? side(file, page.value(TiffTag.TILE_LENGTH), "tile height")
            : rowsPerStrip(page, height);
    int across = (width - 1) / segmentWidth + 1;
    int down = (height - 1) / segmentHeight + 1;
    long tileBytes = (long) segmentWidth * segmentHeight * format.pixelBytes();
    if (across > 1 && tileBytes > LARGEST_TILE
        || (long) segmentWidth * format.pixelBytes() > LONGEST_ROW) {
      throw SampleFormat.unsupported(
          file, "tiles too large to read (" + segmentWidth + " × " + segmentHeight + " px)");
    }
    long total = (long) across * down * format.planes();
    long[] offsets = page.values(tiled ? TiffTag.TILE_OFFSETS : TiffTag.STRIP_OFFSETS);
    long[] counts =
        page.find(tiled ? TiffTag.TILE_BYTE_COUNTS : TiffTag.STRIP_BYTE_COUNTS).orElse(new long[0]);
    Segments segments =
        new Segments(tiled, segmentWidth, segmentHeight, across, down, offsets, counts);
    boolean trustGeometry = format.compression() == Compression.NONE && total == 1;
    if (offsets.length < total || counts.length < total && !trustGeometry) {
      throw file.damaged(
          "it should have "
              + total
              + (tiled ? " tiles" : " strips")
              + " but lists "
              + Math.min(offsets.length, counts.length));
    }
    if (trustGeometry) {
      // Writers leave the count of a single strip out, or let it overflow beyond 4 GiB.
      long needed = segments.decodedBytes(0, height, format);
      segments =
          new Segments(
              tiled, segmentWidth, segmentHeight, across, down, offsets, new long[] {needed});
    }
    segments.check(file, (int) total, height, format);
    return segments;
  }

  String text() {
    return tiled ? "tiles" : offsets.length == 1 ? "one strip" : "strips";
  }

  /** Rows that a segment in row {@code down} of the segments stores. */
  int storedRows(int segmentRow, int imageHeight) {
    return tiled
        ? segmentHeight
        : Math.min(segmentHeight, imageHeight - segmentRow * segmentHeight);
  }

  private long decodedBytes(int segmentRow, int imageHeight, SampleFormat format) {
    return (long) segmentWidth * storedRows(segmentRow, imageHeight) * format.pixelBytes();
  }

  private void check(TiffFile file, int total, int height, SampleFormat format) throws IOException {
    boolean plain = format.compression() == Compression.NONE;
    for (int i = 0; i < total; i++) {
      long needed = decodedBytes(i / across % down, height, format);
      String name = (tiled ? "tile " : "strip ") + (i + 1) + " of " + total;
      if (offsets[i] == 0 || counts[i] == 0) {
        throw file.damaged(name + " was never written");
      }
      file.require(offsets[i], plain ? needed : counts[i], name);
      long most = plain ? counts[i] : counts[i] * Compression.MOST_DENSE;
      if (most < needed && most >= 0) {
        throw file.damaged(
            name + " has " + counts[i] + " bytes, too few for its " + needed + " bytes of pixels");
      }
    }
  }

  private static int rowsPerStrip(TiffDirectory page, int height) throws IOException {
    long rows = page.value(TiffTag.ROWS_PER_STRIP, height);
    return rows < 1 || rows > height ? height : (int) rows;
  }

  private static int side(TiffFile file, long pixels, String what) throws UnreadableImageException {
    if (pixels < 1 || pixels > LONGEST_SIDE) {
      throw file.damaged("it claims a " + what + " of " + Long.toUnsignedString(pixels) + " px");
    }
    return (int) pixels;
  }
}
