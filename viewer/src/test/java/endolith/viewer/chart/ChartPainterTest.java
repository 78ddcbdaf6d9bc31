package endolith.viewer.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ChartPainterTest {
  private static final double TEXT_SIZE = 10;
  private static final double SIDE = 500;

  private final ChartView view = new ChartView();

  private RecordingSurface painted(MemoryCurves curves) {
    RecordingSurface surface = new RecordingSurface(TEXT_SIZE);
    ChartPainter painter = new ChartPainter(curves, view, Palette.LIGHT, SmallCurves.WORDS);
    painter.paint(surface, painter.area(0, SIDE, SIDE, TEXT_SIZE));
    return surface;
  }

  private static List<String> of(RecordingSurface surface, Colour colour) {
    return surface.drawn().stream().filter(call -> call.contains(colour.toString())).toList();
  }

  @Test
  void everyLineItsTrendTheBudgetAndWhatIsLeftAreThere() {
    MemoryCurves curves = SmallCurves.of();
    view.restart(curves.latest());
    RecordingSurface surface = painted(curves);
    assertThat(surface.words())
        .contains("budget 1024 MiB", "available 8192 MiB ↑", "+1.0 MiB per task", "0 s", "1:00");
    for (MemoryLine line : curves.lines()) {
      assertThat(of(surface, Palette.LIGHT.line(line))).isNotEmpty();
    }
    assertThat(of(surface, Palette.LIGHT.limit())).hasSize(2);
    assertThat(of(surface, Palette.LIGHT.alarm())).isNotEmpty();
    assertThat(of(surface, Palette.LIGHT.stage(2, 0.75))).hasSize(2);
  }

  @Test
  void aBudgetFarAboveTheLinesIsAMarkAtTheEdgeAndTheAxisFitsTheLines() {
    MemoryCurves curves = SmallCurves.of();
    curves.budgetBytes(2048 * SmallCurves.MIB);
    view.restart(curves.latest());
    RecordingSurface surface = painted(curves);
    assertThat(surface.words()).contains("budget 2048 MiB ↑");
    assertThat(of(surface, Palette.LIGHT.limit())).hasSize(2);
    ChartPainter painter = new ChartPainter(curves, view, Palette.LIGHT, SmallCurves.WORDS);
    assertThat(painter.area(0, SIDE, SIDE, TEXT_SIZE).high())
        .isBetween(900 * SmallCurves.MIB, 1100 * SmallCurves.MIB);
  }

  @Test
  void onlyTheChosenLineAndTheChosenPartAreThere() {
    MemoryCurves curves = SmallCurves.of();
    view.restart(curves.latest());
    view.window(50, 60);
    view.alone(OptionalInt.of(1));
    RecordingSurface surface = painted(curves);
    assertThat(of(surface, Palette.LIGHT.line(curves.lines().get(1)))).isEmpty();
    assertThat(surface.words()).contains("50 s").doesNotContain("0 s", "+2.0 MiB per task");
    assertThat(of(surface, Palette.LIGHT.stage(1, 0.13))).isEmpty();
    assertThat(of(surface, Palette.LIGHT.stage(2, 0.13))).hasSize(1);
  }

  @Test
  void itTellsWhichStagesItDraws() {
    MemoryCurves curves = SmallCurves.of();
    ChartPainter painter =
        new ChartPainter(curves, new ChartView(), Palette.LIGHT, SmallCurves.WORDS);
    assertThat(painter.stages()).containsOnlyKeys(1, 2).doesNotContainValue(null);
    assertThat(painter.stages().get(1)).isNotEqualTo(painter.stages().get(2));
    curves.lines().forEach(line -> line.bands().clear());
    assertThat(painter.stages()).isEmpty();
  }

  @Test
  void whereNoStageIsKnownThereAreNoStrips() {
    MemoryCurves curves = SmallCurves.of();
    curves.lines().forEach(line -> line.bands().clear());
    ChartPainter painter = new ChartPainter(curves, view, Palette.LIGHT, SmallCurves.WORDS);
    double bottom = painter.area(0, SIDE, SIDE, TEXT_SIZE).bottom();
    curves.lines().getFirst().band(new StageBand(1, 2, 20, "a / DAPI"));
    assertThat(painter.area(0, SIDE, SIDE, TEXT_SIZE).bottom())
        .isEqualTo(bottom - 2 * StagePainter.STRIP);
  }

  @Test
  void aRunWithoutSamplesHasItsAxes() {
    assertThat(painted(new MemoryCurves()).words()).contains("0 MiB", "0 s", "10 s");
  }

  @Test
  void whereThereIsNoRoomNothingIsDrawn() {
    RecordingSurface surface = new RecordingSurface(TEXT_SIZE);
    ChartPainter painter =
        new ChartPainter(SmallCurves.of(), view, Palette.LIGHT, SmallCurves.WORDS);
    painter.paint(surface, painter.area(0, 90, SIDE, TEXT_SIZE));
    assertThat(surface.drawn()).isEmpty();
  }
}
