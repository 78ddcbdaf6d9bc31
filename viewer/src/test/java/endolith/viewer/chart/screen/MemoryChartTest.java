package endolith.viewer.chart.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import endolith.viewer.chart.ChartSheet;
import endolith.viewer.chart.RecordingSurface;
import endolith.viewer.chart.SmallCurves;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MemoryChartTest {
  /** The toolkit measures text by the system's library, also where nothing is shown. */
  @BeforeAll
  @SuppressWarnings("restricted")
  static void textCanBeMeasured() {
    try (Arena arena = Arena.ofConfined()) {
      SymbolLookup.libraryLookup("libpangoft2-1.0.so.0", arena);
    } catch (IllegalArgumentException e) {
      boolean linux = System.getProperty("os.name").startsWith("Linux");
      assumeFalse(linux, "install libgtk-3-0: the window's chart");
    }
  }

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
