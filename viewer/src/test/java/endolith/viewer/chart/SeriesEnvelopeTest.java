package endolith.viewer.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeriesEnvelopeTest {
  private static final int COLUMNS = 300;

  @Test
  void thereAreNeverMoreThanAFewPointsForEachColumnAndNoPeakIsLost() {
    Series series = new Series(1);
    for (int i = 0; i < 8000; i++) {
      series.add(i, i == 4321 ? 1000 : i % 2 == 0 ? 100 : 200);
    }
    PlotArea area = new PlotArea(50, 10, COLUMNS, 200, 0, 8000, 0, 1000);
    SeriesEnvelope envelope = SeriesEnvelope.of(series, 0, area);
    assertThat(envelope.size()).isBetween(COLUMNS, 2 * (COLUMNS + 2));
    double highest = Double.MAX_VALUE;
    for (int i = 0; i < envelope.size(); i++) {
      highest = Math.min(highest, envelope.y(i));
    }
    assertThat(highest).isEqualTo(area.top());
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
    SeriesEnvelope envelope =
        SeriesEnvelope.of(series, 0, new PlotArea(0, 0, 1000, 100, 45, 55, 0, 20));
    assertThat(envelope.size()).isEqualTo(11);
    assertThat(envelope.starts(0)).isTrue();
    assertThat(envelope.starts(4)).isFalse();
    assertThat(envelope.starts(5)).isTrue();
    assertThat(envelope.starts(7)).isFalse();
  }

  @Test
  void aSeriesWithoutPointsHasNoEnvelope() {
    PlotArea area = new PlotArea(0, 0, 100, 100, 0, 10, 0, 1);
    assertThat(SeriesEnvelope.of(new Series(1), 0, area).size()).isZero();
  }
}
