package endolith.app.window.frame;

import static endolith.app.text.Texts.text;

import endolith.engine.image.disk.IoMessage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports errors that nobody caught: logs them and tells the person, a repeat only once a minute.
 */
public final class ErrorReporter implements Thread.UncaughtExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorReporter.class);
  private static final Duration QUIET = Duration.ofMinutes(1);
  private static final int MOST_KINDS = 200;

  private final Map<String, Instant> seen = new HashMap<>();
  private @Nullable Consumer<ErrorReport> listener;

  /**
   * Something that went wrong.
   *
   * @param sentence for the person
   * @param details for whoever mends it
   */
  public record ErrorReport(String sentence, String details) {

    /** Puts all of it where other programs can take it from. */
    public void copy() {
      Clipboard.getSystemClipboard()
          .setContent(Map.of(DataFormat.PLAIN_TEXT, sentence + "\n\n" + details));
    }
  }

  /** Who shows error reports from now on; called on any thread. */
  public synchronized void tell(Consumer<ErrorReport> whom) {
    listener = whom;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable failure) {
    if (isNew(failure, Instant.now())) {
      LOG.error("unexpected, in thread {}", thread.getName(), failure);
      pass(of(failure));
    }
  }

  private synchronized boolean isNew(Throwable failure, Instant now) {
    StackTraceElement[] trace = failure.getStackTrace();
    String kind = failure.getClass().getName() + (trace.length == 0 ? "" : trace[0]);
    if (seen.size() > MOST_KINDS) {
      seen.clear();
    }
    Instant before = seen.put(kind, now);
    if (before != null && Duration.between(before, now).compareTo(QUIET) < 0) {
      seen.put(kind, before);
      return false;
    }
    return true;
  }

  private synchronized void pass(ErrorReport report) {
    if (listener == null) {
      System.err.println(report.sentence());
    } else {
      listener.accept(report);
    }
  }

  /** The report of a failure that nobody expected. */
  public static ErrorReport of(Throwable failure) {
    StringWriter details = new StringWriter();
    failure.printStackTrace(new PrintWriter(details));
    return new ErrorReport(text("window.unexpected", words(failure)), details.toString());
  }

  /** What a failure says of itself, without the point at its end. */
  public static String words(Throwable failure) {
    String message = failure.getMessage();
    String words = message == null ? failure.getClass().getSimpleName() : message;
    String sentence = failure instanceof Exception e ? IoMessage.of(e, words) : words;
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }
}
