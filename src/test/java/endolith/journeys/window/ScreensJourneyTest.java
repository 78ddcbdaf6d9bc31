package endolith.journeys.window;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.app.preferences.Preferences;
import endolith.app.preferences.Theme;
import endolith.app.program.WorkerBatches;
import endolith.app.window.frame.Page;
import endolith.engine.batch.order.WorkerAllocation;
import endolith.engine.parameter.InteriorParameters;
import endolith.journeys.legible.ClippedTexts;
import endolith.journeys.legible.FaintTexts;
import endolith.journeys.legible.WordlessStates;
import endolith.journeys.terminal.SmallProject;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * On every screen, in small and large windows and with texts twice as large, words have the room
 * they need; in both themes they stand out; no colour is alone in telling something; and everything
 * that the keyboard reaches has a name.
 */
class ScreensJourneyTest {
  private static final String LONG = "section_through_the_margin_of_the_quartz_vein_001";
  private static final int FRAMES = 4;

  /** A small window with the largest texts. */
  private static final Sight SMALL_AND_LARGE = new Sight(1024, 700, 28);

  private static final List<Sight> SIGHTS =
      List.of(
          new Sight(1024, 700, 14),
          new Sight(1280, 800, 14),
          new Sight(1920, 1080, 14),
          SMALL_AND_LARGE);

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path home;

  private final AtomicLong memory = new AtomicLong(Long.MAX_VALUE);
  private final Set<String> clipped = new LinkedHashSet<>();
  private final Set<String> faint = new LinkedHashSet<>();
  private final Set<String> wordless = new LinkedHashSet<>();
  private final Set<String> unnamed = new LinkedHashSet<>();

  /** A size of the window and of its texts, px. */
  private record Sight(double width, double height, int text) {
    @Override
    public String toString() {
      return "%.0f×%.0f, %d px".formatted(width, height, text);
    }
  }

  @Test
  void everythingCanBeRead() throws Exception {
    SmallProject project = project();
    Laptop laptop = new Laptop(memory);
    HeldBatch batch = new HeldBatch(new WorkerBatches(laptop, List.of()), 1);
    try (OpenWindow window = OpenWindow.with(home, project.folder(), laptop, batch)) {
      window.padBy(100);
      window.awaitWords("chosen-count", "4 pairs chosen"::equals);
      beforeARun(window);
      sheets(window);
      run(window, batch, project);
      results(window);
      afterwards(window);
    }
    SoftAssertions all = new SoftAssertions();
    all.assertThat(clipped).as("without the room they need").isEmpty();
    all.assertThat(faint).as("too faint").isEmpty();
    all.assertThat(wordless).as("told by colour alone").isEmpty();
    all.assertThat(unnamed).as("without a name").isEmpty();
    all.assertAll();
  }

  private SmallProject project() throws IOException {
    SmallProject project =
        SmallProject.in(home.resolve("granite_from_the_north_face_of_the_quarry"))
            .withPair("good", "DAPI")
            .withPair("good", "SYBR")
            .withPair(LONG, "DAPI")
            .withStrangers("bad", "DAPI");
    Files.writeString(project.pre("bad", "SYBR"), "text named like an image");
    Files.copy(project.post("bad", "DAPI"), project.post("bad", "SYBR"));
    Files.write(project.raw("half", "half_PreStain_SYBR.tif"), new byte[8]);
    return project;
  }

  private void beforeARun(OpenWindow window) {
    window.click("home");
    see(window, "start");
    window.click("way-choose");
    window.pointAt("cell-good-DAPI");
    see(window, "choose");
    window.unfold("raw-problems");
    for (int stage = 1; stage <= 4; stage++) {
      window.unfold("stage-" + stage);
    }
    settle(window, "raw-problems");
    see(window, "choose, everything unfolded");
    drawer(window);
    window.type("parameter-pad", "-3");
    window.awaitWords("chosen-count", words -> words.startsWith("A setting"));
    see(window, "choose, invalid");
    window.type("parameter-pad", "100");
    window.choose("run-mode", WorkerAllocation.Mode.WORKERS);
    window.number("run-workers", 3);
    memory.set(700L << 20);
    window.click("look-again");
    window.await("the refusal", () -> !window.allWords("advice-refused").isEmpty());
    see(window, "choose, refused");
    window.click("run");
    see(window, "question");
    window.click("answer-0");
    memory.set(Long.MAX_VALUE);
    window.choose("run-mode", WorkerAllocation.Mode.SERIAL);
    window.click("look-again");
    for (String way : new String[] {"way-run", "way-look", "way-memory"}) {
      window.click(way);
      see(window, way + ", empty");
    }
  }

  /** Where there is no room for the settings beside the board. */
  private void drawer(OpenWindow window) {
    show(window, SMALL_AND_LARGE);
    window.click("show-settings");
    window.await("the settings", window.find("search-settings")::isFocused);
    note(clipped, "settings over the board: ", ask(window, ClippedTexts::in));
    note(unnamed, "settings over the board: ", UnnamedControls.in(window));
    assertThat(window.isUsable("run")).isTrue();
    window.press(KeyCode.ESCAPE);
    window.await("the board alone", () -> !window.isUsable("search-settings"));
    window.await("where the keyboard was", window.find("show-settings")::isFocused);
    show(window, SIGHTS.get(1));
    window.find("run-mode");
    assertThat(window.isUsable("show-settings")).isFalse();
  }

  private void sheets(OpenWindow window) {
    window.click("way-choose");
    window.click("survey");
    window.await("pictures", () -> window.allWords("survey-figures").size() > 3);
    see(window, "survey");
    window.press(KeyCode.ESCAPE);
    window.press(KeyCode.F1);
    see(window, "guide");
    window.press(KeyCode.ESCAPE);
    window.press(KeyCode.CONTROL, KeyCode.K);
    see(window, "keys");
    window.press(KeyCode.ESCAPE);
  }

  private void run(OpenWindow window, HeldBatch batch, SmallProject project) throws IOException {
    window.awaitWords("chosen-count", "4 pairs chosen"::equals);
    try (FileChannel cut =
        FileChannel.open(project.post("good", "SYBR"), StandardOpenOption.WRITE)) {
      cut.truncate(20_000);
    }
    window.click("run");
    window.awaitWords("run-line", words -> words.startsWith("1 of"));
    see(window, "running");
    window.click("abort");
    see(window, "question while it runs");
    window.click("answer-0");
    batch.goOn();
    window.awaitWords("run-title", words -> words.startsWith("Finished"));
    see(window, "finished");
  }

  private void results(OpenWindow window) {
    window.click("to-results");
    for (String task : new String[] {"good-DAPI", "bad-DAPI", "good-SYBR"}) {
      window.click("task-" + task);
      see(window, "results of " + task);
    }
    window.click("task-bad-DAPI");
    window.press(KeyCode.R);
    window.press(KeyCode.A);
    window.press(KeyCode.D); // the pair that crashed is passed over
    window.awaitWords("review-count", "3 of 3 reviewed"::equals);
    see(window, "decided");
    String[] tabs = {"images", "sheet", "table", "problems", "report", "runs", "compare"};
    for (String tab : tabs) {
      window.openTab("result-tabs", "tab-" + tab);
      see(window, tab);
    }
    window.choose("compare-task", "good/DAPI");
    window.choose("compare-parameter", InteriorParameters.INTERIOR_BLUR_BASE);
    window.type("compare-values", "4, 12");
    window.click("compare-start");
    window.awaitWords("compare-line", "Done."::equals);
    see(window, "compared");
    window.click("way-memory");
    window.awaitWords("recorded-title", words -> words.startsWith("Run of "));
    see(window, "memory");
  }

  private void afterwards(OpenWindow window) {
    window.click("way-choose");
    window.awaitWords("chosen-count", words -> !words.isEmpty());
    window.pointAt("cell-bad-DAPI");
    window.complain(new IllegalStateException("something that nobody expected"));
    window.await("the message", () -> !window.allWords("notice-words").isEmpty());
    see(window, "choose, after a run");
    window.click("verify");
    window.awaitWords("verify-summary", words -> !words.isEmpty());
    see(window, "verify");
    window.press(KeyCode.ESCAPE);
    assertThat(window.compositionRoot().page().get()).isEqualTo(Page.CHOOSE);
  }

  private void see(OpenWindow window, String screen) {
    for (Sight sight : SIGHTS) {
      show(window, sight);
      note(clipped, screen + " (" + sight + "): ", ask(window, ClippedTexts::in));
    }
    show(window, SIGHTS.get(1));
    for (Theme theme : new Theme[] {Theme.DARK, Theme.LIGHT}) {
      OpenWindow.onWindowThread(
          () -> {
            window.compositionRoot().changeTheme(theme);
            return true;
          });
      draw();
      note(faint, screen + " (" + theme + "): ", ask(window, FaintTexts::in));
    }
    note(wordless, screen + ": ", ask(window, WordlessStates::in));
    note(unnamed, screen + ": ", UnnamedControls.in(window));
  }

  private static void show(OpenWindow window, Sight sight) {
    OpenWindow.onWindowThread(
        () -> {
          window.stage().setWidth(sight.width());
          window.stage().setHeight(sight.height());
          window.compositionRoot().changeTextSize(sight.text());
          return true;
        });
    draw();
    assertThat(window.stage().getScene().getWidth()).isEqualTo(sight.width());
  }

  /** Waits until something no longer grows. */
  private static void settle(OpenWindow window, String id) {
    double before = -1;
    for (double now = height(window, id); now != before; now = height(window, id)) {
      before = now;
      draw();
    }
  }

  private static double height(OpenWindow window, String id) {
    Node node = window.find(id);
    return OpenWindow.onWindowThread(() -> node.getLayoutBounds().getHeight());
  }

  private static void draw() {
    try {
      WindowThread.awaitFrames(FRAMES);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> ask(OpenWindow window, Function<Scene, List<String>> question) {
    return OpenWindow.onWindowThread(() -> question.apply(window.stage().getScene()));
  }

  private static void note(Set<String> all, String where, List<String> found) {
    List<String> told = new ArrayList<>(found);
    told.replaceAll(where::concat);
    all.addAll(told);
  }

  @Test
  void textsCanBeTwiceAsLarge() {
    assertThat(Preferences.MOST_FONT).isGreaterThanOrEqualTo(2 * Preferences.DEFAULT.fontSize());
  }
}
