package endolith.viewer.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChartSheetTest {
  private static final double TEXT_SIZE = 10;

  private static RecordingSurface painted(ChartSheet sheet) {
    RecordingSurface surface = new RecordingSurface(TEXT_SIZE);
    sheet.paint(surface);
    return surface;
  }

  private static ChartSheet sheet(MemoryCurves curves, double width, String... notes) {
    ChartView view = new ChartView();
    view.restart(curves.latest());
    ChartPainter painter = new ChartPainter(curves, view, Palette.LIGHT, SmallCurves.WORDS);
    return new ChartSheet("A title", List.of(notes), painter, width, 300, TEXT_SIZE);
  }

  @Test
  void itExplainsLinesMarksAndStages() {
    assertThat(painted(sheet(SmallCurves.of(), 900, "a note")).words())
        .startsWith(
            "A title",
            "a note",
            "worker <1> & co",
            "worker 2",
            "program",
            "kept after a task",
            "1 align",
            "2 subtract");
  }

  @Test
  void notesThatAreTooWideAreBrokenAndEverythingElseMovesDown() {
    String note = "word ".repeat(60).strip();
    ChartSheet wide = sheet(SmallCurves.of(), 4000, note);
    ChartSheet narrow = sheet(SmallCurves.of(), 500, note);
    RecordingSurface surface = new RecordingSurface(TEXT_SIZE);
    assertThat(painted(wide).words().get(1)).isEqualTo(note);
    assertThat(painted(narrow).words().get(1)).hasSizeBetween(50, 94);
    assertThat(narrow.fullHeight(surface::width)).isGreaterThan(wide.fullHeight(surface::width));
  }

  @Test
  void aRunWithoutSamplesIsDrawnToo() {
    assertThat(painted(sheet(new MemoryCurves(), 900)).words()).contains("A title", "0 MiB");
  }
}
