package endolith.monitor.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sixteen workers at four samples a second; {@code -Dhistory=long} takes all eight hours. */
class HistorySizeTest {
  private static final int WORKERS = 16;
  private static final int HOURS = 8;
  @TempDir private Path folder;

  @Test
  void eightHoursOfSixteenWorkersAreBelowAHundredMegabytes() throws Exception {
    boolean all = "long".equals(System.getProperty("history"));
    Duration recorded = all ? Duration.ofHours(HOURS) : Duration.ofMinutes(24);
    Path file = folder.resolve("history.sqlite");
    try (Connection connection = Database.toWrite(file)) {
      connection.setAutoCommit(false);
      Rows rows = new Rows(connection);
      for (long millis = 0; millis < recorded.toMillis(); millis += 250) {
        for (int worker = 0; worker < WORKERS; worker++) {
          insert(rows, worker, RecordedRun.START.toEpochMilli() + millis, millis);
        }
        if (millis % 60_000 == 0) {
          Instant now = RecordedRun.START.plusMillis(millis);
          Thinning.thin(connection, now);
          connection.commit();
        }
      }
      connection.commit();
    }
    // After ten minutes the file grows by merged rows alone.
    double fine = all ? Files.size(file) : growing(file, recorded);
    System.out.printf("history of %d h, %d workers: %.1f MB%n", HOURS, WORKERS, fine / 1e6);
    assertThat(fine).isLessThan(100e6);
  }

  private static double growing(Path file, Duration recorded) throws Exception {
    double whole = Files.size(file);
    double fineRows = WORKERS * 4 * 600;
    double mergedRows = WORKERS * (recorded.toSeconds() - 600) / 5.0;
    double perRow = whole / (fineRows + mergedRows);
    double rowsInTheEnd = fineRows + WORKERS * (HOURS * 3600 - 600) / 5.0;
    return perRow * rowsInTheEnd;
  }

  private static void insert(Rows rows, int worker, long time, long i) throws Exception {
    long resident = 300 * RecordedRun.MIB + (i * 7919 + worker * 104729) % (200 * RecordedRun.MIB);
    rows.change(
        "INSERT INTO samples VALUES (?,?,0,?,?,?,?,?,?,?,?,0,?,?,?,?,?,?,?)",
        worker + 1,
        time,
        resident,
        resident,
        resident,
        4_000_000_000L,
        resident * 3 / 4,
        resident * 3 / 4,
        resident / 4,
        resident + 5_000_000,
        24,
        i,
        i * 100_000,
        i * 50_000,
        resident / 3,
        resident / 2,
        (int) (i / 60_000 % 4) + 1);
  }
}
