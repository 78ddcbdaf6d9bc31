package endolith.engine.plot.chart;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/** What a chart must hold so that it can be drawn: a file may have been written by anybody. */
final class ChartRules {
  private static final int MOST_PARTS = 64;
  private static final int MOST_LETTERS = 1000;
  private static final int MOST_VALUES = 1 << 20;
  private static final double MOST_DECADES = 40;
  private static final double LARGEST = 1e18;

  private ChartRules() {}

  /**
   * @throws IOException if it cannot be drawn
   */
  static void check(Chart chart) throws IOException {
    ColourKey colours = chart.colours();
    boolean whole =
        isText(chart.findings())
            && isSpan(chart.x())
            && isSpan(chart.y())
            && isList(chart.layers().size())
            && chart.keys().size() <= MOST_PARTS
            && chart.keys().stream().allMatch(key -> isText(key.name()))
            && chart.layers().stream().allMatch(ChartRules::isLayer)
            && covers(chart.layers().getFirst()) == (colours != null)
            && chart.layers().stream().skip(1).noneMatch(ChartRules::covers)
            && (colours == null || isKey(colours));
    if (!whole) {
      throw new IOException("the chart \"" + chart.plot() + "\" holds what cannot be drawn");
    }
  }

  private static boolean isList(int size) {
    return size > 0 && size <= MOST_PARTS;
  }

  private static boolean isText(String text) {
    return text.length() <= MOST_LETTERS && text.codePoints().noneMatch(Character::isISOControl);
  }

  private static boolean isSpan(Span span) {
    double size = Math.abs(span.to() - span.from());
    double largest = Math.max(Math.abs(span.from()), Math.abs(span.to()));
    return isText(span.label())
        && largest <= LARGEST
        && size > 1e-9
        && size > 1e-6 * largest
        && (span.kind() == Span.Kind.LINEAR || span.from() < span.to() && largest <= MOST_DECADES);
  }

  private static boolean isKey(ColourKey colours) {
    return isText(colours.title())
        && colours.ticks().size() <= MOST_PARTS
        && colours.ticks().stream()
            .allMatch(tick -> isText(tick.label()) && areFinite(tick.position()));
  }

  private static boolean covers(Layer layer) {
    return layer instanceof Layer.Heat || layer instanceof Layer.Photo;
  }

  private static boolean isLayer(Layer layer) {
    return switch (layer) {
      case Layer.Heat heat ->
          heat.cells().length > 0
              && (long) heat.cells().length * heat.cells()[0].length <= MOST_VALUES
              && Arrays.stream(heat.cells())
                  .allMatch(
                      column ->
                          column.length > 0
                              && column.length == heat.cells()[0].length
                              && areFinite(column));
      case Layer.Photo photo ->
          photo.x() >= 0 && photo.y() >= 0 && photo.width() > 0 && photo.height() > 0;
      case Layer.Steps steps ->
          steps.counts().length > 0
              && areFinite(steps.low(), steps.width())
              && areFinite(steps.counts())
              && (steps.fill() == null || isFill(steps.fill()));
      case Layer.Curve curve ->
          curve.heights().length > 1
              && areFinite(curve.from(), curve.to())
              && areFinite(curve.heights());
      case Layer.Straight line -> areFinite(line.fromX(), line.fromY(), line.toX(), line.toY());
      case Layer.Band band -> areFinite(band.from(), band.to()) && isFill(band.fill());
    };
  }

  private static boolean isFill(Fill fill) {
    return fill.alpha() >= 0 && fill.alpha() <= 255;
  }

  private static boolean areFinite(double... values) {
    return DoubleStream.of(values).allMatch(value -> Math.abs(value) <= LARGEST);
  }
}
