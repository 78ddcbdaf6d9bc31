package endolith.viewer.image.source;

import endolith.engine.image.Plane;
import endolith.engine.image.Pyramid;
import endolith.engine.image.Rectangle;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * An image whose file holds full resolution only. Levels below the overview's are computed of what
 * they cover, the others come from the overview.
 */
final class PlainSource implements ImageSource {
  /** Gives the overview, or throws {@link NotReadyException}. */
  @FunctionalInterface
  interface OverviewOpener {
    Pyramid open() throws IOException;
  }

  private final Plane full;
  private final Closeable file;
  private final int overviewLevel;
  private final OverviewOpener opener;
  private @Nullable Pyramid overview;
  private boolean closed;

  /**
   * @param overviewLevel level of the image that is level 0 of the overview
   */
  PlainSource(Plane full, Closeable file, int overviewLevel, OverviewOpener opener) {
    this.full = full;
    this.file = file;
    this.overviewLevel = overviewLevel;
    this.opener = opener;
  }

  @Override
  public void read(int level, Rectangle region, float[] into) throws IOException {
    if (level >= overviewLevel) {
      overview()
          .level(level - overviewLevel)
          .read(region.x(), region.y(), region.width(), region.height(), into);
    } else {
      ReducedBlocks.read(full, level, region, into);
    }
  }

  private synchronized Pyramid overview() throws IOException {
    if (closed) {
      throw new IOException("closed");
    }
    if (overview == null) {
      overview = opener.open();
    }
    return overview;
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    try (file) {
      if (overview != null) {
        overview.close();
      }
    }
  }
}
