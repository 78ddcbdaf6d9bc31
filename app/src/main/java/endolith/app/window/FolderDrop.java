package endolith.app.window;

import endolith.app.start.StartModel;
import endolith.app.window.frame.Page;
import endolith.app.window.frame.Shell;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Opens a folder that is dropped anywhere on the window, and says why it cannot. */
final class FolderDrop {
  private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

  private final Shell shell;
  private final StartModel start;

  FolderDrop(Shell shell, StartModel start, ObservableValue<Page> page) {
    this.shell = shell;
    this.start = start;
    shell.root().addEventHandler(DragEvent.DRAG_OVER, this::over);
    shell.root().addEventHandler(DragEvent.DRAG_EXITED, event -> mark(false));
    shell.root().addEventHandler(DragEvent.DRAG_DROPPED, this::drop);
    start
        .problem()
        .subscribe(
            words -> {
              if (!words.isEmpty() && page.getValue() != Page.START) { // which shows it itself
                shell.say(words);
              }
            });
  }

  private void mark(boolean dropping) {
    shell.root().pseudoClassStateChanged(DROPPING, dropping);
  }

  private boolean takes(DragEvent event) {
    return event.getDragboard().hasFiles() && !shell.isCovered();
  }

  private void over(DragEvent event) {
    if (takes(event)) {
      event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
      mark(true);
    }
    event.consume();
  }

  private void drop(DragEvent event) {
    mark(false);
    if (takes(event)) {
      start.open(event.getDragboard().getFiles().getFirst().toPath());
      event.setDropCompleted(true);
    }
    event.consume();
  }
}
