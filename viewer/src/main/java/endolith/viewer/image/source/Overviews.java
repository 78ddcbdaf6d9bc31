package endolith.viewer.image.source;

import endolith.engine.image.Plane;
import endolith.engine.image.Pyramid;
import endolith.engine.image.Rectangle;
import endolith.engine.image.UnreadableImageException;
import endolith.engine.image.disk.AtomicFile;
import endolith.engine.image.disk.OutputFolder;
import endolith.engine.image.store.CheckpointImages;
import endolith.engine.image.store.ImageFormat;
import endolith.engine.image.store.ImageHeader;
import endolith.engine.image.tile.CachedImage;
import endolith.engine.image.tile.TileGrid;
import endolith.engine.task.CancelToken;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import endolith.viewer.image.layer.ImageFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.CRC32C;

/**
 * Overviews of files that hold full resolution only: made once, in the background, one after the
 * other, and kept beside the pair's results under a name that holds the file's version. At most
 * 4096 px on the longer side; while one is made, that many floats are in memory.
 */
final class Overviews implements Closeable {
  /** Longer side, px: 64 MB of floats at most. */
  static final int MOST_SIDE = 4096;

  /** Images up to this side are reduced when they are looked at. */
  private static final int SMALL_SIDE = 2048;

  private static final int BLOCK = 512;

  private final ExecutorService maker =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("view-overview").factory());
  private final Runnable news;
  private final Map<ImageFile, Optional<IOException>> results = new HashMap<>();
  private volatile boolean closed;

  /** Opens a plane to be read from the top left down; closed by whoever asked for it. */
  @FunctionalInterface
  interface PlaneOpener {
    OpenPlane open() throws IOException;
  }

  /** A plane and what is to be closed after it. */
  record OpenPlane(Plane plane, Closeable file) implements Closeable {
    @Override
    public void close() throws IOException {
      file.close();
    }
  }

  /**
   * @param news called on the maker's thread when an overview is ready, or could not be made
   */
  Overviews(Runnable news) {
    this.news = news;
  }

  /** The first level that an overview holds; beyond the last level if none is needed. */
  static int level(int width, int height) {
    int side = Math.max(width, height);
    if (side <= SMALL_SIDE) {
      return Integer.MAX_VALUE;
    }
    int level = 1;
    while ((side - 1 >> level) + 1 > MOST_SIDE) {
      level++;
    }
    return level;
  }

  /**
   * Opens the overview of a file.
   *
   * @throws NotReadyException if it is being made from now on, or still
   * @throws IOException if it cannot be made
   */
  Pyramid open(ImageFile file, PlaneOpener opener, CachedImage place) throws IOException {
    synchronized (this) {
      Optional<IOException> result = results.get(file);
      if (result == null) {
        Path kept = path(file);
        if (!Files.isRegularFile(kept, LinkOption.NOFOLLOW_LINKS)) {
          results.put(file, Optional.of(new NotReadyException(file.path().toString())));
          maker.execute(() -> make(file, opener));
        } else {
          results.put(file, Optional.empty());
        }
        result = results.get(file);
      }
      if (result != null && result.isPresent()) {
        throw result.get();
      }
    }
    Path kept = path(file);
    try {
      return CheckpointImages.open(kept, place, file.folder(), CancelToken.NEVER);
    } catch (UnreadableImageException e) {
      Files.deleteIfExists(kept); // ours, and to be made again
      synchronized (this) {
        results.remove(file);
      }
      throw e;
    }
  }

  /** Where the overview of this version of the file is kept. */
  static Path path(ImageFile file) {
    CRC32C hash = new CRC32C();
    String version =
        file.path()
            + " "
            + file.version().bytes()
            + " "
            + file.version().modified()
            + " "
            + file.version().changed()
            + " "
            + file.channels();
    hash.update(version.getBytes(StandardCharsets.UTF_8));
    String name = String.valueOf(file.path().getFileName());
    return file.folder()
        .resolve("overview")
        .resolve(name + "." + HexFormat.of().toHexDigits((int) hash.getValue()) + ".tiff");
  }

  private void make(ImageFile file, PlaneOpener opener) {
    Optional<IOException> result;
    try {
      write(file, opener);
      result = Optional.empty();
    } catch (IOException e) {
      result = Optional.of(e);
    } catch (RuntimeException e) {
      result = Optional.of(new IOException(file.path() + ": no overview could be made", e));
    }
    synchronized (this) {
      results.put(file, result);
    }
    if (!closed) {
      news.run();
    }
  }

  private void write(ImageFile file, PlaneOpener opener) throws IOException {
    Path target = path(file);
    OutputFolder output = OutputFolder.at(file.output());
    AtomicFile.sweep(output.folder(file.folder().resolve("overview")));
    output.unlinked(target);
    OpenPlane open = opener.open();
    Plane small;
    try (open) {
      small = reduced(open.plane());
    }
    try (OrderedExecutor one = new OrderedExecutor(1)) {
      ImageFormat.TIFF_TILED
          .writer()
          .write(small, target, ImageHeader.NONE, one, () -> closed, new Progress());
    }
    if (!file.version().isCurrent()) {
      Files.deleteIfExists(target);
      throw new IOException(file.path() + " was changed while its overview was made");
    }
    OldOverviews.sweep(file, target);
  }

  private Plane reduced(Plane full) throws IOException {
    int level = level(full.width(), full.height());
    TileGrid grid = TileGrid.of(full.width(), full.height());
    for (int k = 0; k < level; k++) {
      grid = grid.half();
    }
    int width = grid.width();
    int height = grid.height();
    float[] all = new float[width * height];
    int side = Math.max(1, BLOCK >> level);
    float[] block = new float[side * side];
    for (int y = 0; y < height; y += side) {
      for (int x = 0; x < width; x += side) {
        if (closed) {
          throw new IOException("closed");
        }
        Rectangle region =
            new Rectangle(x, y, Math.min(side, width - x), Math.min(side, height - y));
        ReducedBlocks.read(full, level, region, block);
        for (int row = 0; row < region.height(); row++) {
          System.arraycopy(block, row * region.width(), all, (y + row) * width + x, region.width());
        }
      }
    }
    return new HeldPlane(width, height, all);
  }

  @Override
  public void close() {
    closed = true;
    maker.shutdown();
  }

  /** A small image in memory. */
  private record HeldPlane(int width, int height, float[] pixels) implements Plane {
    @Override
    public void read(int x, int y, int w, int h, float[] into) {
      for (int row = 0; row < h; row++) {
        System.arraycopy(pixels, (y + row) * width + x, into, row * w, w);
      }
    }
  }
}
