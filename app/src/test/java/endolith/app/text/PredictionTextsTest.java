package endolith.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.monitor.prediction.UpperBound;
import endolith.monitor.prediction.table.LeftOutColumn;
import endolith.monitor.prediction.table.LeftOutRun;
import endolith.monitor.prediction.table.LeftOutRun.Gap;
import java.util.List;
import org.junit.jupiter.api.Test;

class PredictionTextsTest {

  @Test
  void boundsAreToldAsTheyAreMade() {
    assertThat(PredictionTexts.bound(new UpperBound(5, 0, 0)))
        .isEqualTo("that + 5.000, and at least 2 %");
    assertThat(PredictionTexts.bound(new UpperBound(5, 0.5, 0)))
        .isEqualTo("that + 5.000 x its square root, and at least 2 %");
    assertThat(PredictionTexts.bound(new UpperBound(0.1, 1, 0))).isEqualTo("that + 10.0 %");
    assertThat(PredictionTexts.bound(new UpperBound(0.001, 1, 0))).isEqualTo("that + 2.0 %");
  }

  @Test
  void whatWasNotLearnedFromIsToldWithTheReason() {
    assertThat(PredictionTexts.leftOut(new LeftOutColumn.ManyWords("file", 31)))
        .isEqualTo("file is left out: 31 different words.");
    assertThat(PredictionTexts.leftOut(new LeftOutColumn.MostlyMissing("n")))
        .isEqualTo("n is left out: most of its values are missing.");
    assertThat(PredictionTexts.leftOut(new LeftOutColumn.OtherPeak("peak_virtual")))
        .isEqualTo("peak_virtual is left out: a peak is not known beforehand.");
    assertThat(
            PredictionTexts.leftOut(
                new LeftOutRun(3, List.of(new Gap.Missing("n"), new Gap.UnknownKind("mode", "c")))))
        .isEqualTo("line 3: no n, unknown mode \"c\"");
  }
}
