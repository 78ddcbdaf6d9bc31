package endolith.app.window.frame;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import endolith.app.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keyboard shortcuts that work everywhere in the window. */
public enum Shortcut {
  GUIDE("shortcut.guide", new KeyCodeCombination(KeyCode.F1)),
  KEYS("shortcut.keys", with(KeyCode.K)),
  HOME("shortcut.home", with(KeyCode.H)),
  OPEN("shortcut.open", with(KeyCode.O)),
  CHOOSE("shortcut.choose", with(KeyCode.DIGIT1), with(KeyCode.NUMPAD1)),
  RUN("shortcut.run", with(KeyCode.DIGIT2), with(KeyCode.NUMPAD2)),
  LOOK("shortcut.look", with(KeyCode.DIGIT3), with(KeyCode.NUMPAD3)),
  MEMORY("shortcut.memory", with(KeyCode.DIGIT4), with(KeyCode.NUMPAD4)),
  IMAGES("shortcut.images", with(KeyCode.L)),
  START("shortcut.start", with(KeyCode.ENTER)),
  ABORT("shortcut.abort", with(KeyCode.PERIOD)),
  ALL("shortcut.all", withShift(KeyCode.A)),
  NOT_DONE("shortcut.not-done", withShift(KeyCode.N)),
  FILTER("shortcut.filter", with(KeyCode.F)),
  LOOK_AGAIN("shortcut.look-again", new KeyCodeCombination(KeyCode.F5)),
  SURVEY("shortcut.survey", with(KeyCode.U)),
  VERIFY("shortcut.verify", withShift(KeyCode.V)),
  SAVE("shortcut.save", with(KeyCode.S)),
  UNDO("shortcut.undo", with(KeyCode.Z)),
  ARRANGE("shortcut.arrange", with(KeyCode.I)),
  THEME("shortcut.theme", with(KeyCode.T)),
  LARGER(
      "shortcut.larger",
      with(KeyCode.PLUS),
      with(KeyCode.EQUALS),
      withShift(KeyCode.EQUALS),
      with(KeyCode.ADD)),
  SMALLER("shortcut.smaller", with(KeyCode.MINUS), with(KeyCode.SUBTRACT)),
  USUAL_SIZE("shortcut.usual-size", with(KeyCode.DIGIT0), with(KeyCode.NUMPAD0)),
  DIAGNOSTICS("shortcut.diagnostics", withShift(KeyCode.D));

  private final String key;
  private final List<KeyCombination> keys;

  Shortcut(String key, KeyCombination... keys) {
    this.key = key;
    this.keys = List.of(keys);
  }

  private static KeyCombination with(KeyCode code) {
    return new KeyCodeCombination(code, SHORTCUT_DOWN);
  }

  private static KeyCombination withShift(KeyCode code) {
    return new KeyCodeCombination(code, SHORTCUT_DOWN, SHIFT_DOWN);
  }

  public static Optional<Shortcut> of(KeyEvent event) {
    return Arrays.stream(values())
        .filter(shortcut -> shortcut.keys.stream().anyMatch(keys -> keys.match(event)))
        .filter(shortcut -> shortcut != UNDO || !isTyping(event))
        .findFirst();
  }

  /** A field for text takes back by itself what is typed in it. */
  private static boolean isTyping(KeyEvent event) {
    return event.getTarget() instanceof TextInputControl;
  }

  /** The key as it is written on keyboards: {@code Ctrl+1}. */
  public String keys() {
    return keys.stream().limit(1).map(KeyCombination::getDisplayText).collect(Collectors.joining());
  }

  /** What it does, in a phrase. */
  public String action() {
    return Texts.text(key);
  }

  /** Whether it works even while a page lies over the window: it concerns the window as such. */
  public boolean worksCovered() {
    return switch (this) {
      case THEME, LARGER, SMALLER, USUAL_SIZE, DIAGNOSTICS -> true;
      case GUIDE,
          KEYS,
          HOME,
          OPEN,
          CHOOSE,
          RUN,
          LOOK,
          MEMORY,
          IMAGES,
          START,
          ABORT,
          ALL,
          NOT_DONE,
          FILTER,
          LOOK_AGAIN,
          SURVEY,
          VERIFY,
          SAVE,
          UNDO,
          ARRANGE ->
          false;
    };
  }

  /** Whether it works only where a project is open. */
  public boolean needsProject() {
    return switch (this) {
      case CHOOSE,
          RUN,
          LOOK,
          MEMORY,
          IMAGES,
          START,
          ABORT,
          ALL,
          NOT_DONE,
          FILTER,
          LOOK_AGAIN,
          SURVEY,
          VERIFY,
          SAVE,
          UNDO ->
          true;
      case GUIDE, KEYS, HOME, OPEN, ARRANGE, THEME, LARGER, SMALLER, USUAL_SIZE, DIAGNOSTICS ->
          false;
    };
  }
}
