package endolith.app.sheet;

import endolith.app.results.PictureLoader;
import endolith.app.results.Plot;
import endolith.app.results.PlotRoom;
import java.io.IOException;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the pictures of cards in the background, what was asked for last first, and nothing for
 * cards that have left the sight meanwhile.
 */
final class Thumbnails implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Thumbnails.class);

  private final PictureLoader loader;

  /** One thread: the window is to stay smooth on two cores. */
  private final ThreadPoolExecutor maker =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new NewestFirst(),
          Thread.ofPlatform()
              .daemon()
              .name("contact-sheet")
              .priority(Thread.MIN_PRIORITY)
              .factory(),
          new ThreadPoolExecutor.DiscardPolicy()); // nobody looks any more once it is closed

  Thumbnails(PictureLoader loader) {
    this.loader = loader;
  }

  /** A picture that was asked for. */
  static final class Wish {
    private volatile boolean over;

    /** Nobody wants it any more. */
    void drop() {
      over = true;
    }
  }

  /**
   * Makes a picture.
   *
   * @param shown gets it on the window's thread; nothing if it was dropped or cannot be made
   */
  Wish wish(Plot plot, PlotRoom room, Consumer<PictureLoader.Made> shown) {
    Wish wish = new Wish();
    maker.execute(
        () -> {
          if (wish.over) {
            return;
          }
          try {
            PictureLoader.Made made = loader.small(plot, room);
            Platform.runLater(
                () -> {
                  if (!wish.over) {
                    shown.accept(made);
                  }
                });
          } catch (IOException | RuntimeException e) {
            LOG.warn("plot not shown: {}", plot.file(), e);
          }
        });
    return wish;
  }

  @Override
  public void close() {
    maker.shutdownNow();
  }

  private static final class NewestFirst extends LinkedBlockingDeque<Runnable> {
    private static final long serialVersionUID = 1;

    @Override
    public boolean offer(Runnable wish) {
      return offerFirst(wish);
    }
  }
}
