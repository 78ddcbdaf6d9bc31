package endolith.app.window;

import static endolith.app.text.Texts.text;

import endolith.app.preferences.HomeFolder;
import endolith.app.preferences.PreferencesFile;
import endolith.app.program.ExitCode;
import endolith.app.program.ProgramLog;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Path;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import org.slf4j.LoggerFactory;

/** Opens the window and waits until it is closed. */
public final class WindowMain {
  /** Held, because the logger would forget its level otherwise. */
  private static final Logger TOOLKIT_LOG = Logger.getLogger("javafx");

  private WindowMain() {}

  /**
   * @return the exit code for the process
   */
  public static int open() {
    PreferencesFile preferences = preferences();
    Path log = preferences.folder().resolve("window.log");
    ErrorReporter errorReporter = new ErrorReporter();
    Thread.setDefaultUncaughtExceptionHandler(errorReporter);
    try {
      ProgramLog.to(log);
    } catch (IOException e) {
      System.err.println(text("window.no-log", log, String.valueOf(e.getMessage())));
    }
    if (hasNoDisplay()) {
      System.err.println(text("window.no-display"));
      return ExitCode.REFUSED;
    }
    if (isLinux() && !(hasLibrary("libgtk-3.so.0") && hasLibrary("libXtst.so.6"))) {
      System.err.println(text("window.no-library"));
      return ExitCode.REFUSED;
    }
    TOOLKIT_LOG.setLevel(Level.OFF);
    EndolithApplication.prepare(new Start(preferences, errorReporter, log));
    try {
      Application.launch(EndolithApplication.class);
      return ExitCode.FINE;
    } catch (RuntimeException | LinkageError e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      LoggerFactory.getLogger(WindowMain.class).error("the window could not be opened", e);
      System.err.println(text("window.not-opened", cause, log));
      return ExitCode.SOME_FAILED;
    }
  }

  /** What the window needs to begin with. */
  record Start(PreferencesFile preferences, ErrorReporter errorReporter, Path log) {}

  private static PreferencesFile preferences() {
    return new PreferencesFile(
        PreferencesFile.inHome(System.getenv(), HomeFolder.find(), System.getProperty("os.name")));
  }

  private static boolean hasNoDisplay() {
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
