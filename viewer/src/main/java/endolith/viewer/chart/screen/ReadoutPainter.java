package endolith.viewer.chart.screen;

import endolith.viewer.chart.ChartWords;
import endolith.viewer.chart.Palette;
import endolith.viewer.chart.PlotArea;
import endolith.viewer.chart.Readout;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/**
 * Draws what the curves were where the pointer is: a line through that time, and a box of values.
 */
record ReadoutPainter(
    GraphicsContext pen, PlotArea area, Palette palette, ChartWords words, Font font) {
  private static final double PAD = 9;
  private static final double SWATCH = 16;
  private static final int MOST_ROWS = 10;

  private record Entry(Color colour, String text, boolean bold) {}

  void paint(Readout readout) {
    double x = Math.round(area.x(readout.seconds())) + 0.5;
    pen.setStroke(CanvasSurface.color(palette.ink()));
    pen.setLineWidth(1);
    pen.strokeLine(x, area.top(), x, area.bottom());
    for (Readout.Row row : readout.rows()) {
      double y = area.y(row.bytes());
      if (area.contains(x, y)) {
        pen.setFill(CanvasSurface.color(palette.surface()));
        pen.fillOval(x - 5, y - 5, 10, 10);
        pen.setFill(CanvasSurface.color(palette.line(row.line())));
        pen.fillOval(x - 3.5, y - 3.5, 7, 7);
      }
    }
    box(entries(readout), x);
  }

  private List<Entry> entries(Readout readout) {
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry(Color.TRANSPARENT, readout.time(), true));
    readout.rows().stream()
        .limit(MOST_ROWS)
        .forEach(
            row ->
                entries.add(
                    new Entry(
                        CanvasSurface.color(palette.line(row.line())),
                        row.line().name()
                            + "  "
                            + words.memory().apply(row.bytes())
                            + (row.what().isEmpty() ? "" : "  ·  " + row.what()),
                        false)));
    readout.kept().stream()
        .limit(2)
        .forEach(kept -> entries.add(new Entry(Color.TRANSPARENT, kept, false)));
    if (!Double.isNaN(readout.availableBytes())) {
      entries.add(
          new Entry(
              Color.TRANSPARENT,
              words.available() + "  " + words.memory().apply(readout.availableBytes()),
              false));
    }
    return entries;
  }

  private void box(List<Entry> entries, double x) {
    double line = Math.round(font.getSize() * 1.5);
    double width = 0;
    Font bold = Font.font(font.getFamily(), FontWeight.BOLD, font.getSize());
    for (Entry entry : entries) {
      Text text = new Text(entry.text());
      text.setFont(entry.bold() ? bold : font);
      width = Math.max(width, text.getLayoutBounds().getWidth());
    }
    width += 2 * PAD + SWATCH;
    double height = line * entries.size() + 2 * PAD - 4;
    double left = x + 14 + width <= area.right() ? x + 14 : Math.max(2, x - 14 - width);
    double top = area.top() + 4;
    boolean dark = palette.isDark();
    Color surface = CanvasSurface.color(palette.surface());
    Color grid = CanvasSurface.color(palette.grid());
    pen.setFill(surface.deriveColor(0, 1, dark ? 1.25 : 1, 0.96));
    pen.fillRoundRect(left, top, width, height, 10, 10);
    pen.setStroke(grid.deriveColor(0, 1, dark ? 1.6 : 0.85, 1));
    pen.setLineWidth(1);
    pen.strokeRoundRect(left + 0.5, top + 0.5, width - 1, height - 1, 10, 10);
    pen.setTextBaseline(VPos.CENTER);
    pen.setTextAlign(TextAlignment.LEFT);
    double y = top + PAD - 2 + line / 2;
    for (Entry entry : entries) {
      if (entry.colour().getOpacity() > 0) {
        pen.setFill(entry.colour());
        pen.fillRoundRect(left + PAD, y - 2, 10, 4, 3, 3);
      }
      pen.setFill(CanvasSurface.color(palette.strongInk()));
      pen.setFont(entry.bold() ? bold : font);
      pen.fillText(entry.text(), left + PAD + (entry.bold() ? 0 : SWATCH), y);
      y += line;
    }
  }
}
