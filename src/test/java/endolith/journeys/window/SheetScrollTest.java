package endolith.journeys.window;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import endolith.app.pair.PairActions;
import endolith.app.results.PictureLoader;
import endolith.app.results.Plot;
import endolith.app.results.TaskResults;
import endolith.app.review.ReviewModel;
import endolith.app.sheet.ContactSheet;
import endolith.app.work.WindowExecutor;
import endolith.engine.task.FileFormats;
import endolith.engine.task.RawFiles;
import endolith.engine.task.StageRange;
import endolith.engine.task.TaskName;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResources;
import endolith.viewer.picture.CacheFigures;
import endolith.viewer.picture.KeptPictures;
import endolith.viewer.picture.PictureCache;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scrolling through five hundred pairs: only what is in sight exists, and it stays smooth. */
class SheetScrollTest {
  private static final int PAIRS = 500;
  private static final int FRAMES = 600;

  /** Pixels a frame: two thousand in a second. */
  private static final int STEP = 30;

  private static final long CACHE = 32L << 20;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  /** Nanoseconds between frames, and of the processor that the window's thread used for one. */
  private record Seen(long p50, long p95, long worst, long work50, long work95) {
    String text() {
      return String.format(
          Locale.ROOT,
          "median %.1f ms, p95 %.1f, worst %.1f; work of its thread %.1f, p95 %.1f",
          p50 / 1e6,
          p95 / 1e6,
          worst / 1e6,
          work50 / 1e6,
          work95 / 1e6);
    }
  }

  @Test
  void fiveHundredPairsScroll() throws Exception {
    Display.start();
    ObservableList<TaskResults> pairs = FXCollections.observableArrayList(pairs());
    PictureCache cache = new PictureCache(CACHE);
    WindowExecutor background = new WindowExecutor(Platform::runLater);
    Path kept = folder.resolve("kept");
    Stage stage = WindowThread.ask(Stage::new);
    ContactSheet sheet =
        WindowThread.ask(
            () -> {
              Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
              ContactSheet made =
                  new ContactSheet(
                      pairs,
                      new SimpleObjectProperty<>(),
                      pair -> {},
                      new ReviewModel(background, InstantSource.system(), words -> {}),
                      new PictureLoader(
                          background, cache, new KeptPictures(kept, "endolith", 64L << 20)),
                      actions());
              StackPane root = new StackPane(made.root());
              root.getStyleClass().add("window");
              Scene scene = new Scene(root, 1280, 900);
              scene
                  .getStylesheets()
                  .add(
                      ContactSheet.class
                          .getResource("/endolith/app/window/endolith.css")
                          .toExternalForm());
              stage.setScene(scene);
              stage.show();
              return made;
            });
    try {
      WindowThread.awaitFrames(60);
      int cells = WindowThread.ask(() -> ((Parent) sheet.root()).lookupAll(".sheet-cell").size());
      Seen first = scroll(sheet);
      Seen again = scroll(sheet);
      CacheFigures figures = cache.figures();
      System.out.printf(
          "scrolling %d pairs: between frames %s;%n  once more %s;%n"
              + "  %d cells, cache %.1f MiB, %d hits, %d misses%n",
          PAIRS,
          first.text(),
          again.text(),
          cells,
          figures.bytes() / 1048576.0,
          figures.hits(),
          figures.misses());
      assertThat(cells).isPositive().isLessThan(PAIRS / 5);
      assertThat(figures.bytes()).isPositive().isLessThanOrEqualTo(CACHE);
      assertThat(again.p50).as("half of all frames, ns").isLessThan(100_000_000);
    } finally {
      WindowThread.ask(
          () -> {
            stage.hide();
            sheet.close();
            return true;
          });
      background.close();
    }
  }

  private List<TaskResults> pairs() throws IOException {
    Path picture = folder.resolve("picture.png");
    BufferedImage image = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(7);
    for (int y = 0; y < 1200; y++) {
      for (int x = 0; x < 1600; x++) {
        image.setRGB(x, y, 0xff0000 | random.nextInt(16) << 8 | (x / 50 * 8 & 0xff));
      }
    }
    javax.imageio.ImageIO.write(image, "png", picture.toFile());
    List<TaskResults> pairs = new ArrayList<>();
    for (int i = 0; i < PAIRS; i++) {
      String sample = "section_%03d".formatted(i);
      Path file =
          Files.createDirectory(folder.resolve(sample)).resolve("difference_image_pad100.png");
      Files.createLink(file, picture);
      pairs.add(
          new TaskResults(
              sample, "DAPI", null, Plot.of(List.of(file)), folder.resolve("log"), task(sample)));
    }
    return pairs;
  }

  private TaskRequest task(String sample) {
    return new TaskRequest(
        new TaskName(sample + "/DAPI", sample, "DAPI"),
        new RawFiles(folder.resolve("pre.tif"), folder.resolve("post.tif"), folder),
        folder,
        Map.of(),
        FileFormats.DEFAULT,
        StageRange.ALL,
        new TaskResources(1L << 30, 1, null),
        folder.resolve("log"));
  }

  private static PairActions actions() {
    return new PairActions(
        pair -> {},
        pair -> {},
        pair -> {},
        new SimpleBooleanProperty(),
        pair -> {},
        Path::of,
        path -> {},
        (program, pair) -> {},
        pair -> {});
  }

  /** From the top down, so many pixels a frame. */
  private static Seen scroll(ContactSheet sheet) throws InterruptedException {
    VirtualFlow<?> flow = WindowThread.ask(() -> (VirtualFlow<?>) find((Parent) sheet.root()));
    WindowThread.ask(
        () -> {
          flow.scrollTo(0);
          return true;
        });
    List<Long> between = new ArrayList<>();
    List<Long> work = new ArrayList<>();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    CountDownLatch left = new CountDownLatch(FRAMES);
    AnimationTimer timer =
        new AnimationTimer() {
          private long last;
          private long worked;

          @Override
          public void handle(long now) {
            long called = System.nanoTime();
            long used = threads.getCurrentThreadCpuTime();
            if (last != 0) {
              between.add(called - last);
              work.add(used - worked);
            }
            last = called;
            worked = used;
            flow.scrollPixels(STEP);
            left.countDown();
            if (left.getCount() == 0) {
              stop();
            }
          }
        };
    WindowThread.ask(
        () -> {
          timer.start();
          return true;
        });
    left.await();
    int last = WindowThread.ask(() -> flow.getLastVisibleCell().getIndex());
    assertThat(last).as("rows that were scrolled by").isGreaterThan(FRAMES * STEP / 400);
    List<Long> sorted = WindowThread.ask(() -> between.stream().sorted().toList());
    List<Long> used = WindowThread.ask(() -> work.stream().sorted().toList());
    return new Seen(
        sorted.get(sorted.size() / 2),
        sorted.get((int) (sorted.size() * 0.95)),
        sorted.getLast(),
        used.get(used.size() / 2),
        used.get((int) (used.size() * 0.95)));
  }

  private static Node find(Parent root) {
    return root.lookup("#sheet .virtual-flow");
  }
}
