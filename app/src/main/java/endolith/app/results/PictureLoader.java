package endolith.app.results;

import endolith.app.work.BackgroundExecutor;
import endolith.viewer.picture.PictureCache;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes pictures of plots in the background: drawn for their room where their numbers were kept,
 * else read from their files, through a cache.
 */
public final class PictureLoader {
  private static final Logger LOG = LoggerFactory.getLogger(PictureLoader.class);

  /** A plot as large as it is on the disk takes about 8 MB. */
  private static final long CACHE_BYTES = 64L << 20;

  private final BackgroundExecutor background;
  private final PictureCache cache = new PictureCache(CACHE_BYTES);
  private final PlotPainter painter = new PlotPainter();

  /**
   * A picture of a plot.
   *
   * @param isFile whether it is the plot's own file, on white paper, in a size of its own
   */
  record Made(Image image, boolean isFile) {}

  public PictureLoader(BackgroundExecutor background) {
    this.background = background;
  }

  /**
   * @param fileWidthPx largest width if the plot's own file is shown; 0 for the file's own
   * @param shown gets the picture later; nothing if there is none, or it cannot be read
   */
  void make(Plot plot, PlotRoom room, int fileWidthPx, Consumer<Made> shown) {
    background.start(
        () -> {
          Optional<Image> drawn = painter.draw(plot, room);
          return drawn.isPresent()
              ? new Made(drawn.get(), false)
              : new Made(cache.read(plot.file(), fileWidthPx), true);
        },
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
          return new Change(PlotPainter.image(change.picture()), change.share());
        },
        shown,
        failure -> {
          LOG.warn("{} and {} not compared", one.file(), other.file(), failure);
        });
  }
}
