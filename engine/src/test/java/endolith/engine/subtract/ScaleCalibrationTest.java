package endolith.engine.subtract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Whether a scale lies within what is said of its error. A short form always; {@code
 * -Dcalibration=long} tries 12 pairs of each kind and prints what became of each; {@code
 * -Dcalibration.seed=N} draws others.
 */
class ScaleCalibrationTest {
  private static final boolean LONG = "long".equals(System.getProperty("calibration"));
  private static final long SEED = Long.getLong("calibration.seed", 7);
  private static final int PAIRS = LONG ? 12 : 2;

  @Test
  void scalesLieWithinWhatIsSaidOfTheirErrors() throws Exception {
    List<ScaleWorld.Outcome> outcomes = outcomes();

    assertThat(outcomes)
        .filteredOn(outcome -> !outcome.isWithinWhatIsSaid())
        .hasSizeLessThanOrEqualTo(outcomes.size() / 20);
    assertThat(outcomes)
        .filteredOn(outcome -> outcome.world() != ScaleWorld.TILE_GAINS)
        .filteredOn(outcome -> !(outcome.deviation() < 0.025))
        .hasSizeLessThanOrEqualTo(outcomes.size() / 20);
    assertThat(outcomes).allMatch(outcome -> outcome.estimate().plausible());
  }

  private static List<ScaleWorld.Outcome> outcomes() throws Exception {
    List<Callable<ScaleWorld.Outcome>> pairs = new ArrayList<>();
    for (ScaleWorld world : ScaleWorld.values()) {
      for (int pair = 0; pair < PAIRS; pair++) {
        long seed = SEED * 100 + pair;
        pairs.add(() -> world.outcome(seed));
      }
    }
    List<ScaleWorld.Outcome> outcomes = new ArrayList<>();
    int threads = Runtime.getRuntime().availableProcessors();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (Future<ScaleWorld.Outcome> outcome : pool.invokeAll(pairs)) {
        outcomes.add(outcome.get());
        if (LONG) {
          System.out.println(outcome.get());
        }
      }
    }
    return outcomes;
  }
}
