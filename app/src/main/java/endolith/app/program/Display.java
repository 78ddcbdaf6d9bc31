package endolith.app.program;

import static endolith.app.text.Texts.text;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.Locale;
import java.util.Optional;

/** The display that a window needs, and its libraries. */
public final class Display {
  private Display() {}

  /** Why no window can be opened here, and what to do; empty if one can. */
  public static Optional<String> objection() {
    if (isAbsent()) {
      return Optional.of(text("window.no-display"));
    }
    if (isLinux() && !(hasLibrary("libgtk-3.so.0") && hasLibrary("libXtst.so.6"))) {
      return Optional.of(text("window.no-library"));
    }
    return Optional.empty();
  }

  /** Whether there is none, unless the toolkit is told to do without. */
  public static boolean isAbsent() {
    boolean headless = "Headless".equals(System.getProperty("glass.platform"));
    return isLinux() && !headless && isEmpty("DISPLAY") && isEmpty("WAYLAND_DISPLAY");
  }

  private static boolean isLinux() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
  }

  /** Whether the system finds a library: the toolkit reports a missing one with a stack trace. */
  @SuppressWarnings("restricted")
  private static boolean hasLibrary(String name) {
    try (Arena arena = Arena.ofConfined()) {
      SymbolLookup.libraryLookup(name, arena);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isEmpty(String variable) {
    String value = System.getenv(variable);
    return value == null || value.isEmpty();
  }
}
