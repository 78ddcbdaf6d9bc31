package endolith.monitor.history;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a history on a thread of its own, so that no caller waits for the disk. What was handed in
 * is committed within half a second: a crash of the program loses no more. If the disk fails, that
 * is logged once and the run goes on without its history.
 */
public final class HistoryWriter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HistoryWriter.class);
  private static final Duration COMMIT = Duration.ofMillis(400);
  private static final Duration THIN = Duration.ofMinutes(1);

  /** More waiting changes than this are dropped: memory stays bounded on a disk that hangs. */
  private static final int MOST_WAITING = 20_000;

  private final Connection connection;
  private final Rows rows;
  private final Clock clock;
  private final BlockingQueue<Change> changes = new LinkedBlockingQueue<>(MOST_WAITING);
  private final AtomicLong ids;
  private final Thread thread;
  private volatile boolean closed;
  private boolean failed;

  /** A change of the database. */
  interface Change {
    void apply(Rows rows) throws SQLException;
  }

  private HistoryWriter(Connection connection, Clock clock) throws SQLException {
    this.connection = connection;
    this.clock = clock;
    this.rows = new Rows(connection);
    this.ids = new AtomicLong(largestId());
    connection.setAutoCommit(false);
    this.thread = Thread.ofPlatform().daemon().name("history").start(this::write);
  }

  /**
   * Opens the history, or begins it.
   *
   * @throws HistoryException if it cannot be written
   */
  public static HistoryWriter open(Path file) throws HistoryException {
    return open(file, Clock.systemUTC());
  }

  static HistoryWriter open(Path file, Clock clock) throws HistoryException {
    Connection connection = Database.toWrite(file);
    try {
      return new HistoryWriter(connection, clock);
    } catch (SQLException e) {
      throw HistoryException.of(file, "written", e);
    }
  }

  private long largestId() throws SQLException {
    long largest = 0;
    for (String table :
        List.of("runs", "tasks", "processes", "attempts", "stage_events", "verdicts")) {
      largest =
          Math.max(
              largest,
              rows.all("SELECT IFNULL(MAX(id), 0) FROM " + table, row -> row.getLong(1))
                  .getFirst());
    }
    return largest;
  }

  /** A number that no row has. */
  public long newId() {
    return ids.incrementAndGet();
  }

  /** How many changes are not yet applied. */
  int waiting() {
    return changes.size();
  }

  void hand(Change change) {
    if (!closed && !changes.offer(change)) {
      LOG.warn("the history's disk does not keep up: a change was left out");
    }
  }

  private void write() {
    long committed = System.nanoTime();
    Instant thinned = Instant.EPOCH;
    List<Change> batch = new ArrayList<>();
    boolean dirty = false;
    while (!closed || !changes.isEmpty()) {
      try {
        Change first = changes.poll(COMMIT.toMillis() / 4, TimeUnit.MILLISECONDS);
        if (first != null) {
          batch.add(first);
          changes.drainTo(batch);
        }
      } catch (InterruptedException e) {
        closed = true;
      }
      dirty |= !batch.isEmpty();
      apply(batch);
      batch.clear();
      long now = System.nanoTime();
      Instant time = clock.instant();
      if (time.isAfter(thinned.plus(THIN)) || time.isBefore(thinned)) {
        guarded(() -> HistoryCompaction.thin(connection, time));
        thinned = time;
        dirty = true;
      }
      if (dirty && (now - committed > COMMIT.toNanos() || closed)) {
        guarded(connection::commit);
        committed = now;
        dirty = false;
      }
    }
    guarded(connection::commit);
    guarded(connection::close);
  }

  private void apply(List<Change> batch) {
    for (Change change : batch) {
      guarded(() -> change.apply(rows));
    }
  }

  private interface Step {
    void run() throws SQLException;
  }

  private void guarded(Step step) {
    try {
      step.run();
    } catch (SQLException | RuntimeException | Error e) {
      if (!failed) {
        LOG.warn("the history cannot be written; the run goes on without it", e);
        failed = true;
      }
    }
  }

  /** Waits until everything handed in is on the disk. */
  @Override
  public void close() {
    closed = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
