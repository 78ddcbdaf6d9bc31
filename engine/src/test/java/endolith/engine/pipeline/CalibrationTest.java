package endolith.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.pipeline.CalibrationCase.Expected;
import endolith.engine.task.OrderedExecutor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whether verdicts can be trusted. A short form always; {@code -Dcalibration=long} tries 1000
 * larger pairs, half of them from {@link CalibrationWorlds}, and writes what became of each to
 * {@code target/calibration.txt} and a table by world to {@code target/calibration.md}. {@code
 * -Dcalibration.pairs=N} tries so many, {@code -Dcalibration.longest=N} pairs of up to so many px,
 * {@code -Dcalibration.seed=N} draws others.
 */
class CalibrationTest {
  private static final boolean LONG = "long".equals(System.getProperty("calibration"));
  private static final long SEED = Long.getLong("calibration.seed", 7);
  private static final int PAIRS = Integer.getInteger("calibration.pairs", LONG ? 1000 : 20);
  private static final int LONGEST = Integer.getInteger("calibration.longest", LONG ? 1500 : 800);
  private static final int PLAIN = LONG ? PAIRS / 2 : 6;

  @Test
  void alignsWhatCanBeAlignedAndTrustsNothingElse() throws Exception {
    List<CalibrationCase> pairs = new ArrayList<>(new CalibrationCases(SEED, LONGEST).draw(PLAIN));
    pairs.addAll(new CalibrationWorlds(SEED, LONGEST).draw(PAIRS - PLAIN));

    List<CalibrationOutcome> outcomes = outcomes(pairs);

    if (LONG) {
      write(outcomes);
    }
    assertThat(outcomes).filteredOn(CalibrationOutcome::isWronglyTrusted).isEmpty();
    long good = pairs.stream().filter(pair -> pair.expected() == Expected.ALIGNED).count();
    assertThat(outcomes)
        .filteredOn(CalibrationOutcome::isWronglyDoubted)
        .hasSizeLessThanOrEqualTo((int) (good / 20));
  }

  /** A small piece that moved by two or three pixels, and a bend that smears it over the crack. */
  @ParameterizedTest
  @ValueSource(ints = {41, 281})
  void doesNotTrustABendThatRunsAcrossACrack(int index) throws Exception {
    CalibrationCase pair = new CalibrationWorlds(909, 1000).draw(index + 1).get(index);
    try (OrderedExecutor executor = new OrderedExecutor(1)) {
      CalibrationOutcome outcome = CalibrationOutcome.of(pair, executor);
      assertThat(outcome.isWronglyTrusted()).as(outcome.toString()).isFalse();
    }
  }

  /** Where many patches have hardly any structure. */
  @Test
  void tellsTheJitterOfLinesInSmoothRock() throws Exception {
    CalibrationCase pair = new CalibrationWorlds(4711, 1000).draw(50).get(49);
    try (OrderedExecutor executor = new OrderedExecutor(1)) {
      CalibrationOutcome outcome = CalibrationOutcome.of(pair, executor);
      assertThat(outcome.claim()).as(outcome.toString()).isBetween(0.5, 2.0);
    }
  }

  private static void write(List<CalibrationOutcome> outcomes) throws Exception {
    Path folder = Files.createDirectories(Path.of("target"));
    Files.writeString(folder.resolve("calibration.md"), new CalibrationTable(outcomes).text());
    Files.write(
        folder.resolve("calibration.txt"),
        outcomes.stream().map(CalibrationOutcome::toString).toList());
  }

  private static List<CalibrationOutcome> outcomes(List<CalibrationCase> pairs) throws Exception {
    List<Callable<CalibrationOutcome>> tasks = new ArrayList<>();
    for (CalibrationCase pair : pairs) {
      tasks.add(
          () -> {
            try (OrderedExecutor executor = new OrderedExecutor(1)) {
              return CalibrationOutcome.of(pair, executor);
            }
          });
    }
    List<CalibrationOutcome> outcomes = new ArrayList<>();
    int threads = Runtime.getRuntime().availableProcessors();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (Future<CalibrationOutcome> future : pool.invokeAll(tasks)) {
        outcomes.add(future.get());
      }
    }
    return outcomes;
  }
}
