package endolith.journeys.window;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the toolkit has to say against style sheets: each takes it milliseconds. */
final class StyleComplaints extends Handler {
  /** Held, since the system holds loggers weakly. */
  private static final Logger STYLES = Logger.getLogger("javafx.css");

  private final List<String> all = new CopyOnWriteArrayList<>();

  private StyleComplaints() {}

  /** From now on. */
  static StyleComplaints watch() {
    StyleComplaints complaints = new StyleComplaints();
    STYLES.addHandler(complaints);
    return complaints;
  }

  List<String> all() {
    STYLES.removeHandler(this);
    return all;
  }

  @Override
  public void publish(LogRecord complaint) {
    all.add(complaint.getMessage());
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
