package endolith.app.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A desktop notification, for whoever looks at another program just then: by the desktop's own
 * command. Where there is none, nothing happens; the window says the same.
 */
final class DesktopNotification {
  private static final Logger LOG = LoggerFactory.getLogger(DesktopNotification.class);

  private DesktopNotification() {}

  /**
   * Sends it. Begins a process: not for the window's thread.
   *
   * @return whether there was a command to send it with
   */
  static boolean send(String title, String sentence) {
    Optional<List<String>> command =
        command(
            System.getProperty("os.name"),
            Optional.ofNullable(System.getenv("PATH")).orElse(""),
            title,
            sentence);
    command.ifPresent(DesktopNotification::begin);
    return command.isPresent();
  }

  private static void begin(List<String> command) {
    try {
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .getOutputStream()
          .close();
    } catch (IOException e) {
      LOG.debug("no message of the desktop", e);
    }
  }

  /**
   * The command to begin; empty if there is none.
   *
   * @param path the folders of programs
   */
  static Optional<List<String>> command(String system, String path, String title, String sentence) {
    String os = system.toLowerCase(Locale.ROOT);
    List<String> command = new ArrayList<>();
    if (os.startsWith("mac")) {
      command.add("osascript");
      command.add("-e");
      command.add(
          "display notification \"%s\" with title \"%s\"".formatted(plain(sentence), plain(title)));
    } else if (os.startsWith("linux")) {
      command.addAll(List.of("notify-send", "--app-name=" + title, "--", title, sentence));
    } else {
      return Optional.empty();
    }
    boolean there =
        Arrays.stream(path.split(java.io.File.pathSeparator, -1))
            .filter(folder -> !folder.isEmpty())
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, command.getFirst())));
    return there ? Optional.of(command) : Optional.empty();
  }

  private static String plain(String words) {
    return words.replaceAll("[\"\\\\]", "");
  }
}
