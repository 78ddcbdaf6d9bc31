package endolith.app.window;

import static endolith.app.text.Texts.text;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import endolith.app.preferences.PreferencesFile;
import endolith.app.preferences.Theme;
import endolith.app.run.WorkerBatch;
import endolith.app.start.StartModel;
import endolith.app.start.StartScreen;
import endolith.app.work.WindowBackground;
import endolith.engine.preflight.Machine;
import endolith.engine.synthetic.DemoPair;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Puts the window together: the one place that knows every screen. */
public final class Composition {
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
  private static final List<KeyCombination> LARGER =
      List.of(
          new KeyCodeCombination(KeyCode.PLUS, KeyCombination.SHORTCUT_DOWN),
          new KeyCodeCombination(KeyCode.EQUALS, KeyCombination.SHORTCUT_DOWN),
          new KeyCodeCombination(KeyCode.ADD, KeyCombination.SHORTCUT_DOWN));
  private static final KeyCombination SMALLER =
      new KeyCodeCombination(KeyCode.MINUS, KeyCombination.SHORTCUT_DOWN);

  private final PreferencesFile preferences;
  private final Session.Tools tools;
  private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.START);
  private final Shell shell = new Shell(page);
  private final StartScreen start;
  private @Nullable Session session;
  private @Nullable Scene scene;

  Composition(
      PreferencesFile preferences, Session.Tools tools, Path demoFolder, List<DemoPair> demo) {
    this.preferences = preferences;
    this.tools = tools;
    this.start =
        new StartScreen(
            new StartModel(tools.background(), preferences, demoFolder, demo, this::open));
    shell.onTheme(() -> changeTheme(preferences.get().theme().other()));
    page.subscribe(this::show);
  }

  /**
   * With worker processes of this program, as the program has it.
   *
   * @param machine whose memory and disk must suffice
   */
  public static Composition of(
      PreferencesFile preferences,
      Complaints complaints,
      Path demoFolder,
      List<DemoPair> demoPairs) {
    WorkerBatch work = new WorkerBatch(machine);
    Session.Tools tools =
        new Session.Tools(
            new WindowBackground(Platform::runLater),
            work,
            work.memory(),
            machine,
            batch -> Thread.ofPlatform().name("batch").start(batch),
            failure -> complaints.uncaughtException(Thread.currentThread(), failure));
    Composition made = new Composition(preferences, tools, demoFolder, demoPairs);
    complaints.tell(complaint -> Platform.runLater(() -> made.shell.add(Notice.about(complaint))));
    return made;
  }

  public Shell shell() {
    return shell;
  }

  /** Where the window is. */
  public ObjectProperty<Page> page() {
    return page;
  }

  /** Gives the window its looks. */
  public void dress(Scene window) {
    scene = window;
    String sheet = "/endolith/app/window/endolith.css";
    window
        .getStylesheets()
        .add(Objects.requireNonNull(Composition.class.getResource(sheet)).toExternalForm());
    apply(preferences.get().theme());
    window.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  private void key(KeyEvent event) {
    if (LARGER.stream().anyMatch(keys -> keys.match(event))) {
      resize(1);
    } else if (SMALLER.match(event)) {
      resize(-1);
    } else {
      return;
    }
    event.consume();
  }

  private void resize(int points) {
    preferences.set(preferences.get().withFontSize(preferences.get().fontSize() + points));
    apply(preferences.get().theme());
  }

  /** Colours the window, now and at the next start. */
  public void changeTheme(Theme theme) {
    preferences.set(preferences.get().withTheme(theme));
    apply(theme);
  }

  private void apply(Theme theme) {
    boolean dark = theme == Theme.DARK;
    Application.setUserAgentStylesheet(
        (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
    shell.showThemeIcon(dark);
    if (scene != null) {
      scene.getRoot().setStyle("-fx-font-size: " + preferences.get().fontSize() + "px;");
      scene.getRoot().pseudoClassStateChanged(DARK, dark);
    }
  }

  /** Opens a project; one in which a batch runs stays. */
  private void open(Path folder) {
    Session open = session;
    boolean same = open != null && open.folder().equals(folder);
    if (open != null && !same && open.run().state().get().isBusy()) {
      shell.add(Notice.saying(text("window.busy", open.folder().getFileName())));
      page.set(Page.RUN);
      return;
    }
    if (!same) {
      session = new Session(folder, page, tools, shell::ask);
      shell.name(String.valueOf(folder.getFileName()), folder.toString());
      tools
          .background()
          .start(
              () -> UnfinishedRun.of(folder.resolve("processed")),
              sentence -> sentence.map(Notice::saying).ifPresent(shell::add),
              tools.complain());
    }
    page.set(Page.CHOOSE);
  }

  private void show(Page now) {
    Session open = session;
    shell.show(now == Page.START || open == null ? start.root() : open.screen(now));
  }

  /** Whether the window may close at once; if not, the person is asked, and closes it later. */
  boolean mayClose(Runnable close) {
    Session open = session;
    if (open == null || !open.run().state().get().isBusy()) {
      return true;
    }
    open.askClose(close);
    return false;
  }
}
