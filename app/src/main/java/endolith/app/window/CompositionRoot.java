package endolith.app.window;

import static endolith.app.text.Texts.text;

import endolith.app.preferences.PreferencesFile;
import endolith.app.preferences.Theme;
import endolith.app.program.BatchRunner;
import endolith.app.program.WorkerBatches;
import endolith.app.start.StartModel;
import endolith.app.start.StartScreen;
import endolith.app.window.frame.ErrorReporter;
import endolith.app.window.frame.Notification;
import endolith.app.window.frame.Page;
import endolith.app.window.frame.Shell;
import endolith.app.window.frame.Shortcut;
import endolith.app.work.WindowExecutor;
import endolith.engine.preflight.Machine;
import endolith.engine.synthetic.DemoPair;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window's composition root: makes what it consists of and puts it together. */
public final class CompositionRoot implements AutoCloseable {
  private final PreferencesFile preferences;
  private final WindowExecutor background;
  private final ProjectServices services;
  private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.START);
  private final Shell shell = new Shell(page);
  private final Appearance appearance;
  private final GuideSheet guide = new GuideSheet(shell, page);
  private final StartScreen start;
  private final ShortcutKeys keys;
  private @Nullable OpenProject project;

  private CompositionRoot(
      PreferencesFile preferences,
      WindowExecutor background,
      ProjectServices services,
      Path demoFolder,
      List<DemoPair> demo) {
    this.preferences = preferences;
    this.background = background;
    this.services = services;
    this.appearance = new Appearance(preferences, shell);
    this.start =
        new StartScreen(
            new StartModel(background, preferences, demoFolder, demo, this::open), this::arrange);
    this.keys =
        new ShortcutKeys(
            shell,
            page,
            start,
            appearance,
            guide,
            () -> Optional.ofNullable(project),
            this::saveDiagnostics);
    shell.onTheme(appearance::changeTheme);
    shell.offerHelp(
        HelpMenu.items(
            guide,
            new ProgramsSheet(shell, preferences),
            () -> keys.act(Shortcut.ARRANGE),
            this::saveDiagnostics));
    new FolderDrop(shell, start.model(), page);
    page.subscribe(this::show);
  }

  /**
   * With worker processes of this program, as the program has it.
   *
   * @param machine whose memory and disk must suffice
   */
  public static CompositionRoot of(
      PreferencesFile preferences,
      ErrorReporter errorReporter,
      Path demoFolder,
      List<DemoPair> demoPairs,
      Machine machine) {
    BatchRunner work = new WorkerBatches(machine, List.of());
    return of(preferences, errorReporter, demoFolder, demoPairs, machine, work);
  }

  /** The same, with batches done in another way. */
  public static CompositionRoot of(
      PreferencesFile preferences,
      ErrorReporter errorReporter,
      Path demoFolder,
      List<DemoPair> demoPairs,
      Machine machine,
      BatchRunner runner) {
    WindowExecutor background = new WindowExecutor(Platform::runLater);
    ProjectServices services =
        ProjectServices.of(
            preferences,
            background,
            runner,
            machine,
            failure -> errorReporter.uncaughtException(Thread.currentThread(), failure));
    CompositionRoot made =
        new CompositionRoot(preferences, background, services, demoFolder, demoPairs);
    errorReporter.tell(
        report -> Platform.runLater(() -> made.shell.add(Notification.about(report))));
    return made;
  }

  public Shell shell() {
    return shell;
  }

  /** What opens projects. */
  public StartModel start() {
    return start.model();
  }

  /** Where the window is. */
  public ObjectProperty<Page> page() {
    return page;
  }

  /** Puts all of it into a window, whose size it has already. */
  public void furnish(Stage stage) {
    appearance.dress(stage.getScene());
    stage.getScene().addEventFilter(KeyEvent.KEY_PRESSED, keys::typed);
    stage.titleProperty().bind(shell.title());
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
    stage.setOnHidden(event -> withProject(OpenProject::close));
  }

  /** Waits for what the window does in the background; it must be hidden before. */
  @Override
  public void close() {
    background.close();
    services.close();
  }

  /** Colours the window, now and at the next start. */
  public void changeTheme(Theme theme) {
    appearance.changeTheme(theme);
  }

  /** Texts and icons of so many pixels, now and at the next start. */
  public void changeTextSize(int pixels) {
    appearance.size(pixels);
  }

  private void withProject(Consumer<OpenProject> action) {
    OpenProject open = project;
    if (open != null) {
      action.accept(open);
    }
  }

  /** Opens a project; one in which a batch runs stays. */
  private void open(Path folder) {
    OpenProject open = project;
    boolean same = open != null && open.folder().equals(folder);
    if (open != null && !same && open.isBusy()) {
      shell.add(Notification.saying(text("window.busy", open.folder().getFileName())));
      page.set(Page.RUN);
      return;
    }
    if (!same) {
      withProject(OpenProject::close);
      shell.clear();
      OpenProject opened = new OpenProject(folder, page, services, shell);
      project = opened;
      shell.name(String.valueOf(folder.getFileName()), folder.toString());
      background.start(
          () -> UnfinishedRun.of(folder.resolve("processed")),
          unfinished ->
              unfinished.filter(run -> project == opened).ifPresent(run -> offer(run, opened)),
          services.reportError());
    }
    keys.go(Page.CHOOSE);
  }

  /**
   * Shows images with other names, to bring them in.
   *
   * @param source folder with the images
   * @param folder of the project that they go to
   */
  private void arrange(Path source, Path folder) {
    new ArrangeSheet(services, shell, this::reopen).open(source, folder);
  }

  private void reopen(Path folder) {
    OpenProject open = project;
    if (open != null && open.folder().equals(folder)) {
      open.refresh();
    } else {
      start.model().open(folder);
    }
  }

  private void offer(UnfinishedRun unfinished, OpenProject opened) {
    shell.add(
        Notification.offering(
            unfinished.sentence(),
            Notification.Tone.NEWS,
            text("window.resume"),
            "resume",
            () -> opened.control().resume(unfinished)));
  }

  private void show(Page now) {
    OpenProject open = project;
    shell.show(now == Page.START || open == null ? start.root() : open.screen(now));
    if (open != null && shell.isFocusLost()) {
      open.focus(now);
    }
  }

  private void saveDiagnostics() {
    diagnostics().ask();
  }

  /** Writes what helps to mend the program to a zip file. */
  public void saveDiagnostics(Path zip) {
    diagnostics().write(zip);
  }

  private DiagnosticsSaver diagnostics() {
    return new DiagnosticsSaver(
        preferences.folder().resolve("window.log"),
        Optional.ofNullable(project).map(open -> open.folder().resolve("processed")),
        services,
        shell);
  }

  /** Whether the window may close at once; if not, the person is asked, and closes it later. */
  private boolean mayClose(Runnable close) {
    OpenProject open = project;
    if (open == null || !open.isBusy()) {
      return true;
    }
    open.askClose(close);
    return false;
  }
}
