package endolith.app.results;

import endolith.app.work.BackgroundExecutor;
import endolith.viewer.picture.Drawn;
import endolith.viewer.picture.FileVersion;
import endolith.viewer.picture.KeptPictures;
import endolith.viewer.picture.Picture;
import endolith.viewer.picture.PictureCache;
import endolith.viewer.picture.PictureKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
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
  private final KeptPictures kept;
  private final PlotPainter painter = new PlotPainter();

  /**
   * A picture of a plot.
   *
   * @param isFile whether it is the plot's own file, on white paper, in a size of its own
   */
  public record Made(Image image, boolean isFile) {}

  /**
   * @param cache of all pictures of the window
   * @param kept small pictures on the disk
   */
  public PictureLoader(BackgroundExecutor background, PictureCache cache, KeptPictures kept) {
    this.background = background;
    this.cache = cache;
    this.kept = kept;
  }

  /**
   * The small picture of a plot, which the disk keeps, too. Reads files, unless it is known.
   *
   * @throws IOException if there is none, or it cannot be read
   */
  public Made small(Plot plot, PlotRoom room) throws IOException {
    Optional<Picture> drawn = drawn(plot, room, true);
    if (drawn.isPresent()) {
      return new Made(drawn.get().image(), false);
    }
    PictureKey key = new PictureKey(FileVersion.of(plot.file()), new Drawn.Whole(room.widthPx()));
    Maker maker = () -> Optional.of(PictureCache.decode(plot.file(), room.widthPx()));
    return new Made(picture(key, true, maker).orElseThrow().image(), true);
  }

  private Made large(Plot plot, PlotRoom room) throws IOException {
    Optional<Picture> drawn = drawn(plot, room, false);
    return drawn.isPresent()
        ? new Made(drawn.get().image(), false)
        : new Made(cache.read(plot.file(), 0), true);
  }

  /** Empty if its numbers were not kept. */
  private Optional<Picture> drawn(Plot plot, PlotRoom room, boolean keep) throws IOException {
    Optional<PictureKey> key = key(plot, room);
    return key.isPresent()
        ? picture(key.get(), keep, () -> painter.draw(plot, room))
        : Optional.empty();
  }

  @FunctionalInterface
  private interface Maker {
    Optional<Picture> make() throws IOException;
  }

  /** From the cache, else from the disk if it is kept there, else made. */
  private Optional<Picture> picture(PictureKey key, boolean keep, Maker maker) throws IOException {
    Optional<Picture> known = cache.find(key);
    if (known.isPresent()) {
      return known;
    }
    Optional<Picture> found = keep ? kept.find(key) : Optional.empty();
    Optional<Picture> made = found.isPresent() ? found : maker.make();
    made.ifPresent(picture -> cache.keep(key, picture));
    if (keep && found.isEmpty()) {
      made.ifPresent(picture -> kept.keep(key, picture));
    }
    return made;
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
   * Makes a picture of a plot in the background, as large as there is room for it.
   *
   * @param shown gets it later; nothing if there is none, or it cannot be read
   */
  void make(Plot plot, PlotRoom room, Consumer<Made> shown) {
    make(plot, () -> large(plot, room), shown);
  }

  /** The same of a small one, which the disk keeps, too. */
  void makeSmall(Plot plot, PlotRoom room, Consumer<Made> shown) {
    make(plot, () -> small(plot, room), shown);
  }

  private void make(Plot plot, Callable<Made> maker, Consumer<Made> shown) {
    background.start(maker, shown, failure -> LOG.warn("plot not shown: {}", plot.file(), failure));
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
