package endolith.journeys.window;

import endolith.app.memory.ThisMachine;
import endolith.journeys.terminal.SmallProject;
import endolith.viewer.chart.screen.MemoryChart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javafx.scene.control.TableView;

/**
 * Draws the chart of memory in its states, light and dark, to a folder: a run that goes on, a leak,
 * its remedy, a part held still, an old run. Run its main with the folder and, if you like, a size.
 */
public final class MemoryScreenshots {
  private static final int PAIRS = 16;
  private static final int HELD = 13;

  private final OpenWindow window;
  private final Camera camera;

  private MemoryScreenshots(OpenWindow window, Camera camera) {
    this.window = window;
    this.camera = camera;
  }

  /** Ends with the last picture. */
  public static void main(String[] args) {
    try {
      Path folder = Files.createDirectories(Path.of(args[0]));
      String size = args.length > 1 ? args[1] : "1280x800";
      String[] sides = size.split("x", 2);
      Path home = Files.createTempDirectory("endolith-screenshots");
      SmallProject project = LeakingBatch.project(home.resolve("granite"), PAIRS);
      HeldBatch batch = LeakingBatch.heldAfter(HELD);
      try (OpenWindow window = OpenWindow.with(home, project.folder(), new ThisMachine(), batch)) {
        OpenWindow.onWindowThread(
            () -> {
              window.stage().setWidth(Double.parseDouble(sides[0]));
              window.stage().setHeight(Double.parseDouble(sides[1]));
              return true;
            });
        new MemoryScreenshots(window, new Camera(window, folder, size + "-memory")).draw(batch);
      }
      System.exit(0);
    } catch (Exception | AssertionError e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private void draw(HeldBatch batch) {
    window.click("way-memory");
    pause(800);
    camera.shoot("none-recorded");
    window.click("way-choose");
    window.padBy(100);
    window.awaitWords("chosen-count", words -> words.startsWith(PAIRS + " pairs"));
    window.click("run");
    window.awaitWords("run-line", words -> words.startsWith("3 of"));
    camera.shoot("live");
    window.awaitWords("leak-sentence", words -> words.contains("more after every pair"));
    camera.shoot("leak");
    window.click("leak-remedy");
    window.awaitWords("run-line", words -> words.startsWith(HELD + " of"));
    chart(chart -> chart.pointAt(0.62));
    camera.shoot("values");
    select("tasks", 4);
    pause(500);
    camera.shoot("one-pair-held-still");
    batch.goOn();
    window.awaitWords("run-title", title -> title.startsWith("Finished"));
    select("tasks", -1);
    camera.shoot("finished");
    window.click("way-memory");
    window.awaitWords("recorded-title", title -> title.startsWith("Run of "));
    pause(1200);
    camera.shoot("old-run");
    select("recorded-tasks", 10);
    pause(500);
    chart(chart -> chart.pointAt(0.5));
    camera.shoot("old-run-pair");
  }

  private void chart(Consumer<MemoryChart> action) {
    MemoryChart chart = (MemoryChart) window.find("memory-chart");
    OpenWindow.onWindowThread(
        () -> {
          action.accept(chart);
          return true;
        });
  }

  private void select(String table, int row) {
    TableView<?> rows = (TableView<?>) window.find(table);
    OpenWindow.onWindowThread(
        () -> {
          rows.getSelectionModel().clearSelection();
          if (row >= 0) {
            rows.getSelectionModel().select(row);
          }
          return true;
        });
  }

  private static void pause(long millis) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
  }
}
