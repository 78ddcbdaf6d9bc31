package endolith.app.view;

import endolith.app.program.Display;
import endolith.monitor.OwnProcess;
import endolith.viewer.image.layer.PairImages;
import endolith.viewer.image.layer.ViewTransform;
import endolith.viewer.image.render.ViewMode;
import endolith.viewer.image.screen.FrameFigures;
import endolith.viewer.image.screen.ViewerModel;
import endolith.viewer.picture.CacheFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * Looks at a pair in a real window, as a person in a hurry would, and measures what that takes.
 * Also without a display, on the toolkit's own one in memory.
 */
public final class ViewMeasurement {
  /** Held, because the logger would forget its level otherwise. */
  private static final Logger TOOLKIT_LOG = Logger.getLogger("javafx");

  private static final int WIDTH = 1920;
  private static final int HEIGHT = 1080;

  /** Side of the screen of the toolkit's own display, px. */
  private static final int HEADLESS = 1000;

  private static final long PATIENCE = 60;
  private static final long REST_MS = 250;

  /** An empty window has taken its place by then. */
  private static final long SETTLE_MS = 1500;

  private ViewMeasurement() {}

  /**
   * Opens the pair, moves along the path in several modes, closes it.
   *
   * @throws InterruptedException if the thread was asked to end
   * @throws IllegalStateException if no picture comes
   */
  public static ViewReport of(ViewedPair pair) throws InterruptedException {
    boolean headless = Display.isAbsent();
    if (headless) {
      System.setProperty("glass.platform", "Headless");
      System.setProperty("prism.order", "sw");
    }
    TOOLKIT_LOG.setLevel(Level.OFF);
    CountDownLatch up = new CountDownLatch(1);
    Platform.setImplicitExit(false);
    Platform.startup(up::countDown);
    up.await();
    OwnProcess process = new OwnProcess();
    process.resetPeak();
    int width = headless ? HEADLESS : ask(() -> (int) Math.min(WIDTH, screen().getWidth()));
    int height = headless ? HEADLESS : ask(() -> (int) Math.min(HEIGHT, screen().getHeight()));
    ViewWindow window = ask(() -> new ViewWindow(new Stage(), width, height));
    try {
      String name =
          headless
              ? "the toolkit's own display in memory (no display here)"
              : "display " + System.getenv().getOrDefault("DISPLAY", "of this computer");
      return measure(window, pair, name, width, height, process);
    } finally {
      ask(
          () -> {
            window.close();
            return true;
          });
      Platform.exit();
    }
  }

  private static javafx.geometry.Rectangle2D screen() {
    return Screen.getPrimary().getBounds();
  }

  private static ViewReport measure(
      ViewWindow window, ViewedPair pair, String display, int width, int height, OwnProcess process)
      throws InterruptedException {
    ask(
        () -> {
          window.show();
          return true;
        });
    TimeUnit.MILLISECONDS.sleep(SETTLE_MS);
    double first = open(window, pair);
    await(window, true);
    double second = open(window, pair);
    await(window, true);
    List<ViewReport.Path> paths = new ArrayList<>();
    OptionalLong shared = process.sharedBytes();
    for (ViewMode mode : List.of(ViewMode.SINGLE, ViewMode.CURTAIN, ViewMode.TWO, ViewMode.FOUR)) {
      paths.add(path(window, mode));
      OptionalLong now = process.sharedBytes();
      if (now.isPresent() && now.getAsLong() > shared.orElse(0)) {
        shared = now;
      }
    }
    CacheFigures cache = window.services().pictures().figures();
    OptionalLong peak = process.peakResidentBytes();
    return new ViewReport(
        display,
        width,
        height,
        first,
        second,
        paths,
        window.services().loader().made(),
        window.services().loader().dropped(),
        cache.bytes(),
        cache.mostBytes(),
        peak,
        shared);
  }

  /** Milliseconds until the first picture, with nothing of the pair in the cache. */
  private static double open(ViewWindow window, ViewedPair pair) throws InterruptedException {
    PairImages before = ask(() -> window.viewer().model().images().get());
    if (before != null) {
      before.layers().forEach(layer -> window.services().pictures().forget(layer.file().version()));
    }
    long start = System.nanoTime();
    ask(
        () -> {
          window.open(pair);
          return true;
        });
    await(window, false);
    return (ask(() -> window.viewer().figures().firstPictureNanos()) - start) / 1e6;
  }

  /** Waits for the first picture, or for a sharp one. */
  private static void await(ViewWindow window, boolean sharp) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
    FrameFigures figures = window.viewer().figures();
    while (!ask(() -> sharp ? figures.isSharp() : figures.firstPictureNanos() >= 0)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("no picture within " + PATIENCE + " s");
      }
      TimeUnit.MILLISECONDS.sleep(2);
    }
  }

  private static ViewReport.Path path(ViewWindow window, ViewMode mode)
      throws InterruptedException {
    ViewerModel model = window.viewer().model();
    PairImages images = ask(() -> model.images().get());
    if (images == null) {
      throw new IllegalStateException("nothing is shown");
    }
    ask(
        () -> {
          model.mode().set(mode);
          window.viewer().fit();
          return true;
        });
    await(window, true);
    ViewTransform fit = ask(() -> model.view().get());
    List<ViewTransform> stops = ViewPath.stops(images, fit == null ? 1 : fit.zoom());
    List<Long> between = new ArrayList<>();
    List<Long> painting = new ArrayList<>();
    int unsharp = 0;
    for (int i = 0; i + 1 < stops.size(); i++) {
      PathRunner runner = new PathRunner(window.viewer(), stops.get(i), stops.get(i + 1));
      Platform.runLater(runner::start);
      runner.await();
      between.addAll(runner.between());
      painting.addAll(runner.painting());
      TimeUnit.MILLISECONDS.sleep(REST_MS);
      if (!ask(() -> window.viewer().figures().isSharp())) {
        unsharp++;
      }
    }
    return new ViewReport.Path(
        new ViewerTexts().word(endolith.viewer.image.screen.Word.valueOf(mode.name())),
        between.size(),
        quantile(between, 0.5),
        quantile(between, 0.95),
        quantile(between, 1),
        quantile(painting, 0.5),
        quantile(painting, 0.95),
        stops.size() - 1,
        unsharp);
  }

  private static double quantile(List<Long> nanos, double share) {
    List<Long> sorted = nanos.stream().sorted().toList();
    return sorted.isEmpty()
        ? Double.NaN
        : sorted.get((int) Math.round(share * (sorted.size() - 1))) / 1e6;
  }

  private static <T> T ask(Callable<T> question) throws InterruptedException {
    FutureTask<T> task = new FutureTask<>(question);
    Platform.runLater(task);
    try {
      return task.get(PATIENCE, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }
}
