package endolith.app.cli;

import endolith.app.program.RefusedException;
import endolith.engine.align.transform.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Points as a spreadsheet or an annotation tool writes them: one a line, x and y in the first two
 * columns, or in those whose heading is x and y. Everything else in a line stays as it is.
 */
final class PointTable {
  private static final char[] SEPARATORS = {',', ';', '\t'};

  private final List<String> lines = new ArrayList<>();
  private final List<Point> points = new ArrayList<>();

  /**
   * @param input lines without their ends
   * @param map what to do with each point
   * @throws RefusedException if a line holds no point; the message names it
   */
  static PointTable mapped(List<String> input, UnaryOperator<Point> map) throws RefusedException {
    PointTable table = new PointTable();
    int[] columns = {0, 1};
    String separator = separator(input);
    boolean begun = false;
    for (int i = 0; i < input.size(); i++) {
      String line = i == 0 ? input.get(0).replace("\uFEFF", "") : input.get(i);
      String[] fields = line.split(separator, -1);
      if (line.isBlank()) {
        table.lines.add(line);
      } else if (!begun && isHeading(fields)) {
        columns = columns(fields);
        table.lines.add(line);
        begun = true;
      } else {
        table.add(fields, columns, separator, i + 1, map);
        begun = true;
      }
    }
    return table;
  }

  private void add(
      String[] fields, int[] columns, String separator, int number, UnaryOperator<Point> map)
      throws RefusedException {
    if (fields.length <= Math.max(columns[0], columns[1])) {
      throw new RefusedException(
          "line %d, \"%s\", holds no point: x and y are expected, separated by a comma"
              .formatted(number, String.join(separator, fields)));
    }
    Point point =
        map.apply(new Point(value(fields, columns[0], number), value(fields, columns[1], number)));
    fields[columns[0]] = String.format(Locale.ROOT, "%.4f", point.x());
    fields[columns[1]] = String.format(Locale.ROOT, "%.4f", point.y());
    lines.add(String.join(separator, fields));
    points.add(point);
  }

  private static double value(String[] fields, int column, int number) throws RefusedException {
    double value = number(fields[column]);
    if (!Double.isFinite(value)) {
      throw new RefusedException(
          "line %d: \"%s\" is no number; x and y are pixels of the raw image, such as 1204.5"
              .formatted(number, fields[column].strip()));
    }
    return value;
  }

  /** NaN if it is none. */
  private static double number(String field) {
    try {
      return Double.parseDouble(unquoted(field));
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static String unquoted(String field) {
    String text = field.strip();
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1).strip() : text;
  }

  private static boolean isHeading(String[] fields) {
    for (String field : fields) {
      if (!Double.isNaN(number(field))) {
        return false;
      }
    }
    return true;
  }

  private static int[] columns(String[] heading) {
    int[] columns = {-1, -1};
    for (int i = 0; i < heading.length; i++) {
      String name = unquoted(heading[i]).toLowerCase(Locale.ROOT);
      columns[0] = name.equals("x") ? i : columns[0];
      columns[1] = name.equals("y") ? i : columns[1];
    }
    return columns[0] < 0 || columns[1] < 0 ? new int[] {0, 1} : columns;
  }

  /**
   * Of the whole table, settled by its first line that is not blank: the one that it has most of.
   * Later lines may have others in their notes.
   */
  private static String separator(List<String> input) {
    String line = input.stream().filter(any -> !any.isBlank()).findFirst().orElse("");
    char best = ',';
    for (char candidate : SEPARATORS) {
      if (count(line, candidate) > count(line, best)) {
        best = candidate;
      }
    }
    return String.valueOf(best);
  }

  private static long count(String line, char wanted) {
    return line.chars().filter(c -> c == wanted).count();
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  /** The points after mapping. */
  List<Point> points() {
    return List.copyOf(points);
  }
}
