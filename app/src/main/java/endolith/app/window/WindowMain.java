package endolith.app.window;

import static endolith.app.text.Texts.text;

import endolith.app.cli.ExitCode;
import endolith.app.cli.ProgramLog;
import endolith.app.preferences.PreferencesFile;
import java.io.IOException;
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
    Complaints complaints = new Complaints();
    Thread.setDefaultUncaughtExceptionHandler(complaints);
    try {
      ProgramLog.to(log);
    } catch (IOException e) {
      System.err.println(text("window.no-log", log, String.valueOf(e.getMessage())));
    }
    if (hasNoDisplay()) {
      System.err.println(text("window.no-display"));
      return ExitCode.REFUSED;
    }
    TOOLKIT_LOG.setLevel(Level.OFF);
    EndolithApplication.prepare(new Start(preferences, complaints, log));
    try {
      Application.launch(EndolithApplication.class);
      return ExitCode.FINE;
    } catch (RuntimeException | LinkageError e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      LoggerFactory.getLogger(WindowMain.class).error("the window could not be opened", e);
      boolean library = String.valueOf(cause.getMessage()).contains("GTK");
      System.err.println(
          library ? text("window.no-library") : text("window.not-opened", cause, log));
      return ExitCode.SOME_FAILED;
    }
  }

  /** What the window needs to begin with. */
  record Start(PreferencesFile preferences, Complaints complaints, Path log) {}

  private static PreferencesFile preferences() {
    return new PreferencesFile(
        PreferencesFile.inHome(
            System.getenv(),
            Path.of(System.getProperty("user.home")),
            System.getProperty("os.name")));
  }

  private static boolean hasNoDisplay() {
    boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    boolean headless = "Headless".equals(System.getProperty("glass.platform"));
    return linux && !headless && isEmpty("DISPLAY") && isEmpty("WAYLAND_DISPLAY");
  }

  private static boolean isEmpty(String variable) {
    String value = System.getenv(variable);
    return value == null || value.isEmpty();
  }
}
