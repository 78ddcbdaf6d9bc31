package endolith.viewer.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeriesTest {
  private static final int EIGHT_HOURS = 8 * 3600 * 4;

  @Test
  void aLongSeriesStaysBoundedAndKeepsItsPeakAndItsMean() {
    Series series = new Series(2);
    for (int i = 0; i < EIGHT_HOURS; i++) {
      series.add(i / 4.0, i == 31_415 ? 500 : 100, Double.NaN);
    }
    assertThat(series.size()).isBetween(Series.MOST_POINTS / 2, Series.MOST_POINTS);
    assertThat(series.highest(0, 0, EIGHT_HOURS)).isEqualTo(500);
    assertThat(series.highest(0, 0, 1000)).isEqualTo(100);
    assertThat(series.seconds(series.size() - 1)).isEqualTo((EIGHT_HOURS - 1) / 4.0);
    assertThat(series.mean(0, series.lastBefore(31_415 / 4.0) + 1)).isBetween(100.0, 200.0);
    assertThat(series.last(1)).isNaN();
    for (int i = 1; i < series.size(); i++) {
      assertThat(series.seconds(i)).isGreaterThan(series.seconds(i - 1));
    }
  }

  @Test
  void whatWasMergedElsewhereKeepsItsPeakToo() {
    Series series = new Series(1);
    series.addSpan(5, 10, 90, 40);
    assertThat(series.low(0, 0)).isEqualTo(10);
    assertThat(series.mean(0, 0)).isEqualTo(40);
    assertThat(series.high(0, 0)).isEqualTo(90);
  }

  @Test
  void aNewProcessIsNotJoinedToTheOneBefore() {
    Series series = new Series(1);
    series.add(1, 10);
    series.add(2, 11);
    series.breakHere();
    series.add(3, 1);
    assertThat(series.begins(0)).isTrue();
    assertThat(series.begins(1)).isFalse();
    assertThat(series.begins(2)).isTrue();
  }

  @Test
  void valuesAreFoundNearATimeAndNowhereElse() {
    Series series = new Series(1);
    series.add(10, 1);
    series.add(20, 2);
    assertThat(series.at(0, 12, 3)).isEqualTo(1);
    assertThat(series.at(0, 18, 3)).isEqualTo(2);
    assertThat(series.at(0, 15, 3)).isNaN();
    assertThat(series.at(0, 5, 6)).isEqualTo(1);
    assertThat(new Series(1).at(0, 5, 6)).isNaN();
  }

  @Test
  void manyShortProcessesStayBounded() {
    Series series = new Series(1);
    for (int i = 0; i < 30_000; i++) {
      series.breakHere();
      series.add(i, i);
    }
    assertThat(series.size()).isLessThanOrEqualTo(Series.MOST_POINTS);
    assertThat(series.last(0)).isGreaterThan(29_990);
  }
}
