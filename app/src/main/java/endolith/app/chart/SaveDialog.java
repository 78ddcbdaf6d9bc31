package endolith.app.chart;

import static endolith.app.text.Texts.text;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks with the system's own dialog, which opens where one saved last. */
public final class SaveDialog implements ChartExport.Where {
  private Path folder;

  /**
   * @param folder where it opens at first
   */
  public SaveDialog(Path folder) {
    this.folder = folder;
  }

  @Override
  public Optional<Path> ask(String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(text("chart.export"));
    chooser.setInitialFileName(name);
    if (Files.isDirectory(folder)) {
      chooser.setInitialDirectory(folder.toFile());
    }
    String pattern = "*" + name.substring(name.lastIndexOf('.'));
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(pattern, pattern));
    Window owner = Window.getWindows().stream().filter(Window::isFocused).findFirst().orElse(null);
    File chosen = chooser.showSaveDialog(owner);
    Optional<Path> target = Optional.ofNullable(chosen).map(File::toPath);
    target.map(Path::getParent).ifPresent(parent -> folder = parent);
    return target;
  }
}
