package endolith.journeys.window;

import endolith.app.preferences.Theme;
import endolith.app.window.Page;
import endolith.engine.synthetic.DemoPair;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javax.imageio.ImageIO;

/**
 * Draws every screen in every state, light and dark, to a folder: run its main with the folder and,
 * if you like, a size such as 1280x800.
 */
public final class Screenshots {
  private final Path folder;
  private final OpenWindow window;
  private final String size;

  private Screenshots(Path folder, OpenWindow window, String size) {
    this.folder = folder;
    this.window = window;
    this.size = size;
  }

  /** Ends with the last picture. */
  public static void main(String[] args) {
    try {
      drawTo(args);
      System.exit(0);
    } catch (IOException | RuntimeException | AssertionError e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static void drawTo(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    String size = args.length > 1 ? args[1] : "1280x800";
    Path home = Files.createTempDirectory("endolith-screenshots");
    String[] sides = size.split("x", 2);
    double width = Double.parseDouble(sides[0]);
    double height = Double.parseDouble(sides[1]);
    try (OpenWindow window = OpenWindow.in(home, width, height, DemoPair.all())) {
      new Screenshots(folder, window, size).draw(home);
    }
  }

  private void draw(Path home) throws IOException {
    shoot("01-start");
    press("try-demo");
    pause(700);
    shoot("02-start-making-demo");
    window.find("cell-basalt_01-SYBR");
    Path raw = home.resolve("endolith-demo/raw");
    Files.createDirectories(raw.resolve("shale_03"));
    Files.write(raw.resolve("shale_03/shale_03_PreStain_SYBR.tif"), new byte[8]);
    Files.write(raw.resolve("shale_03/shale_03_DAPI.tif"), new byte[8]);
    pause(1500);
    shoot("03-choose");
    press("home");
    pause(300);
    shoot("04-start-recent");
    press("way-choose");
    ifThere("raw-problems", node -> ((TitledPane) node).setExpanded(true));
    ifThere("stage-1", node -> ((TitledPane) node).setExpanded(true));
    type("parameter-pad", "200");
    pause(1500);
    shoot("05-choose-changed");
    type("parameter-pad", "-3");
    pause(800);
    shoot("06-choose-invalid");
    type("parameter-pad", "200");
    pause(1500);
    go(Page.RUN);
    pause(300);
    shoot("07-run-empty");
    go(Page.LOOK);
    pause(300);
    shoot("08-results-empty");
    go(Page.CHOOSE);
    press("run");
    pause(9000);
    shoot("09-running");
    press("abort");
    pause(300);
    shoot("10-abort-question");
    OpenWindow.onWindowThread(
        () -> {
          ((ButtonBase) window.stage().getScene().lookup(".question-answers .button")).fire();
          return true;
        });
    window.await(
        "the end of the run",
        () -> window.stage().getScene().lookup("#to-results") instanceof Node n && n.isVisible(),
        Duration.ofMinutes(10));
    pause(800);
    shoot("11-finished");
    press("to-results");
    pause(2500);
    shoot("12-results");
    press("plot-difference_image");
    pause(1500);
    shoot("13-results-difference");
    for (int tab = 1; tab < 4; tab++) {
      int at = tab;
      OpenWindow.onWindowThread(
          () -> {
            ((TabPane) window.stage().getScene().lookup(".tab-pane"))
                .getSelectionModel()
                .select(at);
            return true;
          });
      pause(2000);
      shoot("14-results-tab-" + tab);
    }
    go(Page.CHOOSE);
    pause(1500);
    shoot("15-choose-done");
  }

  private void ifThere(String id, java.util.function.Consumer<Node> deed) {
    OpenWindow.onWindowThread(
        () -> {
          Node node = window.stage().getScene().lookup("#" + id);
          if (node != null) {
            deed.accept(node);
          }
          return true;
        });
  }

  private void go(Page page) {
    OpenWindow.onWindowThread(
        () -> {
          window.composition().page().set(page);
          return true;
        });
  }

  private void press(String id) {
    Node node = window.find(id);
    OpenWindow.onWindowThread(
        () -> {
          ((ButtonBase) node).fire();
          return true;
        });
  }

  private void type(String id, String words) {
    Node node = window.find(id);
    OpenWindow.onWindowThread(
        () -> {
          ((TextInputControl) node).setText(words);
          return true;
        });
  }

  private static void pause(long millis) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
  }

  private void shoot(String name) {
    for (Theme theme : Theme.values()) {
      OpenWindow.onWindowThread(
          () -> {
            window.composition().changeTheme(theme);
            return true;
          });
      pause(250);
      OpenWindow.onWindowThread(
          () -> {
            Path file = folder.resolve(size + "-" + name + "-" + theme + ".png");
            try {
              ImageIO.write(
                  SwingFXUtils.fromFXImage(window.stage().getScene().snapshot(null), null),
                  "png",
                  file.toFile());
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            return file;
          });
    }
    OpenWindow.onWindowThread(
        () -> {
          window.composition().changeTheme(Theme.LIGHT);
          return true;
        });
  }
}
