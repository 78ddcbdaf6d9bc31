package endolith.app.memory;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.preflight.Calibration;
import endolith.monitor.prediction.ComparedModel;
import endolith.monitor.prediction.ModelComparison;
import endolith.monitor.prediction.Observations;
import endolith.monitor.prediction.PeakScore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuredPeaksTest {
  @TempDir private Path empty;

  @Test
  void theFormulaHoldsForShapesThatWereLeftOutAndForLargerOnes() {
    Observations runs = MeasuredPeaks.of(empty, Calibration.builtIn()).observations();
    ComparedModel used = ModelComparison.of(runs, null, MeasuredPeaks.learners()).chosen();
    assertThat(used.learner()).isInstanceOf(FormulaLearner.class);
    PeakScore leftOut = used.score();
    assertThat(leftOut.coverage()).as("%s", leftOut).isGreaterThanOrEqualTo(0.95);
    assertThat(leftOut.slack()).as("%s", leftOut).isLessThan(0.15);
    PeakScore larger = used.beyond().orElseThrow();
    assertThat(larger.coverage()).as("%s", larger).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void whatCannotBeReadIsSaidAndTheMeasuredRunsRemain() throws Exception {
    Path file = MemoryWatch.historyOf(empty);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "notes");
    MeasuredPeaks measured = MeasuredPeaks.of(empty, Calibration.builtIn());
    assertThat(measured.unread().orElseThrow()).startsWith(file + " is no SQLite database");
    assertThat(measured.own()).isZero();
    assertThat(measured.observations().size()).isPositive();
  }
}
