package endolith.viewer.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ReadoutTest {
  private static final ChartWords WORDS =
      new ChartWords(
          bytes -> Math.round(bytes) + " B",
          "budget",
          "left",
          "kept",
          "kept after a task",
          "-",
          List.of("one", "two"));

  private final MemoryCurves curves = new MemoryCurves();
  private final ChartView view = new ChartView();

  private MemoryLine line(int number) {
    MemoryLine line = new MemoryLine(number, "worker " + number, false);
    for (int i = 0; i <= 20; i++) {
      line.add(i, new Figures(100 * number + i, 50, Double.NaN, 1000));
    }
    curves.lines().add(line);
    curves.reach(20);
    return line;
  }

  @Test
  void everyLineTellsItsValueItsStageAndItsTask() {
    MemoryLine first = line(1);
    line(2);
    first.band(new StageBand(1, 2, Double.POSITIVE_INFINITY, "a / DAPI"));
    first.band(new StageBand(2, 6, Double.POSITIVE_INFINITY, "a / DAPI"));
    curves.available().add(5, 7000);
    Readout readout = Readout.at(curves, view, WORDS, 5.2, 1);
    assertThat(readout.rows()).extracting(Readout.Row::bytes).containsExactly(105.0, 205.0);
    assertThat(readout.rows()).extracting(Readout.Row::what).containsExactly("one · a / DAPI", "");
    assertThat(readout.availableBytes()).isEqualTo(7000);
    assertThat(Readout.at(curves, view, WORDS, 9, 1).rows().getFirst().what())
        .isEqualTo("two · a / DAPI");
    first.endBand(10);
    assertThat(Readout.at(curves, view, WORDS, 15, 1).rows().getFirst().what()).isEmpty();
  }

  @Test
  void whatWasKeptIsToldNearTheEndOfATask() {
    line(1).mark(new TaskEnd(10, "a / DAPI", new Figures(90, 45, Double.NaN, Double.NaN)));
    assertThat(Readout.at(curves, view, WORDS, 10.2, 1).kept())
        .containsExactly("kept 90 B · a / DAPI");
    assertThat(Readout.at(curves, view, WORDS, 12, 1).kept()).isEmpty();
    view.measure(Measure.HEAP);
    assertThat(Readout.at(curves, view, WORDS, 10.2, 1).kept()).isEmpty();
  }

  @Test
  void aLineAloneIsTheOnlyOne() {
    line(1);
    line(2);
    view.alone(OptionalInt.of(2));
    assertThat(Readout.at(curves, view, WORDS, 5, 1).rows())
        .extracting(row -> row.line().number())
        .containsExactly(2);
    view.measure(Measure.HEAP);
    assertThat(Readout.at(curves, view, WORDS, 5, 1).rows()).isEmpty();
  }

  @Test
  void whatIsDrawnStaysBounded() {
    MemoryLine line = line(1);
    for (int i = 0; i < 50_000; i++) {
      line.mark(new TaskEnd(i, "t", new Figures(1, 1, 1, 1)));
      line.band(new StageBand(1, i, Double.POSITIVE_INFINITY, "t"));
      line.trend(new Trend(i, Measure.RESIDENT, new double[] {0, i}, new double[] {1, 1}, "+1 B"));
      line.alarm(new MemoryLine.Alarm(i, i, Double.POSITIVE_INFINITY));
    }
    assertThat(line.taskEnds()).hasSizeBetween(1000, MemoryLine.MOST_THINGS);
    assertThat(line.bands()).hasSizeBetween(1000, MemoryLine.MOST_THINGS);
    assertThat(line.alarms()).hasSizeLessThanOrEqualTo(MemoryLine.MOST_THINGS);
    assertThat(line.trends()).hasSizeBetween(10, 100);
    assertThat(line.bands().getFirst().to()).isFinite();
  }
}
