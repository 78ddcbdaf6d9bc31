package endolith.app.window;

import static endolith.app.text.Texts.text;

import endolith.app.arrange.pane.ArrangeModel;
import endolith.app.arrange.pane.ArrangePane;
import endolith.app.window.frame.Sheet;
import endolith.app.window.frame.Shell;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The sheet on which badly named images are brought into a project.
 *
 * @param changed told of the project when the sheet is closed, if its raw images have changed
 */
record ArrangeSheet(ProjectServices services, Shell shell, Consumer<Path> changed) {

  void open(Path source, Path project) {
    boolean[] touched = {false};
    ArrangeModel model =
        new ArrangeModel(source, project, services.background(), () -> touched[0] = true);
    ArrangePane pane = new ArrangePane(model);
    model.look();
    shell.open(
        new Sheet(text("arrange.title"), pane.root(), pane.table()),
        () -> {
          model.stop();
          if (touched[0]) {
            changed.accept(project);
          }
        });
  }
}
