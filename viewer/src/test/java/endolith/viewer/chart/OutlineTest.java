package endolith.viewer.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutlineTest {
  private static final int COLUMNS = 300;

  @Test
  void thereAreNeverMoreThanAFewPointsForEachColumnAndNoPeakIsLost() {
    Series series = new Series(1);
    for (int i = 0; i < 8000; i++) {
      series.add(i, i == 4321 ? 1000 : i % 2 == 0 ? 100 : 200);
    }
    Plot plot = new Plot(50, 10, COLUMNS, 200, 0, 8000, 0, 1000);
    Outline outline = Outline.of(series, 0, plot);
    assertThat(outline.size()).isBetween(COLUMNS, 2 * (COLUMNS + 2));
    double highest = Double.MAX_VALUE;
    for (int i = 0; i < outline.size(); i++) {
      highest = Math.min(highest, outline.y(i));
    }
    assertThat(highest).isEqualTo(plot.top());
  }

  @Test
  void onlyWhatIsInSightIsDrawnAndALineStartsAnewWithAProcess() {
    Series series = new Series(1);
    for (int i = 0; i < 100; i++) {
      if (i == 50) {
        series.breakHere();
      }
      series.add(i, i == 52 ? Double.NaN : 10);
    }
    Outline outline = Outline.of(series, 0, new Plot(0, 0, 1000, 100, 45, 55, 0, 20));
    assertThat(outline.size()).isEqualTo(11);
    assertThat(outline.starts(0)).isTrue();
    assertThat(outline.starts(4)).isFalse();
    assertThat(outline.starts(5)).isTrue();
    assertThat(outline.starts(7)).isFalse();
  }

  @Test
  void aSeriesWithoutPointsHasNoOutline() {
    Plot plot = new Plot(0, 0, 100, 100, 0, 10, 0, 1);
    assertThat(Outline.of(new Series(1), 0, plot).size()).isZero();
  }
}
