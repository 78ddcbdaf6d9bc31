package endolith.app.external;

import java.util.List;
import java.util.Locale;

/** The other programs that results can be opened in. */
public enum ImageProgram {
  QUPATH("QuPath", "QuPath"),
  IMAGEJ("ImageJ", "imagej");

  private final String title;
  private final String command;

  ImageProgram(String title, String command) {
    this.title = title;
    this.command = command;
  }

  /** As its makers call it. */
  public String title() {
    return title;
  }

  /** By which preferences know it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The words that start it where a person has named no command.
   *
   * @param system name of the operating system
   */
  List<String> usualCommand(String system) {
    return system.toLowerCase(Locale.ROOT).startsWith("mac")
        ? List.of("open", "-a", title)
        : List.of(command);
  }
}
