package endolith.viewer.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Remembers what was drawn on it, one sentence each. */
public final class RecordingSurface implements Surface {
  private final double textSize;
  private final List<String> drawn = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private double top;
  private StringBuilder line = new StringBuilder();

  public RecordingSurface(double textSize) {
    this.textSize = textSize;
  }

  /** Tells heights from here. */
  public void countFrom(double y) {
    top = y;
  }

  public List<String> drawn() {
    return drawn;
  }

  public List<String> words() {
    return words;
  }

  private void add(String format, Object... values) {
    drawn.add(String.format(Locale.ROOT, format, values));
  }

  @Override
  public double textSize() {
    return textSize;
  }

  @Override
  public double width(String text) {
    return text.length() * textSize / 2;
  }

  @Override
  public void fill(Colour colour, double x, double y, double width, double height, double corner) {
    add("fill %s %.2f %.2f %.2f %.2f %.2f", colour, x, y - top, width, height, corner);
  }

  @Override
  public void dot(Colour colour, double x, double y, double radius) {
    add("dot %s %.2f %.2f %.2f", colour, x, y - top, radius);
  }

  @Override
  public void moveTo(double x, double y) {
    line.append(String.format(Locale.ROOT, " from %.2f %.2f", x, y - top));
  }

  @Override
  public void lineTo(double x, double y) {
    line.append(String.format(Locale.ROOT, " to %.2f %.2f", x, y - top));
  }

  @Override
  public void stroke(Stroke stroke) {
    String dashes = Arrays.toString(stroke.dashes());
    add("line %s %.2f %s%s", stroke.colour(), stroke.width(), dashes, line);
    line = new StringBuilder();
  }

  @Override
  public void text(String text, double x, double y, Lettering lettering) {
    words.add(text);
    add("text %s %.2f %.2f %s", text, x, y - top, lettering);
  }
}
