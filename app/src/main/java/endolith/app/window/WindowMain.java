package endolith.app.window;

import static endolith.app.text.Texts.text;

import endolith.app.preferences.HomeFolder;
import endolith.app.preferences.PreferencesFile;
import endolith.app.program.Display;
import endolith.app.program.ExitCode;
import endolith.app.program.ProgramLog;
import endolith.app.window.frame.ErrorReporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
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
    Optional<String> objection = Display.objection();
    if (objection.isPresent()) {
      System.err.println(objection.get());
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
}
