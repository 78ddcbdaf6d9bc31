package endolith.journeys.window;

import endolith.app.window.frame.Page;
import endolith.engine.batch.order.WorkerAllocation;
import endolith.engine.parameter.InteriorParameters;
import endolith.engine.synthetic.DemoPair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;

/**
 * Draws every screen in every state, light and dark, to a folder: run its main with the folder and,
 * if you like, a size such as 1280x800.
 */
public final class Screenshots {
  private final OpenWindow window;
  private final Laptop laptop;
  private final Camera camera;

  private Screenshots(OpenWindow window, Laptop laptop, Camera camera) {
    this.window = window;
    this.laptop = laptop;
    this.camera = camera;
  }

  /** Ends with the last picture. */
  public static void main(String[] args) {
    try {
      drawTo(args);
      System.exit(0);
    } catch (Exception | AssertionError e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static void drawTo(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0]));
    String size = args.length > 1 ? args[1] : "1280x800";
    Path home = Files.createTempDirectory("endolith-screenshots");
    String[] sides = size.split("x", 3);
    double width = Double.parseDouble(sides[0]);
    double height = Double.parseDouble(sides[1]);
    Laptop laptop = new Laptop(new AtomicLong(Long.MAX_VALUE));
    try (OpenWindow window = OpenWindow.in(home, width, height, DemoPair.all(), laptop)) {
      Screenshots shots = new Screenshots(window, laptop, new Camera(window, folder, size));
      if (sides.length > 2) {
        shots.textSize(Integer.parseInt(sides[2]));
      }
      shots.start(home);
      shots.choose();
      shots.run(home);
      shots.results();
      shots.verify(home.resolve("endolith-demo/processed"));
      shots.afterwards();
    }
  }

  /** In a small window a button may be out of sight. */
  private void click(String id) {
    if (window.find(id) instanceof ButtonBase button && !(button instanceof MenuButton)) {
      WindowThread.ask(
          () -> {
            button.fire();
            return true;
          });
    } else {
      window.click(id);
    }
  }

  private void textSize(int px) {
    OpenWindow.onWindowThread(
        () -> {
          window.compositionRoot().changeTextSize(px);
          return true;
        });
  }

  /** Where they have no room beside the board they lie over it. */
  private void openSettings() {
    if (window.isUsable("show-settings")) {
      click("show-settings");
    }
  }

  private void closeSettings() {
    if (window.isUsable("close-settings")) {
      click("close-settings");
    }
  }

  private void start(Path home) throws IOException {
    shoot("start");
    click("try-demo");
    pause(400);
    shoot("start-making-demo");
    window.find("cell-basalt_01-SYBR");
    Path raw = home.resolve("endolith-demo/raw");
    Files.createDirectories(raw.resolve("shale_03"));
    Files.write(raw.resolve("shale_03/shale_03_PreStain_SYBR.tif"), new byte[8]);
    Files.write(raw.resolve("shale_03/shale_03_DAPI.tif"), new byte[8]);
    Files.write(raw.resolve("shale_03/shale_03_PostStain_SYBR.tif"), new byte[8]);
    DemoFiles.copyDye(raw.resolve("basalt_01"));
    click("home");
    shoot("start-recent");
    click("way-choose");
    click("look-again");
    window.find("cell-basalt_01-Cy5");
    window.awaitWords("chosen-count", words -> words.contains("chosen"));
  }

  private void choose() throws Exception {
    pause(1500);
    shoot("choose");
    window.unfold("raw-problems");
    openSettings();
    window.unfold("stage-1");
    window.type("parameter-pad", "200");
    pause(1500);
    shoot("choose-changed");
    window.type("parameter-pad", "-3");
    pause(800);
    shoot("choose-invalid");
    window.type("parameter-pad", "200");
    window.choose("run-mode", WorkerAllocation.Mode.WORKERS);
    window.number("run-workers", 3);
    closeSettings();
    laptop.limit().set(700L << 20);
    click("look-again");
    window.await("the refusal", () -> !window.allWords("advice-refused").isEmpty());
    shoot("choose-refused");
    click("run");
    shoot("refused-question");
    click("answer-0");
    laptop.limit().set(Long.MAX_VALUE);
    openSettings();
    window.choose("run-mode", WorkerAllocation.Mode.SERIAL);
    click("save-settings");
    closeSettings();
    click("survey");
    pause(4000);
    shoot("survey");
    window.press(KeyCode.ESCAPE);
    window.press(KeyCode.F1);
    shoot("guide");
    window.press(KeyCode.ESCAPE);
    window.press(KeyCode.CONTROL, KeyCode.K);
    shoot("keys");
    window.press(KeyCode.ESCAPE);
    go(Page.RUN);
    shoot("run-empty");
    go(Page.LOOK);
    shoot("results-empty");
    go(Page.CHOOSE);
  }

  private void run(Path home) throws IOException {
    window.awaitWords("chosen-count", words -> words.contains("chosen"));
    DemoFiles.cutCopies(home.resolve("endolith-demo/raw/basalt_01"));
    click("run");
    window.await("a stage", () -> window.allWords("stage-words").contains("interior alignment"));
    pause(2000);
    shoot("running");
    click("abort");
    shoot("abort-question");
    click("answer-0");
    window.awaitWords("run-title", words -> words.startsWith("Finished"));
    pause(1000);
    shoot("finished");
  }

  private void results() throws Exception {
    click("to-results");
    click("task-basalt_01-SYBR");
    pause(2500);
    shoot("results");
    click("plot-difference_image");
    pause(1500);
    shoot("results-difference");
    window.openTab("result-tabs", "tab-images");
    pause(2500);
    shoot("results-images");
    window.click("viewer-patches");
    pause(1000);
    shoot("results-images-patches");
    window.click("viewer-patches");
    click("task-basalt_01-DAPI");
    window.press(KeyCode.A);
    window.press(KeyCode.D);
    pause(2500);
    shoot("results-decided");
    click("task-basalt_01-Cy5");
    pause(500);
    shoot("results-images-failed");
    window.openTab("result-tabs", "tab-plots");
    pause(500);
    shoot("results-failed");
    for (String tab : new String[] {"sheet", "table", "problems", "report", "runs", "compare"}) {
      window.openTab("result-tabs", "tab-" + tab);
      pause(2500);
      shoot("results-" + tab);
    }
    window.choose("compare-task", "basalt_01/SYBR");
    window.choose("compare-parameter", InteriorParameters.INTERIOR_BLUR_BASE);
    window.type("compare-values", "4, 12");
    click("compare-start");
    window.awaitWords("compare-line", "Done."::equals);
    pause(2500);
    shoot("compare-done");
    go(Page.MEMORY);
    window.awaitWords("recorded-title", words -> words.startsWith("Run of "));
    pause(800);
    shoot("memory");
  }

  private void afterwards() {
    go(Page.CHOOSE);
    click("choose-open");
    pause(1500);
    shoot("choose-done");
    click("filter-aligned");
    pause(300);
    shoot("choose-filtered");
    click("filter-aligned");
    click("choose-all");
    openSettings();
    click("run-force");
    click("run");
    window.await("a stage", () -> !window.allWords("stage-words").isEmpty());
    click("abort");
    click("answer-1");
    window.awaitWords("run-title", "Stopped"::equals);
    shoot("stopped");
    OpenWindow.onWindowThread(
        () -> {
          window.complain(new IllegalStateException("something that nobody expected"));
          return true;
        });
    window.await("the message", () -> !window.allWords("notice-words").isEmpty());
    shoot("notice");
    for (int i = 0; i < 4; i++) {
      window.press(KeyCode.CONTROL, KeyCode.EQUALS);
    }
    go(Page.CHOOSE);
    pause(800);
    shoot("large-texts");
  }

  private void verify(Path results) throws IOException {
    go(Page.CHOOSE);
    verify("Nothing is damaged");
    shoot("verify-whole");
    window.press(KeyCode.ESCAPE);
    DemoFiles.flipBits(results);
    verify("Damaged: ");
    shoot("verify-damaged");
    window.press(KeyCode.ESCAPE);
    DemoFiles.flipBits(results); // as they were
    verify("Nothing is damaged");
    window.press(KeyCode.ESCAPE);
  }

  private void verify(String outcome) {
    click("verify");
    window.awaitWords("verify-summary", words -> words.contains(outcome));
  }

  private void go(Page page) {
    OpenWindow.onWindowThread(
        () -> {
          window.compositionRoot().page().set(page);
          return true;
        });
    pause(300);
  }

  private static void pause(long millis) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
  }

  private void shoot(String name) {
    camera.shoot(name);
  }
}
