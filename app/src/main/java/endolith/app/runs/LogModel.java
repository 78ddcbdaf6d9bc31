package endolith.app.runs;

import endolith.app.runs.LogLine.Level;
import endolith.app.work.BackgroundExecutor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/** The last lines of a log, as they are written, those shown that are grave enough. */
final class LogModel {
  /** More nobody scrolls through. */
  private static final int MOST_LINES = 10_000;

  private final BackgroundExecutor background;
  private final Consumer<Exception> failed;
  private final ObservableList<LogLine> lines = FXCollections.observableArrayList();
  private final FilteredList<LogLine> shown = new FilteredList<>(lines);
  private final ObjectProperty<Level> least = new SimpleObjectProperty<>(Level.OTHER);
  private @Nullable LogReader reader;
  private boolean reading;
  private int torn;

  /**
   * @param failed told why a log cannot be read
   */
  LogModel(BackgroundExecutor background, Consumer<Exception> failed) {
    this.background = background;
    this.failed = failed;
    least.subscribe(level -> shown.setPredicate(line -> line.level().isAtLeast(level)));
  }

  /** Shows a log from now on. */
  void show(Path log) {
    reader = new LogReader(log);
    reading = false;
    torn = 0;
    lines.clear();
    refresh();
  }

  /** Lines of entries that are at least this grave are shown. */
  ObjectProperty<Level> least() {
    return least;
  }

  /** What is to be seen, the oldest first. */
  ObservableList<LogLine> shown() {
    return shown;
  }

  /** Looks for what was added, unless it is being looked for. */
  void refresh() {
    LogReader mine = reader;
    if (mine == null || reading) {
      return;
    }
    reading = true;
    background.start(
        mine::read,
        news -> {
          if (mine == reader) {
            reading = false;
            take(news);
          }
        },
        failure -> {
          if (mine == reader) {
            reading = false;
            failed.accept(failure);
          }
        });
  }

  private void take(LogReader.News news) {
    List<LogLine> added = new ArrayList<>(news.lines());
    added.addAll(news.torn());
    if (added.size() > MOST_LINES) {
      added = added.subList(added.size() - MOST_LINES, added.size());
    }
    if (news.fresh()) {
      if (!lines.equals(added)) {
        lines.setAll(added);
      }
    } else if (!isKnown(news)) {
      lines.remove(lines.size() - torn, lines.size());
      lines.addAll(added);
      if (lines.size() > MOST_LINES) {
        lines.remove(0, lines.size() - MOST_LINES);
      }
    }
    torn = news.torn().size();
  }

  /** Whether nothing came. */
  private boolean isKnown(LogReader.News news) {
    return news.lines().isEmpty()
        && news.torn().equals(List.copyOf(lines.subList(lines.size() - torn, lines.size())));
  }
}
