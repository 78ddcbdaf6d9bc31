package endolith.app.results;

import endolith.app.work.BackgroundExecutor;
import endolith.viewer.picture.PictureCache;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads pictures of plots in the background, through a cache. */
public final class PictureLoader {
  private static final Logger LOG = LoggerFactory.getLogger(PictureLoader.class);

  /** A plot as large as it is on the disk takes about 8 MB. */
  private static final long CACHE_BYTES = 64L << 20;

  private final BackgroundExecutor background;
  private final PictureCache cache = new PictureCache(CACHE_BYTES);

  public PictureLoader(BackgroundExecutor background) {
    this.background = background;
  }

  /**
   * @param widthPx largest width; 0 for the file's own
   * @param shown gets the picture later; nothing if the file is not there or cannot be read
   */
  void read(Path file, int widthPx, Consumer<Image> shown) {
    background.start(
        () -> cache.read(file, widthPx),
        shown,
        failure -> {
          LOG.warn("plot not shown: {}", file, failure);
        });
  }
}
