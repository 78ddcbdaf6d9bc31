package endolith.viewer.chart;

import endolith.viewer.chart.Surface.Anchor;
import endolith.viewer.chart.Surface.Edge;
import endolith.viewer.chart.Surface.Lettering;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What a chart's lines, marks and stages are: for paper, where nobody can point at them.
 *
 * @param width px; what does not fit beside each other goes to the next row
 */
record Legend(List<Entry> entries, double width) {
  private static final double SAMPLE = 22;
  private static final double GAP = 6;
  private static final double BETWEEN = 18;

  /** Something that is explained. */
  private sealed interface Entry {
    String words();
  }

  private record LineEntry(Surface.Stroke stroke, String words) implements Entry {}

  private record MarkEntry(Colour colour, String words) implements Entry {}

  private record StageEntry(Colour colour, String words) implements Entry {}

  static Legend of(ChartPainter chart, double width) {
    Palette palette = chart.palette();
    List<MemoryLine> shown = chart.shown();
    List<Entry> entries = new ArrayList<>();
    shown.forEach(line -> entries.add(new LineEntry(palette.stroke(line), line.name())));
    shown.stream()
        .filter(line -> !line.taskEnds().isEmpty())
        .findFirst()
        .ifPresent(line -> entries.add(new MarkEntry(palette.line(line), chart.words().marks())));
    chart
        .stages()
        .forEach(
            (stage, colour) ->
                entries.add(new StageEntry(colour, stage + " " + chart.words().stage(stage))));
    return new Legend(entries, width);
  }

  int rows(ToDoubleFunction<String> measure) {
    return IntStream.of(places(measure)).map(row -> row + 1).max().orElse(0);
  }

  /** The row of each entry. */
  private int[] places(ToDoubleFunction<String> measure) {
    int[] rows = new int[entries.size()];
    double x = 0;
    int row = 0;
    for (int i = 0; i < rows.length; i++) {
      double own = SAMPLE + GAP + measure.applyAsDouble(entries.get(i).words());
      if (x > 0 && x + own > width) {
        x = 0;
        row++;
      }
      rows[i] = row;
      x += own + BETWEEN;
    }
    return rows;
  }

  /**
   * @param top middle of the first row
   * @param row from one to the next
   */
  void paint(Surface surface, Palette palette, double top, double row) {
    Lettering lettering = new Lettering(palette.strongInk(), Anchor.LEFT, Edge.MIDDLE);
    int[] places = places(surface::width);
    double x = ChartSheet.MARGIN;
    for (int i = 0; i < places.length; i++) {
      if (i > 0 && places[i] > places[i - 1]) {
        x = ChartSheet.MARGIN;
      }
      double y = top + row * places[i];
      Entry entry = entries.get(i);
      switch (entry) {
        case LineEntry(var stroke, var words) -> surface.line(stroke, x, y, x + SAMPLE, y);
        case MarkEntry(var colour, var words) ->
            LinePainter.mark(surface, palette, colour, x + SAMPLE / 2, y);
        case StageEntry(var colour, var words) -> surface.fill(colour, x, y - 5, SAMPLE, 10, 0);
      }
      surface.text(entry.words(), x + SAMPLE + GAP, y, lettering);
      x += SAMPLE + GAP + surface.width(entry.words()) + BETWEEN;
    }
  }
}
