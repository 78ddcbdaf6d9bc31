package endolith.monitor.prediction.table;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A CSV file of tasks: a line of names, then one line for each task. Values are parted by commas,
 * semicolons or tabs, and may stand in quotes; empty lines and lines that begin with # are skipped.
 *
 * @param names of the columns
 * @param decimalComma whether commas are decimal points, as where semicolons part the values
 */
public record TaskTable(
    Path file, List<String> names, List<TaskTable.Line> lines, boolean decimalComma) {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * One task.
   *
   * @param number in the file, from 1
   * @param cells as many as there are names
   */
  record Line(int number, List<String> cells) {}

  /**
   * @throws IOException if it is no such file; the message says what is wrong in which line
   */
  public static TaskTable read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("there is no file " + file);
    }
    List<String> lines = lines(file);
    int first = 0;
    while (first < lines.size() && isSkipped(lines.get(first))) {
      first++;
    }
    if (first == lines.size()) {
      throw new IOException(file + " is empty: expected a line of names and one for each run");
    }
    char separator = separator(lines.get(first));
    List<String> names = names(lines.get(first), separator, file);
    List<Line> tasks = new ArrayList<>();
    for (int i = first + 1; i < lines.size(); i++) {
      if (!isSkipped(lines.get(i))) {
        tasks.add(new Line(i + 1, cells(lines.get(i), separator, names.size(), file, i + 1)));
      }
    }
    return new TaskTable(file, names, tasks, separator == ';');
  }

  private static List<String> lines(Path file) throws IOException {
    try {
      List<String> lines = new ArrayList<>(Files.readAllLines(file));
      if (!lines.isEmpty() && lines.getFirst().startsWith(BYTE_ORDER_MARK)) {
        lines.set(0, lines.getFirst().substring(1));
      }
      return lines;
    } catch (MalformedInputException e) {
      throw new IOException(file + " is no text in UTF-8: save it as CSV, UTF-8", e);
    }
  }

  private static boolean isSkipped(String line) {
    return line.isBlank() || line.startsWith("#");
  }

  /** The one of which the line of names has most. */
  private static char separator(String names) {
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (split(names, candidate).size() > split(names, best).size()) {
        best = candidate;
      }
    }
    return best;
  }

  private static List<String> names(String line, char separator, Path file) throws IOException {
    List<String> names = new ArrayList<>(split(line, separator));
    while (names.size() > 1 && names.getLast().isEmpty()) {
      names.removeLast();
    }
    for (int i = 0; i < names.size(); i++) {
      if (!names.get(i).isEmpty() && names.indexOf(names.get(i)) < i) {
        throw new IOException(
            "%s: two columns are called \"%s\"; give each a name of its own"
                .formatted(file, names.get(i)));
      }
    }
    return names;
  }

  private static List<String> cells(String line, char separator, int wanted, Path file, int number)
      throws IOException {
    List<String> cells = new ArrayList<>(split(line, separator));
    while (cells.size() > wanted && cells.getLast().isEmpty()) {
      cells.removeLast();
    }
    if (cells.size() != wanted) {
      throw new IOException(
          "%s, line %d: %d values, but %d names in the first line"
              .formatted(file, number, cells.size(), wanted));
    }
    return cells;
  }

  /** A quote within quotes is written twice. */
  private static List<String> split(String line, char separator) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"' && (quoted || cell.toString().isBlank())) {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }
}
