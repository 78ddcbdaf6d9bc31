package endolith.viewer.chart;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a drawing as SVG 1.1, texts as texts. */
final class SvgSurface extends FileSurface {
  private final StringBuilder svg = new StringBuilder();
  private final StringBuilder line = new StringBuilder();

  /** Rectangles of one colour that follow each other: thousands, where a line is dense. */
  private final StringBuilder bars = new StringBuilder();

  private @Nullable Colour barColour;

  SvgSurface(double width, double height, double textSize) {
    super(textSize);
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\""
            + " viewBox=\"0 0 %1$s %2$s\" font-family=\"'DejaVu Sans', sans-serif\">\n",
        number(width), number(height));
  }

  @Override
  public void fill(Colour colour, double x, double y, double width, double height, double corner) {
    if (corner > 0) {
      add(
          "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" %s/>\n",
          number(x),
          number(y),
          number(width),
          number(height),
          number(corner),
          paint("fill", colour));
      return;
    }
    if (!colour.equals(barColour)) {
      flush();
      barColour = colour;
    }
    bars.append('M').append(number(x)).append(' ').append(number(y));
    bars.append('h').append(number(width)).append('v').append(number(height));
    bars.append('h').append(number(-width)).append('z');
  }

  private void flush() {
    Colour colour = barColour;
    barColour = null;
    if (colour != null) {
      svg.append("<path d=\"").append(bars).append("\" ").append(paint("fill", colour));
      svg.append("/>\n");
      bars.setLength(0);
    }
  }

  @Override
  public void dot(Colour colour, double x, double y, double radius) {
    add(
        "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" %s/>\n",
        number(x), number(y), number(radius), paint("fill", colour));
  }

  @Override
  public void moveTo(double x, double y) {
    point('M', x, y);
  }

  @Override
  public void lineTo(double x, double y) {
    point('L', x, y);
  }

  private void point(char command, double x, double y) {
    line.append(command).append(number(x)).append(' ').append(number(y));
  }

  @Override
  public void stroke(Stroke stroke) {
    if (line.isEmpty()) {
      return;
    }
    String dashes =
        Arrays.stream(stroke.dashes())
            .mapToObj(SvgSurface::number)
            .collect(Collectors.joining(" "));
    add(
        "<path d=\"%s\" fill=\"none\" %s stroke-width=\"%s\" stroke-linejoin=\"round\"%s/>\n",
        line,
        paint("stroke", stroke.colour()),
        number(stroke.width()),
        dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\"");
    line.setLength(0);
  }

  @Override
  public void text(String words, double x, double y, Lettering lettering) {
    String anchor =
        switch (lettering.anchor()) {
          case LEFT -> "start";
          case CENTRE -> "middle";
          case RIGHT -> "end";
        };
    add(
        "<text x=\"%s\" y=\"%s\" font-size=\"%s\" text-anchor=\"%s\" %s>%s</text>\n",
        number(x),
        number(baseline(y, lettering)),
        number(textSize() * lettering.size()),
        anchor,
        paint("fill", lettering.colour()),
        words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
  }

  private static String paint(String what, Colour colour) {
    String rgb =
        "%s=\"#%02x%02x%02x\"".formatted(what, colour.red(), colour.green(), colour.blue());
    return colour.opacity() == 1
        ? rgb
        : rgb + String.format(Locale.ROOT, " %s-opacity=\"%.2f\"", what, colour.opacity());
  }

  /** With two decimals where it has any. */
  private static String number(double value) {
    long hundredths = Math.round(100 * value);
    return hundredths % 100 == 0
        ? Long.toString(hundredths / 100)
        : Double.toString(hundredths / 100.0);
  }

  private void add(String format, Object... values) {
    flush();
    svg.append(String.format(Locale.ROOT, format, values));
  }

  @Override
  byte[] bytes() {
    add("</svg>\n");
    return svg.toString().getBytes(StandardCharsets.UTF_8);
  }
}
