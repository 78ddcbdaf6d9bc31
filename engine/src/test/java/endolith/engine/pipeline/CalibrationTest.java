package endolith.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.task.OrderedExecutor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Whether verdicts can be trusted. A short form always; {@code -Dcalibration=long} tries 240 larger
 * pairs and prints what became of each; {@code -Dcalibration.seed=N} draws others.
 */
class CalibrationTest {
  private static final boolean LONG = "long".equals(System.getProperty("calibration"));
  private static final long SEED = Long.getLong("calibration.seed", 7);
  private static final int PAIRS = LONG ? 240 : 14;
  private static final int LONGEST = LONG ? 1500 : 900;

  @Test
  void alignsWhatCanBeAlignedAndTrustsNothingElse() throws Exception {
    List<CalibrationOutcome> outcomes = outcomes();

    assertThat(outcomes).filteredOn(CalibrationOutcome::isWronglyTrusted).isEmpty();
    assertThat(outcomes).filteredOn(one -> !one.pair().helpless() && one.isBad()).isEmpty();
    assertThat(outcomes)
        .filteredOn(CalibrationOutcome::isWronglyDoubted)
        .hasSizeLessThanOrEqualTo(PAIRS / 100);
  }

  private static List<CalibrationOutcome> outcomes() throws Exception {
    List<Callable<CalibrationOutcome>> tasks = new ArrayList<>();
    for (CalibrationCase pair : new CalibrationCases(SEED, LONGEST).draw(PAIRS)) {
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
        if (LONG) {
          System.out.println(future.get());
        }
      }
    }
    return outcomes;
  }
}
