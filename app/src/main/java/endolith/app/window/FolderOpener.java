package endolith.app.window;

import static endolith.app.text.Texts.text;

import endolith.app.work.BackgroundExecutor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Shows folders in the system's own window for files, by the system's own command. */
final class FolderOpener {
  private final BackgroundExecutor background;
  private final Consumer<String> tell;

  /**
   * @param tell told in a sentence where the folder is, if there is no such command
   */
  FolderOpener(BackgroundExecutor background, Consumer<String> tell) {
    this.background = background;
    this.tell = tell;
  }

  void open(Path folder) {
    background.start(
        () -> begin(command(System.getProperty("os.name"), folder)),
        begun -> {},
        failure -> tell.accept(text("pair.folder-where", folder)));
  }

  private static boolean begin(List<String> command) throws IOException {
    new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start()
        .getOutputStream()
        .close();
    return true;
  }

  /** The command to begin. */
  static List<String> command(String system, Path folder) {
    String os = system.toLowerCase(Locale.ROOT);
    String name =
        os.startsWith("mac") ? "open" : os.startsWith("windows") ? "explorer" : "xdg-open";
    return List.of(name, folder.toAbsolutePath().toString());
  }
}
