package endolith.app.window;

import static endolith.app.text.Texts.text;

import endolith.app.cli.Program;
import endolith.app.diagnostics.Diagnostics;
import endolith.app.preferences.PreferencesFile;
import endolith.app.preferences.Theme;
import endolith.app.run.BatchWork;
import endolith.app.run.WorkerBatch;
import endolith.app.start.StartModel;
import endolith.app.start.StartScreen;
import endolith.app.work.WindowBackground;
import endolith.engine.preflight.Machine;
import endolith.engine.synthetic.DemoPair;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Puts the window together: the one place that knows every screen. */
public final class Composition implements AutoCloseable {
  private final PreferencesFile preferences;
  private final WindowBackground background;
  private final SessionTools tools;
  private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.START);
  private final Shell shell = new Shell(page);
  private final Looks looks;
  private final GuideSheet guide = new GuideSheet(shell, page);
  private final StartScreen start;
  private @Nullable Session session;

  private Composition(
      PreferencesFile preferences,
      WindowBackground background,
      SessionTools tools,
      Path demoFolder,
      List<DemoPair> demo) {
    this.preferences = preferences;
    this.background = background;
    this.tools = tools;
    this.looks = new Looks(preferences, shell);
    this.start =
        new StartScreen(new StartModel(background, preferences, demoFolder, demo, this::open));
    shell.onTheme(looks::changeTheme);
    shell.offerHelp(
        List.of(
            item(Shortcut.GUIDE, () -> guide.open()),
            item(Shortcut.KEYS, () -> guide.openKeys()),
            item(Shortcut.DIAGNOSTICS, this::saveDiagnostics)));
    page.subscribe(this::show);
  }

  private static MenuItem item(Shortcut shortcut, Runnable deed) {
    MenuItem item = new MenuItem(text("window.tip", shortcut.deed(), shortcut.keys()));
    item.setOnAction(event -> deed.run());
    return item;
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
      List<DemoPair> demoPairs,
      Machine machine) {
    WorkerBatch work = new WorkerBatch(machine, List.of());
    return of(preferences, complaints, demoFolder, demoPairs, machine, work);
  }

  /** The same, with batches done in another way. */
  public static Composition of(
      PreferencesFile preferences,
      Complaints complaints,
      Path demoFolder,
      List<DemoPair> demoPairs,
      Machine machine,
      BatchWork work) {
    WindowBackground background = new WindowBackground(Platform::runLater);
    SessionTools tools =
        new SessionTools(
            background,
            work,
            machine,
            batch -> Thread.ofPlatform().name("batch").start(batch),
            failure -> complaints.uncaughtException(Thread.currentThread(), failure));
    Composition made = new Composition(preferences, background, tools, demoFolder, demoPairs);
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

  /** Puts all of it into a window, whose size it has already. */
  public void furnish(Stage stage) {
    looks.dress(stage.getScene());
    stage.getScene().addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    stage.setTitle(text("program.name"));
    stage.setOnCloseRequest(
        event -> {
          preferences.set(
              preferences
                  .get()
                  .withSize(
                      stage.getScene().getWidth(),
                      stage.getScene().getHeight(),
                      stage.isMaximized()));
          if (!mayClose(stage::close)) {
            event.consume();
          }
        });
    stage.setOnHidden(event -> withSession(Session::close));
  }

  /** Waits for what the window does in the background; it must be hidden before. */
  @Override
  public void close() {
    background.close();
  }

  /** Colours the window, now and at the next start. */
  public void changeTheme(Theme theme) {
    looks.changeTheme(theme);
  }

  private void key(KeyEvent event) {
    Shortcut.of(event)
        .filter(shortcut -> shortcut.ordinal() >= Shortcut.THEME.ordinal() || !shell.isCovered())
        .filter(shortcut -> !shortcut.needsProject() || session != null)
        .ifPresent(
            shortcut -> {
              event.consume();
              act(shortcut);
            });
  }

  private void act(Shortcut shortcut) {
    switch (shortcut) {
      case GUIDE -> guide.open();
      case KEYS -> guide.openKeys();
      case HOME -> page.set(Page.START);
      case OPEN -> {
        page.set(Page.START);
        start.choose();
      }
      case CHOOSE -> go(Page.CHOOSE);
      case RUN -> go(Page.RUN);
      case LOOK -> go(Page.LOOK);
      case MEMORY -> go(Page.MEMORY);
      case START -> withSession(Session::askStart);
      case ABORT -> withSession(Session::askAbort);
      case ALL -> withSession(open -> open.board().choose(cell -> true));
      case NOT_DONE -> withSession(open -> open.board().choose(cell -> cell.state().isOpen()));
      case FILTER -> {
        page.set(Page.CHOOSE);
        withSession(open -> open.chooseScreen().focusFilter());
      }
      case LOOK_AGAIN -> withSession(Session::refresh);
      case SURVEY -> withSession(Session::survey);
      case SAVE -> withSession(open -> open.saved().save());
      case THEME -> looks.changeTheme();
      case LARGER -> looks.resize(1);
      case SMALLER -> looks.resize(-1);
      case USUAL_SIZE -> looks.usualSize();
      case DIAGNOSTICS -> saveDiagnostics();
    }
  }

  /** Goes there with the keyboard. */
  private void go(Page there) {
    page.set(there);
    shell.enter();
  }

  private void withSession(Consumer<Session> deed) {
    Session open = session;
    if (open != null) {
      deed.accept(open);
    }
  }

  /** Opens a project; one in which a batch runs stays. */
  private void open(Path folder) {
    Session open = session;
    boolean same = open != null && open.folder().equals(folder);
    if (open != null && !same && open.isBusy()) {
      shell.add(Notice.saying(text("window.busy", open.folder().getFileName())));
      page.set(Page.RUN);
      return;
    }
    if (!same) {
      withSession(Session::close);
      shell.clear();
      Session opened = new Session(folder, page, tools, shell);
      session = opened;
      shell.name(String.valueOf(folder.getFileName()), folder.toString());
      background.start(
          () -> UnfinishedRun.of(folder.resolve("processed")),
          unfinished ->
              unfinished.filter(run -> session == opened).ifPresent(run -> offer(run, opened)),
          tools.complain());
    }
    page.set(Page.CHOOSE);
  }

  private void offer(UnfinishedRun unfinished, Session opened) {
    shell.add(
        Notice.offering(
            unfinished.sentence(),
            text("window.resume"),
            "resume",
            () -> opened.resume(unfinished)));
  }

  private void show(Page now) {
    Session open = session;
    shell.show(now == Page.START || open == null ? start.root() : open.screen(now));
  }

  private void saveDiagnostics() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Shortcut.DIAGNOSTICS.deed());
    chooser.setInitialFileName("endolith-diagnostics.zip");
    File chosen = chooser.showSaveDialog(shell.root().getScene().getWindow());
    if (chosen != null) {
      saveDiagnostics(chosen.toPath());
    }
  }

  /** Writes what helps to mend the program to a zip file. */
  public void saveDiagnostics(Path zip) {
    Optional<Path> output =
        Optional.ofNullable(session).map(open -> open.folder().resolve("processed"));
    Diagnostics diagnostics =
        new Diagnostics(
            Program.NAME, Optional.of(preferences.folder().resolve("window.log")), output);
    background.start(
        () -> {
          diagnostics.write(zip);
          return zip;
        },
        made -> shell.add(Notice.saying(text("window.diagnostics", made))),
        tools.complain());
  }

  /** Whether the window may close at once; if not, the person is asked, and closes it later. */
  private boolean mayClose(Runnable close) {
    Session open = session;
    if (open == null || !open.isBusy()) {
      return true;
    }
    open.askClose(close);
    return false;
  }
}
