package endolith.viewer.chart.screen;

import endolith.viewer.chart.ChartPainter;
import endolith.viewer.chart.ChartSheet;
import endolith.viewer.chart.ChartView;
import endolith.viewer.chart.ChartWords;
import endolith.viewer.chart.Colour;
import endolith.viewer.chart.MemoryCurves;
import endolith.viewer.chart.MemoryLine;
import endolith.viewer.chart.Palette;
import endolith.viewer.chart.PlotArea;
import endolith.viewer.chart.Readout;
import endolith.viewer.chart.Surface;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;

/**
 * Memory over time: a line for each worker, its stages, what it kept after each task and how that
 * climbs, the budget, and what the machine has left. Part of it can be looked at, by hand or by a
 * {@link ChartView}.
 */
public final class MemoryChart extends Region {
  private static final StyleablePropertyFactory<MemoryChart> FACTORY =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());
  private static final CssMetaData<MemoryChart, Paint> INK =
      paint("-endolith-ink", chart -> chart.ink, Palette.LIGHT.ink());
  private static final CssMetaData<MemoryChart, Paint> GRID =
      paint("-endolith-grid", chart -> chart.grid, Palette.LIGHT.grid());
  private static final CssMetaData<MemoryChart, Paint> SURFACE =
      paint("-endolith-surface", chart -> chart.surface, Palette.LIGHT.surface());
  private static final CssMetaData<MemoryChart, Paint> LIMIT =
      paint("-endolith-limit", chart -> chart.limit, Palette.LIGHT.limit());
  private static final CssMetaData<MemoryChart, Paint> ALARM =
      paint("-endolith-alarm", chart -> chart.alarm, Palette.LIGHT.alarm());
  private static final CssMetaData<MemoryChart, Font> FONT =
      FACTORY.createFontCssMetaData("-fx-font", chart -> chart.font, Font.getDefault(), true);

  /** Figures are somewhat smaller than sentences. */
  private static final double TEXT_SIZE = 0.82;

  private static final double LEAST_REACH = 1.5;

  private final SimpleStyleableObjectProperty<Paint> ink = property(INK, "ink");
  private final SimpleStyleableObjectProperty<Paint> grid = property(GRID, "grid");
  private final SimpleStyleableObjectProperty<Paint> surface = property(SURFACE, "surface");
  private final SimpleStyleableObjectProperty<Paint> limit = property(LIMIT, "limit");
  private final SimpleStyleableObjectProperty<Paint> alarm = property(ALARM, "alarm");
  private final SimpleStyleableObjectProperty<Font> font =
      new SimpleStyleableObjectProperty<>(FONT, this, "font", Font.getDefault());
  private final Canvas canvas = new Canvas();
  private final Canvas above = new Canvas();
  private final ChartView view = new ChartView();
  private final ChartWords words;
  private MemoryCurves curves = new MemoryCurves();
  private double pointer = Double.NaN;

  public MemoryChart(ChartWords words) {
    this.words = words;
    getStyleClass().add("memory-chart");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    above.setMouseTransparent(true);
    getChildren().addAll(canvas, above);
    for (SimpleStyleableObjectProperty<?> style : List.of(ink, grid, surface, limit, alarm, font)) {
      style.subscribe(this::draw);
    }
    view.onChange(this::draw);
    new ChartGestures(this);
  }

  private static CssMetaData<MemoryChart, Paint> paint(
      String name, Function<MemoryChart, StyleableProperty<Paint>> property, Colour first) {
    return FACTORY.createPaintCssMetaData(name, property, CanvasSurface.color(first));
  }

  private SimpleStyleableObjectProperty<Paint> property(
      CssMetaData<MemoryChart, Paint> data, String name) {
    return new SimpleStyleableObjectProperty<>(data, this, name, data.getInitialValue(this));
  }

  /** Which part is shown, and what of it. */
  public ChartView view() {
    return view;
  }

  /** Shows other curves from now on, all of them. */
  public void show(MemoryCurves other) {
    curves = other;
    pointer = Double.NaN;
    view.restart(other.latest());
  }

  /** The curves have grown. */
  public void refresh() {
    view.reach(curves.latest());
    draw();
  }

  /** The colour of a line on this chart. */
  public Color colour(MemoryLine line) {
    return CanvasSurface.color(palette().line(line));
  }

  /** The stages whose times are drawn now, by number, with their colours; empty if none are. */
  public SortedMap<Integer, Color> stages() {
    ChartPainter painter = new ChartPainter(curves, view, palette(), words);
    SortedMap<Integer, Color> stages = new TreeMap<>();
    painter.stages().forEach((stage, colour) -> stages.put(stage, CanvasSurface.color(colour)));
    return stages;
  }

  /** What is shown, for paper: in the same size, in the colours for paper. */
  public ChartSheet sheet(String title, List<String> notes) {
    ChartPainter painter = new ChartPainter(curves, view, Palette.LIGHT, words);
    return new ChartSheet(title, notes, painter, getWidth(), getHeight(), text().getSize());
  }

  PlotArea area() {
    return painter().area(0, canvas.getWidth(), canvas.getHeight(), text().getSize());
  }

  private ChartPainter painter() {
    return new ChartPainter(curves, view, palette(), words);
  }

  private Font text() {
    return Font.font(font.get().getFamily(), font.get().getSize() * TEXT_SIZE);
  }

  private Palette palette() {
    return new Palette(colour(ink), colour(grid), colour(surface), colour(limit), colour(alarm));
  }

  private static Colour colour(SimpleStyleableObjectProperty<Paint> paint) {
    Color color = paint.get() instanceof Color plain ? plain : Color.GRAY;
    return new Colour(
        (int) Math.round(255 * color.getRed()),
        (int) Math.round(255 * color.getGreen()),
        (int) Math.round(255 * color.getBlue()),
        color.getOpacity());
  }

  void pointAt(double x, double y) {
    pointer = area().contains(x, y) ? x : Double.NaN;
    drawAbove();
  }

  void pointNowhere() {
    pointer = Double.NaN;
    drawAbove();
  }

  /** Shows the values at a place, as the pointer does. */
  public void pointAt(double share) {
    PlotArea area = area();
    pointer = area.left() + share * area.width();
    drawAbove();
  }

  /** A rectangle that is being dragged. */
  void frame(double x1, double y1, double x2, double y2) {
    GraphicsContext pen = above.getGraphicsContext2D();
    pen.clearRect(0, 0, above.getWidth(), above.getHeight());
    Color colour = CanvasSurface.color(palette().first());
    pen.setFill(colour.deriveColor(0, 1, 1, 0.12));
    pen.fillRect(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
    pen.setStroke(colour);
    pen.strokeRect(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
  }

  @Override
  protected void layoutChildren() {
    for (Canvas each : List.of(canvas, above)) {
      each.setWidth(getWidth());
      each.setHeight(getHeight());
    }
    draw();
  }

  private void draw() {
    paint(new CanvasSurface(canvas.getGraphicsContext2D(), text()));
    drawAbove();
  }

  /** Draws everything but what follows the pointer. */
  void paint(Surface target) {
    painter().paint(target, area());
  }

  private void drawAbove() {
    GraphicsContext pen = above.getGraphicsContext2D();
    pen.clearRect(0, 0, above.getWidth(), above.getHeight());
    if (!Double.isNaN(pointer)) {
      PlotArea area = area();
      double reach = Math.max(LEAST_REACH, (area.to() - area.from()) / 100);
      Readout readout = Readout.at(curves, view, words, area.seconds(pointer), reach);
      new ReadoutPainter(pen, area, palette(), words, text()).paint(readout);
    }
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return FACTORY.getCssMetaData();
  }
}
