package endolith.engine.image.store;

import endolith.engine.image.ImageInfo;
import endolith.engine.image.Pyramid;
import endolith.engine.image.SampleType;
import endolith.engine.image.ScannedImage;
import endolith.engine.image.UnreadableImageException;
import endolith.engine.image.codec.Compression;
import endolith.engine.image.codec.Predictor;
import endolith.engine.image.fits.FitsHeader;
import endolith.engine.image.scan.ScannedImages;
import endolith.engine.image.scan.Segments;
import endolith.engine.image.scan.TiffPage;
import endolith.engine.image.tiff.TiffDirectory;
import endolith.engine.image.tiff.TiffFile;
import endolith.engine.image.tile.CachedImage;
import endolith.engine.image.tile.RowTiles;
import endolith.engine.image.tile.TileGrid;
import endolith.engine.image.tile.TilePyramid;
import endolith.engine.image.tile.TileSource;
import endolith.engine.task.CancelToken;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Opens images of one channel of float32: what {@link ImageFormat} writes, and TIFF (tifffile) and
 * FITS (astropy) files of the same content from other programs.
 */
public final class CheckpointImages {
  private static final byte[] FITS = "SIMPLE".getBytes(StandardCharsets.US_ASCII);
  private static final long LARGEST_SEGMENT = 8L << 20;

  private CheckpointImages() {}

  /** Where the decoded tiles go. */
  private record Room(long bytes, @Nullable CachedImage shared) {
    TilePyramid pyramid(List<? extends TileSource> sources, Closeable file) {
      return shared == null
          ? new TilePyramid(sources, bytes, file)
          : new TilePyramid(sources, shared, file);
    }
  }

  /**
   * Opens a checkpoint with a cache of its own.
   *
   * @see #open(Path, CachedImage, Path, CancelToken)
   */
  public static Pyramid open(Path file, long cacheBytes, Path scratchFolder, CancelToken cancel)
      throws IOException {
    return open(file, new Room(cacheBytes, null), scratchFolder, cancel);
  }

  /**
   * Opens a checkpoint. A TIFF that can only be decoded from the top down and is larger than the
   * cache is decoded once to a scratch file, which takes its uncompressed size (without blank
   * parts) until the pyramid is closed.
   *
   * @param place for the decoded tiles; in its cache about one row of tiles (2 KB × width) for each
   *     image lets readers in row-major order decode each tile once
   * @param scratchFolder for the scratch file; made when needed
   * @throws UnreadableImageException if the file is damaged, not whole or not float32 grey
   */
  public static Pyramid open(Path file, CachedImage place, Path scratchFolder, CancelToken cancel)
      throws IOException {
    return open(file, new Room(place.bound() / 2, place), scratchFolder, cancel);
  }

  private static Pyramid open(Path file, Room room, Path scratchFolder, CancelToken cancel)
      throws IOException {
    if (isFits(file)) {
      return openFits(file, room);
    }
    TiffFile tiff = TiffFile.open(file);
    try {
      List<TiffPage> pages = pages(tiff);
      List<TileSource> sources = new ArrayList<>();
      TiffPage full = pages.getFirst();
      if (isRandomAccess(full, room.bytes())) {
        for (TiffPage page : pages) {
          sources.add(source(page));
        }
        return room.pyramid(sources, tiff);
      }
      try (ScannedImage image = ScannedImages.open(file, cancel)) {
        sources.add(ScratchTiles.of(image, scratchFolder, cancel));
      }
      return room.pyramid(sources, tiff);
    } catch (IOException | RuntimeException e) {
      tiff.close();
      throw e;
    }
  }

  /**
   * Checks by the headers alone that the file is one channel of float32 and long enough for all its
   * pixels.
   *
   * @throws UnreadableImageException if not; the message says what it is instead
   */
  public static ImageInfo inspect(Path file) throws IOException {
    if (isFits(file)) {
      FitsHeader header = FitsHeader.read(file);
      return new ImageInfo(
          header.width(), header.height(), 1, SampleType.FLOAT32, "32-bit float grey, FITS");
    }
    try (TiffFile tiff = TiffFile.open(file)) {
      return pages(tiff).getFirst().info();
    }
  }

  /**
   * Whether the file holds coarser levels of the image, too, down to the last one of a {@link
   * Pyramid}; if not, they are to be computed from all of its pixels.
   *
   * @throws UnreadableImageException as {@link #inspect}
   */
  public static boolean storesPyramid(Path file) throws IOException {
    if (isFits(file)) {
      return false;
    }
    try (TiffFile tiff = TiffFile.open(file)) {
      List<TiffPage> pages = pages(tiff);
      return pages.size() == TileGrid.pyramid(grid(pages.getFirst())).size()
          && isRandomAccess(pages.getFirst(), 0);
    }
  }

  private static boolean isFits(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(FITS.length), FITS);
    }
  }

  private static Pyramid openFits(Path file, Room room) throws IOException {
    FitsHeader header = FitsHeader.read(file);
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    RowTiles rows =
        new RowTiles(
            header.width(),
            header.height(),
            (position, into) -> readFully(file, channel, position, into),
            header.dataPosition(),
            ByteOrder.BIG_ENDIAN);
    return room.pyramid(List.of(rows), channel);
  }

  private static void readFully(Path file, FileChannel channel, long position, ByteBuffer into)
      throws IOException {
    long at = position;
    while (into.hasRemaining()) {
      int count = channel.read(into, at);
      if (count < 0) {
        throw new EOFException(file + " became shorter while it was read");
      }
      at += count;
    }
  }

  /** The full image, and those levels of the file's own pyramid that are as ours. */
  private static List<TiffPage> pages(TiffFile file) throws IOException {
    TiffPage full = TiffPage.main(file);
    if (full.format().type() != SampleType.FLOAT32) {
      throw new UnreadableImageException(
          file.path(),
          "this is not a checkpoint: it holds "
              + full.info().description()
              + " instead of one channel of 32-bit floats; move it away, then it is made anew");
    }
    List<TiffPage> pages = new ArrayList<>();
    pages.add(full);
    TileGrid expected = grid(full);
    if (expected.equals(TileGrid.of(full.width(), full.height()))) {
      TiffDirectory directory = file.directories().get(full.number() - 1);
      for (TiffDirectory reduced : file.subDirectories(directory)) {
        TiffPage page = TiffPage.of(file, reduced);
        expected = expected.half();
        if (!grid(page).equals(expected) || !page.format().equals(full.format())) {
          break;
        }
        pages.add(page);
      }
    }
    return pages;
  }

  private static TileGrid grid(TiffPage page) {
    Segments segments = page.segments();
    return new TileGrid(
        page.width(), page.height(), segments.segmentWidth(), segments.segmentHeight());
  }

  private static boolean isRandomAccess(TiffPage page, long cacheBytes) {
    Compression compression = page.format().compression();
    if (page.format().predictor() != Predictor.NONE) {
      return false;
    }
    if (isContiguous(page)) {
      return true;
    }
    boolean decodable =
        compression == Compression.NONE
            || compression == Compression.DEFLATE
            || compression == Compression.OLD_DEFLATE;
    TileGrid grid = grid(page);
    return decodable
        && grid.tileBytes() <= LARGEST_SEGMENT
        && (page.segments().tiled() || TilePyramid.wholeBytes(grid) <= cacheBytes);
  }

  /** Whether the pixels lie uncompressed row after row. */
  private static boolean isContiguous(TiffPage page) {
    Segments segments = page.segments();
    if (segments.tiled() || page.format().compression() != Compression.NONE) {
      return false;
    }
    for (int i = 1; i < segments.down(); i++) {
      long rowBytes = (long) page.width() * Float.BYTES;
      if (segments.offsets()[i]
          != segments.offsets()[i - 1] + segments.segmentHeight() * rowBytes) {
        return false;
      }
    }
    return true;
  }

  private static TileSource source(TiffPage page) throws IOException {
    TiffFile file = page.file();
    Segments segments = page.segments();
    return isContiguous(page)
        ? new RowTiles(page.width(), page.height(), file::read, segments.offsets()[0], file.order())
        : new SegmentTiles(
            file,
            grid(page),
            page.format().compression() != Compression.NONE,
            segments.offsets(),
            segments.counts());
  }
}
