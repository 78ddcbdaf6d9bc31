package endolith.monitor.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BaselineTrendTest {

  @Test
  void theWarmUpIsLeftOutAndOutliersDoNotTiltIt() {
    double[] kept = {50, 90, 100, 103, 106, 400, 112, 115, 118};
    BaselineTrend line = BaselineTrend.of(kept).orElseThrow();
    assertThat(line.bytesPerTask()).isEqualTo(3, within(1e-9));
    assertThat(line.firstTask()).isEqualTo(2);
    assertThat(line.bytesAt(8)).isEqualTo(118, within(1e-9));
  }

  @Test
  void ofLongRunsItIsTheTrendOfTheLatestTasksThatAreJudged() {
    double[] kept = new double[200];
    for (int task = 0; task < kept.length; task++) {
      kept[task] = task < 100 ? 50 + 2 * task : 250;
    }
    BaselineTrend line = BaselineTrend.of(kept).orElseThrow();
    assertThat(line.bytesPerTask()).isEqualTo(0, within(1e-9));
    assertThat(line.firstTask()).isEqualTo(136);
    assertThat(line.bytesAt(199)).isEqualTo(250, within(1e-9));
  }

  @Test
  void fewTasksHaveNone() {
    assertThat(BaselineTrend.of(new double[] {1, 2, 3, 4, 5})).isEmpty();
  }
}
