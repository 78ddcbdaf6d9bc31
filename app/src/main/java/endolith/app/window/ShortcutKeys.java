package endolith.app.window;

import endolith.app.choose.Cell;
import endolith.app.start.StartScreen;
import endolith.app.window.frame.Page;
import endolith.app.window.frame.Shell;
import endolith.app.window.frame.Shortcut;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.scene.input.KeyEvent;

/**
 * What the keyboard shortcuts do.
 *
 * @param project that is open now
 * @param saveDiagnostics asks where to, and saves them
 */
record ShortcutKeys(
    Shell shell,
    ObjectProperty<Page> page,
    StartScreen start,
    Appearance appearance,
    GuideSheet guide,
    Supplier<Optional<OpenProject>> project,
    Runnable saveDiagnostics) {

  /** A key was pressed somewhere in the window. */
  void typed(KeyEvent event) {
    Shortcut.of(event)
        .filter(shortcut -> shortcut.worksCovered() || !shell.isCovered())
        .filter(shortcut -> !shortcut.needsProject() || project.get().isPresent())
        .ifPresent(
            shortcut -> {
              event.consume();
              act(shortcut);
            });
  }

  /** As if it were pressed. */
  void act(Shortcut shortcut) {
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
      case IMAGES -> withProject(OpenProject::showImages);
      case START -> withProject(open -> open.control().askStart());
      case ABORT -> withProject(open -> open.control().askAbort());
      case ALL -> withProject(open -> open.board().choose(cell -> true));
      case NOT_DONE -> withProject(open -> open.board().choose(Cell::isOpen));
      case FILTER -> {
        page.set(Page.CHOOSE);
        withProject(open -> open.chooseScreen().focusFilter());
      }
      case LOOK_AGAIN -> withProject(OpenProject::refresh);
      case SURVEY -> withProject(open -> open.sheets().survey());
      case VERIFY -> withProject(open -> open.sheets().verify());
      case SAVE -> withProject(open -> open.saved().save());
      case ARRANGE -> start.chooseImages(project.get().map(OpenProject::folder));
      case UNDO -> withProject(OpenProject::undo);
      case THEME -> appearance.changeTheme();
      case LARGER -> appearance.resize(1);
      case SMALLER -> appearance.resize(-1);
      case USUAL_SIZE -> appearance.usualSize();
      case DIAGNOSTICS -> saveDiagnostics.run();
    }
  }

  /** Goes there with the keyboard. */
  void go(Page there) {
    page.set(there);
    withProject(open -> open.focus(there));
  }

  private void withProject(Consumer<OpenProject> action) {
    project.get().ifPresent(action);
  }
}
