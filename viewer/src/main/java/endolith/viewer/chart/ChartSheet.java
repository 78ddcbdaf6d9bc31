package endolith.viewer.chart;

import endolith.viewer.chart.Surface.Anchor;
import endolith.viewer.chart.Surface.Edge;
import endolith.viewer.chart.Surface.Lettering;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A chart for paper, with a title, notes and a legend above it.
 *
 * @param notes sentences below the title
 * @param width px
 * @param height of the chart alone, px
 * @param textSize px
 */
public record ChartSheet(
    String title,
    List<String> notes,
    ChartPainter chart,
    double width,
    double height,
    double textSize) {
  static final double MARGIN = 14;

  private static final double LINE = 1.5;
  private static final double TITLE_SIZE = 1.35;
  private static final double WIDTH = 1000;
  private static final double HEIGHT = 460;
  private static final double TEXT_SIZE = 12;

  public ChartSheet {
    notes = List.copyOf(notes);
  }

  /** All of some curves, in a size that suits a page. */
  public static ChartSheet whole(
      String title, List<String> notes, MemoryCurves curves, ChartWords words) {
    ChartView view = new ChartView();
    view.restart(curves.latest());
    ChartPainter chart = new ChartPainter(curves, view, Palette.LIGHT, words);
    return new ChartSheet(title, notes, chart, WIDTH, HEIGHT, TEXT_SIZE);
  }

  /** Of all of it. */
  double fullHeight(ToDoubleFunction<String> measure) {
    return chartTop(measure) + height + MARGIN / 2;
  }

  /**
   * Upper edge of the chart itself.
   *
   * @param measure how wide a text is
   */
  public double chartTop(ToDoubleFunction<String> measure) {
    return legendTop(lines(measure)) + legend().rows(measure) * row();
  }

  private double legendTop(List<String> lines) {
    return notesTop() + row() * lines.size();
  }

  private double notesTop() {
    return MARGIN + Math.round(row() * TITLE_SIZE);
  }

  private double row() {
    return Math.round(LINE * textSize);
  }

  private Legend legend() {
    return Legend.of(chart, width - 2 * MARGIN);
  }

  public void paint(Surface surface) {
    Palette palette = chart.palette();
    surface.fill(palette.surface(), 0, 0, width, fullHeight(surface::width), 0);
    surface.text(
        title,
        MARGIN,
        MARGIN,
        new Lettering(palette.strongInk(), Anchor.LEFT, Edge.TOP, TITLE_SIZE));
    Lettering note = new Lettering(palette.strongInk(), Anchor.LEFT, Edge.TOP);
    List<String> lines = lines(surface::width);
    for (int i = 0; i < lines.size(); i++) {
      surface.text(lines.get(i), MARGIN, notesTop() + row() * i, note);
    }
    legend().paint(surface, palette, legendTop(lines) + row() / 2, row());
    double top = chartTop(surface::width);
    chart.paint(surface, chart.area(top, width, height, textSize));
  }

  /** The notes, broken where they are too wide. */
  private List<String> lines(ToDoubleFunction<String> measure) {
    List<String> lines = new ArrayList<>();
    for (String note : notes) {
      String line = "";
      for (String word : note.split(" ")) {
        String longer = line.isEmpty() ? word : line + " " + word;
        if (!line.isEmpty() && measure.applyAsDouble(longer) > width - 2 * MARGIN) {
          lines.add(line);
          longer = word;
        }
        line = longer;
      }
      lines.add(line);
    }
    return lines;
  }
}
