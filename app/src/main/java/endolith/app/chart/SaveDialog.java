package endolith.app.chart;

import static endolith.app.text.Texts.text;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks with the system's own dialog. */
public final class SaveDialog implements ChartExport.Where {

  @Override
  public Optional<Path> ask(String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(text("chart.export"));
    chooser.setInitialFileName(name);
    String pattern = "*" + name.substring(name.lastIndexOf('.'));
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(pattern, pattern));
    Window owner = Window.getWindows().stream().filter(Window::isFocused).findFirst().orElse(null);
    File chosen = chooser.showSaveDialog(owner);
    return Optional.ofNullable(chosen).map(File::toPath);
  }
}
