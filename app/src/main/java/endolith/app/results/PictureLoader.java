package endolith.app.results;

import endolith.app.work.BackgroundExecutor;
import endolith.viewer.picture.FileVersion;
import endolith.viewer.picture.Picture;
import endolith.viewer.picture.PictureCache;
import endolith.viewer.picture.PictureKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes pictures of plots: drawn for their room where their numbers were kept, else read from their
 * files. What was made stays in the cache of all pictures.
 */
public final class PictureLoader {
  private static final Logger LOG = LoggerFactory.getLogger(PictureLoader.class);

  private final BackgroundExecutor background;
  private final PictureCache cache;
  private final PlotPainter painter = new PlotPainter();

  /**
   * A picture of a plot.
   *
   * @param isFile whether it is the plot's own file, on white paper, in a size of its own
   */
  public record Made(Image image, boolean isFile) {}

  /**
   * @param cache of all pictures of the window
   */
  public PictureLoader(BackgroundExecutor background, PictureCache cache) {
    this.background = background;
    this.cache = cache;
  }

  /**
   * The picture of a plot. Reads files, unless it is known.
   *
   * @param fileWidthPx largest width if the plot's own file is shown; 0 for the file's own
   * @throws IOException if there is none, or it cannot be read
   */
  public Made read(Plot plot, PlotRoom room, int fileWidthPx) throws IOException {
    Optional<PictureKey> key = key(plot, room);
    if (key.isEmpty()) {
      return new Made(cache.read(plot.file(), fileWidthPx), true);
    }
    Optional<Picture> known = cache.find(key.get());
    Optional<Picture> picture = known.isPresent() ? known : painter.draw(plot, room);
    if (picture.isEmpty()) {
      return new Made(cache.read(plot.file(), fileWidthPx), true);
    }
    if (known.isEmpty()) {
      cache.keep(key.get(), picture.get());
    }
    return new Made(picture.get().image(), false);
  }

  /** Empty if its numbers were not kept. */
  private static Optional<PictureKey> key(Plot plot, PlotRoom room) {
    Path charts = plot.charts();
    if (charts == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new PictureKey(
              FileVersion.of(charts), new PlotDrawn(plot.chart(charts), file(plot), room)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** As it is; only photographs show parts of it. */
  private static Optional<FileVersion> file(Plot plot) {
    try {
      return Optional.of(FileVersion.of(plot.file()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * @param fileWidthPx largest width if the plot's own file is shown; 0 for the file's own
   * @param shown gets the picture later; nothing if there is none, or it cannot be read
   */
  void make(Plot plot, PlotRoom room, int fileWidthPx, Consumer<Made> shown) {
    background.start(
        () -> read(plot, room, fileWidthPx),
        shown,
        failure -> {
          LOG.warn("plot not shown: {}", plot.file(), failure);
        });
  }

  /**
   * What changed from a plot to another.
   *
   * @param share of the picture, 0 to 1
   */
  record Change(Image picture, double share) {}

  /**
   * @param shown gets it later; nothing if one of the plots cannot be read
   */
  void change(Plot one, Plot other, PlotRoom room, Consumer<Change> shown) {
    background.start(
        () -> {
          PictureChange change = painter.change(one, other, room);
          return new Change(PlotPainter.picture(change.picture()).image(), change.share());
        },
        shown,
        failure -> {
          LOG.warn("{} and {} not compared", one.file(), other.file(), failure);
        });
  }
}
