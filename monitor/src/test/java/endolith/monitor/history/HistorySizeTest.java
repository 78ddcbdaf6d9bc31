package endolith.monitor.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Sixteen workers at four samples a second; {@code -Dhistory=long} takes all eight hours. */
@EnabledOnOs(OS.LINUX)
class HistorySizeTest {
  private static final Duration WHOLE = Duration.ofHours(8);
  private static final Duration SHORT = Duration.ofMinutes(24);
  private static final double FINE_SECONDS = 600;
  @TempDir private Path folder;

  @Test
  void eightHoursTakeLittleDiskAndMemory() throws Exception {
    boolean all = "long".equals(System.getProperty("history"));
    Duration recorded = all ? WHOLE : SHORT;
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                ManyHours.class.getName(),
                folder.resolve("history.sqlite").toString(),
                Long.toString(recorded.toMinutes()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    long[] figures = Arrays.stream(said.strip().split(" ")).mapToLong(Long::parseLong).toArray();
    double disk = figures[0] * (all ? 1 : rows(WHOLE) / rows(SHORT)) / 1e6;
    double memory = figures[1] / 1e6;
    double share = figures[2] / (double) recorded.toMillis();
    System.out.printf(
        "history of 16 workers, %d min recorded: %.1f MB on the disk for 8 h, %.1f MB of memory,"
            + " %.2f %% of a core%n",
        recorded.toMinutes(), disk, memory, 100 * share);
    assertThat(disk).isLessThan(100);
    assertThat(memory).isLessThan(64);
  }

  /** Four a second for ten minutes, then one for every five seconds. */
  private static double rows(Duration time) {
    return ManyHours.WORKERS * (4 * FINE_SECONDS + (time.toSeconds() - FINE_SECONDS) / 5);
  }
}
