package endolith.viewer.chart.screen;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.viewer.chart.ChartSheet;
import endolith.viewer.chart.RecordingSurface;
import endolith.viewer.chart.SmallCurves;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class MemoryChartTest {
  private final MemoryChart chart = new MemoryChart(SmallCurves.WORDS);

  MemoryChartTest() {
    chart.resize(800, 300);
    chart.layout();
    chart.show(SmallCurves.of());
  }

  /** In the light theme, colours included. */
  private void assertFileHoldsWhatIsOnTheScreen() {
    ChartSheet sheet = chart.sheet("A title", List.of());
    RecordingSurface screen = new RecordingSurface(sheet.textSize());
    chart.paint(screen);
    RecordingSurface file = new RecordingSurface(sheet.textSize());
    file.countFrom(sheet.chartTop(file::width));
    sheet.paint(file);
    assertThat(screen.drawn()).hasSizeGreaterThan(20);
    assertThat(file.drawn()).endsWith(screen.drawn().toArray(String[]::new));
  }

  @Test
  void aFileHoldsWhatIsOnTheScreen() {
    assertFileHoldsWhatIsOnTheScreen();
  }

  @Test
  void aFileHoldsThePartAndTheLineThatAreLookedAt() {
    chart.view().alone(OptionalInt.of(2));
    chart.view().window(20, 40);
    chart.view().heights(200 * SmallCurves.MIB, 500 * SmallCurves.MIB);
    assertFileHoldsWhatIsOnTheScreen();
  }
}
