package endolith.engine.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.image.ImageInfo;
import endolith.engine.image.SampleType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private final Calibration calibration = Calibration.builtIn();

  private long predicted(CalibrationRun run) {
    SampleType type = run.bits() == 8 ? SampleType.UINT8 : SampleType.UINT16;
    ImageInfo image = new ImageInfo(run.width(), run.height(), run.channels(), type, "");
    return calibration
        .predict(new TaskShape(image, image, run.pad(), run.budgetBytes(), run.threads()))
        .upperBytes();
  }

  @Test
  void coversTheMeasuredRunsAndDoesNotExaggerate() {
    assertThat(calibration.runs()).hasSizeGreaterThanOrEqualTo(12);
    assertThat(calibration.runs())
        .allSatisfy(
            run -> assertThat((double) predicted(run) / run.peakBytes()).isBetween(1.0, 1.3));
  }

  @Test
  void theFitIsTheOneOfTheData() {
    Calibration again = Calibration.of("", "", calibration.runs());
    assertThat(again.coefficients()).isEqualTo(calibration.coefficients());
  }

  @Test
  void anyRunsAreFittedWhateverTheyLeaveOpen() {
    List<CalibrationRun> bySize = new ArrayList<>(calibration.runs());
    int[] peaks = {260, 253, 257, 263, 269};
    for (int i = 0; i < peaks.length; i++) {
      long peak = (long) peaks[i] << 20;
      bySize.add(new CalibrationRun(320 + 90 * i, 300 + 60 * i, 100, 8, 1, 1L << 30, 2, peak));
    }
    bySize.sort(Comparator.comparingLong(run -> (long) run.width() * run.height()));
    for (int count = 5; count < bySize.size(); count++) {
      List<CalibrationRun> smallest = bySize.subList(0, count);
      Calibration fitted = Calibration.of("", "", smallest);
      assertThat(smallest)
          .allSatisfy(
              run ->
                  assertThat((double) fitted.predict(run).upperBytes() / run.peakBytes())
                      .isBetween(1.0, 1.5));
    }
  }

  @Test
  void neverFallsWithSizeOrBudget() {
    CalibrationRun small = new CalibrationRun(5000, 6000, 2000, 8, 3, 1L << 30, 2, 0);
    CalibrationRun large = new CalibrationRun(25000, 30000, 2000, 8, 3, 1L << 30, 2, 0);
    CalibrationRun less = new CalibrationRun(25000, 30000, 2000, 8, 3, 1L << 29, 2, 0);
    assertThat(predicted(large)).isGreaterThan(predicted(small)).isLessThan(5L << 28);
    assertThat(predicted(less)).isLessThan(predicted(large));
  }
}
