package endolith.journeys.window;

import endolith.app.memory.ThisMachine;
import endolith.app.preferences.PreferencesFile;
import endolith.app.program.BatchRunner;
import endolith.app.program.WorkerBatches;
import endolith.app.window.CompositionRoot;
import endolith.app.window.frame.ErrorReporter;
import endolith.engine.preflight.Machine;
import endolith.engine.synthetic.DemoPair;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;

/** The program's window, on a display of its own, as a person has it before them. */
final class OpenWindow implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(300);

  private final FxRobot person = new FxRobot();
  private final Stage stage;
  private final CompositionRoot compositionRoot;
  private final ErrorReporter errorReporter;

  private OpenWindow(Stage stage, CompositionRoot compositionRoot, ErrorReporter errorReporter) {
    this.stage = stage;
    this.compositionRoot = compositionRoot;
    this.errorReporter = errorReporter;
  }

  /** Opens it where a project was opened before, and opens that. */
  static OpenWindow with(Path home, Path project, Machine machine) {
    return with(home, project, machine, new WorkerBatches(machine, List.of()));
  }

  /** The same, with batches done in another way. */
  static OpenWindow with(Path home, Path project, Machine machine, BatchRunner runner) {
    PreferencesFile preferences = new PreferencesFile(home.resolve("config/window.json"));
    preferences.set(preferences.get().withOpened(project));
    OpenWindow window = in(home, 1180, 900, List.of(), machine, runner);
    window.click("recent-" + project.getFileName());
    return window;
  }

  /** Opens it with preferences and demo in this folder. */
  static OpenWindow in(Path home, double width, double height, List<DemoPair> demo) {
    return in(home, width, height, demo, new ThisMachine());
  }

  /** The same, as if it were on this machine. */
  static OpenWindow in(
      Path home, double width, double height, List<DemoPair> demo, Machine machine) {
    return in(home, width, height, demo, machine, new WorkerBatches(machine, List.of()));
  }

  static OpenWindow in(
      Path home,
      double width,
      double height,
      List<DemoPair> demo,
      Machine machine,
      BatchRunner runner) {
    Display.start();
    ErrorReporter errorReporter = new ErrorReporter();
    return onWindowThread(
        () -> {
          CompositionRoot made =
              CompositionRoot.of(
                  new PreferencesFile(home.resolve("config/window.json")),
                  errorReporter,
                  home.resolve("endolith-demo"),
                  demo,
                  machine,
                  runner);
          Stage stage = new Stage();
          Scene scene = new Scene(made.shell().root(), width, height);
          stage.setScene(scene);
          made.furnish(stage);
          stage.setX(0);
          stage.setY(0);
          stage.show();
          return new OpenWindow(stage, made, errorReporter);
        });
  }

  CompositionRoot compositionRoot() {
    return compositionRoot;
  }

  /** As if something went wrong that nobody expected. */
  void complain(Exception failure) {
    errorReporter.uncaughtException(Thread.currentThread(), failure);
  }

  Stage stage() {
    return stage;
  }

  /** The control of that id, as soon as it can be seen and used. */
  Node find(String id) {
    await(
        "#" + id,
        () -> {
          Node node = lookup(id);
          return node != null && Lookup.isShown(node) && !node.isDisabled();
        },
        PATIENCE);
    return onWindowThread(() -> Objects.requireNonNull(lookup(id)));
  }

  /** Lists keep what is out of sight for later; it comes last. */
  private @Nullable Node lookup(String id) {
    return Lookup.of(stage.getScene(), id);
  }

  /** Whether the keyboard is at something within a table. */
  boolean isAt(String id) {
    return onWindowThread(() -> Lookup.isCurrent(stage.getScene(), id));
  }

  /** Clicks the control of that id, as soon as that can be done. */
  void click(String id) {
    Click.on(person, () -> find(id));
  }

  /** Puts the pointer there. */
  void pointAt(String id) {
    person.moveTo(find(id));
  }

  /** Turns the wheel over a control, away from the person if forward. */
  void turnWheel(String id, boolean forward) {
    pointAt(id);
    person.scroll(forward ? VerticalDirection.UP : VerticalDirection.DOWN);
  }

  /** Takes hold in the middle of a control and draws to the right by so many pixels. */
  void drag(String id, double right) {
    person.drag(find(id), MouseButton.PRIMARY).moveBy(right, 0).drop();
  }

  /** What a labelled control says now; nothing while it is not there. */
  String says(String id) {
    return onWindowThread(
        () -> {
          Node node = lookup(id);
          return node instanceof Labeled labeled && Lookup.isShown(node) ? labeled.getText() : "";
        });
  }

  /** Waits until a labelled control says something that fits. */
  void awaitWords(String id, Predicate<String> fit) {
    WindowThread.await(
        () -> id + " to say so; it says \"" + says(id) + "\"", () -> fit.test(says(id)), PATIENCE);
  }

  /** All words of a kind that can be seen now. */
  List<String> allWords(String styleClass) {
    return onWindowThread(
        () ->
            stage.getScene().getRoot().lookupAll("." + styleClass).stream()
                .filter(Lookup::isShown)
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .toList());
  }

  /** Waits until something holds, for long: computers that test are slow. */
  void await(String what, BooleanSupplier holds) {
    await(what, holds, PATIENCE);
  }

  /** Replaces what is written in a field. */
  void type(String id, String words) {
    TextInputControl field = (TextInputControl) find(id);
    onWindowThread(
        () -> {
          field.setText(words);
          return true;
        });
  }

  /** Takes one of a list that opens. */
  <T> void choose(String id, T value) {
    @SuppressWarnings("unchecked")
    ComboBox<T> box = (ComboBox<T>) find(id);
    onWindowThread(
        () -> {
          box.setValue(value);
          return true;
        });
  }

  /** What is written in a field. */
  String typed(String id) {
    TextInputControl field = (TextInputControl) find(id);
    return onWindowThread(field::getText);
  }

  /** Types where one is. */
  void write(String words) {
    person.write(words);
  }

  /** Presses keys together. */
  void press(KeyCode... keys) {
    person.push(keys);
  }

  /** Whether a control is there and can be used. */
  boolean isUsable(String id) {
    return onWindowThread(
        () -> {
          Node node = lookup(id);
          return node != null && Lookup.isShown(node) && !node.isDisabled();
        });
  }

  /** Opens one of several tabs. */
  void openTab(String tabs, String id) {
    TabPane pane = (TabPane) find(tabs);
    onWindowThread(
        () -> {
          pane.getTabs().stream()
              .filter(tab -> id.equals(tab.getId()))
              .forEach(pane.getSelectionModel()::select);
          return true;
        });
  }

  /** Sets a number that can be turned up and down. */
  void number(String id, int value) {
    @SuppressWarnings("unchecked")
    Spinner<Integer> spinner = (Spinner<Integer>) find(id);
    onWindowThread(
        () -> {
          spinner.getValueFactory().setValue(value);
          return true;
        });
  }

  /** What is chosen in a field for whole numbers. */
  int numberOf(String id) {
    Spinner<?> spinner = (Spinner<?>) find(id);
    return onWindowThread(() -> (Integer) spinner.getValue());
  }

  /** Unfolds a section. */
  void unfold(String id) {
    TitledPane pane = (TitledPane) find(id);
    onWindowThread(
        () -> {
          pane.setExpanded(true);
          return true;
        });
  }

  /** Pads by less than usual, which is quicker. */
  void padBy(int pixels) {
    unfold("stage-1");
    type("parameter-pad", String.valueOf(pixels));
  }

  /** Waits until something holds, asking on the window's thread. */
  void await(String what, BooleanSupplier holds, Duration patience) {
    WindowThread.await(() -> what, holds, patience);
  }

  static <T> T onWindowThread(Supplier<T> question) {
    return WindowThread.ask(question);
  }

  @Override
  public void close() {
    onWindowThread(
        () -> {
          stage.hide();
          return true;
        });
    compositionRoot.close();
  }
}
