package endolith.app.preferences;

import java.nio.file.Path;
import java.util.Map;

/** The person's home folder. */
public final class HomeFolder {
  /** What Java says where the system knows no home of this user. */
  private static final String UNKNOWN = "?";

  private HomeFolder() {}

  /** The one of whoever runs this program; where nobody knows one, the folder for passing files. */
  public static Path find() {
    return find(
        System.getProperty("user.home"), System.getenv(), System.getProperty("java.io.tmpdir"));
  }

  static Path find(String told, Map<String, String> environment, String temporary) {
    if (!told.isBlank() && !told.equals(UNKNOWN)) {
      return Path.of(told);
    }
    String home = environment.get("HOME");
    return home != null && Path.of(home).isAbsolute() ? Path.of(home) : Path.of(temporary);
  }
}
