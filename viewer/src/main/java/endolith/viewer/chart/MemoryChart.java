package endolith.viewer.chart;

import java.util.List;
import java.util.Locale;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Memory over time: a line for each trace, and the budget as a dashed one. */
public final class MemoryChart extends Region {
  private static final StyleablePropertyFactory<MemoryChart> FACTORY =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());
  private static final CssMetaData<MemoryChart, Paint> INK =
      FACTORY.createPaintCssMetaData("-endolith-ink", chart -> chart.ink, Color.GRAY);
  private static final CssMetaData<MemoryChart, Paint> GRID =
      FACTORY.createPaintCssMetaData("-endolith-grid", chart -> chart.grid, Color.LIGHTGRAY);
  private static final CssMetaData<MemoryChart, Paint> LIMIT =
      FACTORY.createPaintCssMetaData("-endolith-limit", chart -> chart.limit, Color.ORANGE);

  /** Told apart also by those who see few colours (Okabe and Ito). */
  private static final List<Color> LINES =
      List.of(
          Color.web("#0072b2"),
          Color.web("#d55e00"),
          Color.web("#009e73"),
          Color.web("#cc79a7"),
          Color.web("#56b4e9"),
          Color.web("#e69f00"));

  private static final double LEFT = 62;
  private static final double RIGHT = 14;
  private static final double TOP = 12;
  private static final double BOTTOM = 24;
  private static final double MIB = 1 << 20;

  private final SimpleStyleableObjectProperty<Paint> ink =
      new SimpleStyleableObjectProperty<>(INK, this, "ink", Color.GRAY);
  private final SimpleStyleableObjectProperty<Paint> grid =
      new SimpleStyleableObjectProperty<>(GRID, this, "grid", Color.LIGHTGRAY);
  private final SimpleStyleableObjectProperty<Paint> limit =
      new SimpleStyleableObjectProperty<>(LIMIT, this, "limit", Color.ORANGE);
  private final Canvas canvas = new Canvas();
  private List<Trace> traces = List.of();
  private double budgetBytes;
  private String budgetName = "";

  public MemoryChart() {
    getStyleClass().add("memory-chart");
    getChildren().add(canvas);
    ink.subscribe(this::draw);
    grid.subscribe(this::draw);
    limit.subscribe(this::draw);
  }

  /**
   * Draws anew.
   *
   * @param budget memory that each should keep within, in bytes
   * @param nameOfBudget stands at its line
   */
  public void show(List<Trace> now, double budget, String nameOfBudget) {
    traces = List.copyOf(now);
    budgetBytes = budget;
    budgetName = nameOfBudget;
    draw();
  }

  /** The colour of a trace's line. */
  public static Color colour(int number) {
    return LINES.get((number - 1) % LINES.size());
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    draw();
  }

  private void draw() {
    double width = canvas.getWidth();
    double height = canvas.getHeight();
    GraphicsContext pen = canvas.getGraphicsContext2D();
    pen.clearRect(0, 0, width, height);
    if (width < LEFT + RIGHT + 20 || height < TOP + BOTTOM + 20) {
      return;
    }
    double longest = 10;
    double largest = budgetBytes;
    for (Trace trace : traces) {
      if (trace.size() > 0) {
        longest = Math.max(longest, trace.seconds(trace.size() - 1));
        largest = Math.max(largest, trace.largest());
      }
    }
    double top = Ticks.roundedUp(largest * 1.08 / MIB) * MIB;
    pen.setFont(Font.font(11));
    drawGrid(pen, width, height, longest, top);
    for (Trace trace : traces) {
      drawTrace(pen, trace, width, height, longest, top);
    }
    drawBudget(pen, width, height, top);
  }

  private static double x(double seconds, double longest, double width) {
    return LEFT + seconds / longest * (width - LEFT - RIGHT);
  }

  private static double y(double bytes, double top, double height) {
    return height - BOTTOM - bytes / top * (height - TOP - BOTTOM);
  }

  private void drawGrid(
      GraphicsContext pen, double width, double height, double longest, double top) {
    pen.setLineWidth(1);
    pen.setTextBaseline(VPos.CENTER);
    pen.setTextAlign(TextAlignment.RIGHT);
    double step = Ticks.step(top / MIB, 4);
    for (double mib = 0; mib <= top / MIB + 0.5; mib += step) {
      double y = Math.round(y(mib * MIB, top, height)) + 0.5;
      pen.setStroke(grid.get());
      pen.strokeLine(LEFT, y, width - RIGHT, y);
      pen.setFill(ink.get());
      pen.fillText(String.format(Locale.ROOT, "%.0f MiB", mib), LEFT - 8, y);
    }
    pen.setTextBaseline(VPos.TOP);
    double every = Ticks.step(longest, Math.max(2, width / 130));
    for (double at = 0; at <= longest; at += every) {
      pen.setTextAlign(at == 0 ? TextAlignment.LEFT : TextAlignment.CENTER);
      pen.setFill(ink.get());
      pen.fillText(Ticks.time(at), x(at, longest, width), height - BOTTOM + 6);
    }
  }

  private static void drawTrace(
      GraphicsContext pen, Trace trace, double width, double height, double longest, double top) {
    pen.setStroke(colour(trace.number()));
    pen.setLineWidth(1.8);
    pen.beginPath();
    for (int i = 0; i < trace.size(); i++) {
      double x = x(trace.seconds(i), longest, width);
      double y = y(trace.value(i), top, height);
      if (i == 0) {
        pen.moveTo(x, y);
      } else {
        pen.lineTo(x, y);
      }
    }
    pen.stroke();
  }

  private void drawBudget(GraphicsContext pen, double width, double height, double top) {
    if (budgetBytes > 0) {
      double y = Math.round(y(budgetBytes, top, height)) + 0.5;
      pen.setStroke(limit.get());
      pen.setLineWidth(1.2);
      pen.setLineDashes(6, 4);
      pen.strokeLine(LEFT, y, width - RIGHT, y);
      pen.setLineDashes();
      pen.setFill(limit.get());
      pen.setTextBaseline(VPos.TOP);
      pen.setTextAlign(TextAlignment.RIGHT);
      pen.fillText(budgetName, width - RIGHT - 4, y + 3);
    }
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return FACTORY.getCssMetaData();
  }
}
