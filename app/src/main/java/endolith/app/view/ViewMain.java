package endolith.app.view;

import static endolith.app.text.Texts.text;

import endolith.app.program.Display;
import endolith.app.program.ExitCode;
import endolith.app.program.RefusedException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import org.slf4j.LoggerFactory;

/** Opens a window on one pair and waits until it is closed. */
public final class ViewMain {
  /** Held, because the logger would forget its level otherwise. */
  private static final Logger TOOLKIT_LOG = Logger.getLogger("javafx");

  private ViewMain() {}

  /**
   * @return the exit code for the process
   * @throws RefusedException if there is no display
   */
  public static int open(ViewedPair pair) throws RefusedException {
    Optional<String> objection = Display.objection();
    if (objection.isPresent()) {
      throw new RefusedException(objection.get());
    }
    TOOLKIT_LOG.setLevel(Level.OFF);
    ViewApplication.prepare(pair);
    try {
      Application.launch(ViewApplication.class);
      return ExitCode.FINE;
    } catch (RuntimeException | LinkageError e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      LoggerFactory.getLogger(ViewMain.class).error("the window could not be opened", e);
      System.err.println(text("cli.view.not-opened", cause));
      return ExitCode.SOME_FAILED;
    }
  }
}
