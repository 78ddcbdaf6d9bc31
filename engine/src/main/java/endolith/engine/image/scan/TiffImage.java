package endolith.engine.image.scan;

import endolith.engine.image.ImageInfo;
import endolith.engine.image.Rectangle;
import endolith.engine.image.ScannedImage;
import endolith.engine.task.CancelToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * One page of a TIFF file, decoded block by block. Keeps little more decoded than 512 rows of the
 * channels in use: enough for readers who go through it in rows of tiles up to that height.
 */
final class TiffImage implements ScannedImage {
  private static final int ROWS_KEPT = 512;

  /** Decoded pixels that may be kept for readers who go through an image in tiles, bytes. */
  static final long MOST_KEPT = 92L << 20;

  /** All blocks of an ordered source are claimed by this one number. */
  private static final int ORDERED = -1;

  private final TiffPage page;
  private final ImageInfo info;
  private final BlockSource source;
  private final BlockCache cache = new BlockCache();
  private final LongAdder rowsDecoded = new LongAdder();
  private final int across;
  private final long mostKept;

  /** Channels that were asked for one by one, as a bit set: they are decoded together. */
  private final AtomicInteger inUse = new AtomicInteger();

  /** The file stays the caller's to close after this image. */
  TiffImage(TiffPage page, CancelToken cancel) {
    this(page, cancel, MOST_KEPT);
  }

  /**
   * As {@link #TiffImage(TiffPage, CancelToken)}.
   *
   * @param mostKept bound of the decoded pixels that are kept where blocks can be decoded in any
   *     order, bytes
   */
  TiffImage(TiffPage page, CancelToken cancel, long mostKept) {
    this.mostKept = mostKept;
    this.page = page;
    this.info = page.info();
    this.source = page.blocks(cancel, rowsDecoded);
    this.across = (info.width() - 1) / source.blockWidth() + 1;
  }

  @Override
  public ImageInfo info() {
    return info;
  }

  @Override
  public Path file() {
    return page.file().path();
  }

  @Override
  public void read(int channel, int x, int y, int w, int h, float[] into) throws IOException {
    Objects.checkIndex(channel, info.channels());
    inUse.accumulateAndGet(1 << channel, (all, one) -> all | one);
    float[][] target = new float[channel + 1][];
    target[channel] = into;
    read(region(x, y, w, h), 1 << channel, target);
  }

  @Override
  public void readRows(int y, int rows, float[][] into) throws IOException {
    read(region(0, y, info.width(), rows), (1 << info.channels()) - 1, into);
    cache.dropDelivered();
  }

  /** Bytes of decoded pixels held now. */
  long bytesHeld() {
    return cache.bytes();
  }

  /** Rows of strips or tiles decoded up to now, skipped ones included. */
  long rowsDecoded() {
    return rowsDecoded.sum();
  }

  @Override
  public void close() throws IOException {
    cache.clear();
    source.close();
  }

  private Rectangle region(int x, int y, int w, int h) {
    Objects.checkFromIndexSize(x, w, info.width());
    Objects.checkFromIndexSize(y, h, info.height());
    return new Rectangle(x, y, w, h);
  }

  private void read(Rectangle region, int channels, float[][] into) throws IOException {
    List<Integer> later = new ArrayList<>();
    int bottom = (region.y() + region.height() - 1) / source.blockHeight();
    int right = (region.x() + region.width() - 1) / source.blockWidth();
    for (int row = region.y() / source.blockHeight(); row <= bottom; row++) {
      for (int column = region.x() / source.blockWidth(); column <= right; column++) {
        int index = row * across + column;
        if (!copy(cache.find(index), region, channels, into)) {
          if (source.ordered()) {
            decodeWhenFree(index, region, channels, into);
          } else if (cache.tryClaim(index)) {
            decode(index, index, region, channels, into);
          } else {
            later.add(index); // Another thread is at it; meanwhile there may be others to do.
          }
        }
      }
    }
    for (int index : later) {
      decodeWhenFree(index, region, channels, into);
    }
  }

  private void decodeWhenFree(int index, Rectangle region, int channels, float[][] into)
      throws IOException {
    int claim = source.ordered() ? ORDERED : index;
    cache.claim(claim);
    decode(index, claim, region, channels, into);
  }

  private void decode(int index, int claim, Rectangle region, int channels, float[][] into)
      throws IOException {
    try {
      if (!copy(cache.find(index), region, channels, into)) {
        int wanted = channels | inUse.get();
        long capacity = capacity(wanted);
        RasterBlock block =
            source.decode(index, wanted, (other, passed) -> cache.put(other, passed, capacity));
        copy(block, region, channels, into);
        cache.put(index, block, capacity);
      }
    } finally {
      cache.release(claim);
    }
  }

  private long capacity(int channels) {
    // While some threads start on the next row of tiles, others still want the end of the last one.
    long columns = info.width() + Math.min(info.width(), columnsBehind());
    long rows = ROWS_KEPT + source.blockHeight();
    long bytes = rows * columns * info.type().bytes() * Integer.bitCount(channels);
    return source.ordered() ? bytes : Math.min(bytes, mostKept);
  }

  private static int columnsBehind() {
    return RasterBlock.CELL_WIDTH + (Runtime.getRuntime().availableProcessors() + 2) * ROWS_KEPT;
  }

  private static boolean copy(
      @Nullable RasterBlock block, Rectangle region, int channels, float[][] into) {
    if (block == null) {
      return false;
    }
    for (int channel = 0; channel < into.length; channel++) {
      if ((channels >> channel & 1) != 0 && !block.copy(channel, region, into[channel])) {
        return false;
      }
    }
    return true;
  }
}
