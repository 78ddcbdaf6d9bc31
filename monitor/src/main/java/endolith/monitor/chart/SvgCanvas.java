package endolith.monitor.chart;

import java.awt.Color;
import java.util.List;
import java.util.Locale;

/** Writes a drawing as SVG 1.1, texts as texts. */
final class SvgCanvas implements Canvas {
  private final StringBuilder svg = new StringBuilder();

  SvgCanvas(int width, int height) {
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
            + " font-family=\"sans-serif\">%n",
        width, height, width, height);
  }

  @Override
  public void line(List<Point> points, Pen pen) {
    svg.append("<polyline fill=\"none\" points=\"");
    points.forEach(point -> add("%.1f,%.1f ", point.x(), point.y()));
    add(
        "\" %s stroke-width=\"%.1f\" stroke-linejoin=\"round\"%s/>%n",
        paint("stroke", pen.colour()),
        pen.width(),
        pen.dash() == 0 ? "" : " stroke-dasharray=\"%.0f\"".formatted(pen.dash()));
  }

  @Override
  public void fill(double x, double y, double width, double height, Color colour) {
    add(
        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" %s/>%n",
        x, y, width, height, paint("fill", colour));
  }

  @Override
  public void dot(double x, double y, double radius, Color colour) {
    add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" %s/>%n", x, y, radius, paint("fill", colour));
  }

  @Override
  public void text(String text, double x, double y, double size, Anchor anchor, Color colour) {
    add(
        "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.0f\" text-anchor=\"%s\" %s>%s</text>%n",
        x, y, size, anchor.name().toLowerCase(Locale.ROOT), paint("fill", colour), escaped(text));
  }

  private static String paint(String what, Color colour) {
    String rgb = "%s=\"#%06x\"".formatted(what, colour.getRGB() & 0xffffff);
    return colour.getAlpha() == 255
        ? rgb
        : rgb + String.format(Locale.ROOT, " %s-opacity=\"%.2f\"", what, colour.getAlpha() / 255.0);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
  }

  String document() {
    return svg + "</svg>\n";
  }
}
