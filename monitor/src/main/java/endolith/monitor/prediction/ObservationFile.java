package endolith.monitor.prediction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Observations in a CSV file: a line of names, then one line for each task. The peak is the column
 * whose name begins with "peak", else the last one; all other columns of numbers are features.
 */
public final class ObservationFile {
  private static final int FEWEST = 3;

  private ObservationFile() {}

  /**
   * @throws IOException if it is no such file; the message says what is wrong in which line
   */
  public static Observations read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file).stream().filter(s -> !s.isBlank()).toList();
    if (lines.size() <= FEWEST) {
      throw new IOException(
          file + " has fewer than " + FEWEST + " tasks: expected a line of names and one per task");
    }
    List<String> names = cells(lines.getFirst());
    int peak = peakColumn(names);
    List<Integer> columns = new ArrayList<>();
    for (int column = 0; column < names.size(); column++) {
      if (column != peak && isNumber(cells(lines.get(1)), column)) {
        columns.add(column);
      }
    }
    double[][] rows = new double[lines.size() - 1][];
    double[] peaks = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      List<String> cells = cells(lines.get(i + 1));
      if (cells.size() != names.size()) {
        throw new IOException(
            "%s, line %d: %d values, but %d names in the first line"
                .formatted(file, i + 2, cells.size(), names.size()));
      }
      int line = i + 2;
      double[] row = new double[columns.size()];
      for (int k = 0; k < row.length; k++) {
        row[k] = number(cells.get(columns.get(k)), file, line);
      }
      rows[i] = row;
      peaks[i] = number(cells.get(peak), file, line);
      if (!(peaks[i] > 0)) {
        throw new IOException("%s, line %d: a peak must be positive".formatted(file, line));
      }
    }
    return new Observations(columns.stream().map(names::get).toList(), rows, peaks);
  }

  private static int peakColumn(List<String> names) {
    for (int column = 0; column < names.size(); column++) {
      if (names.get(column).toLowerCase(Locale.ROOT).startsWith("peak")) {
        return column;
      }
    }
    return names.size() - 1;
  }

  private static boolean isNumber(List<String> cells, int column) {
    try {
      Double.parseDouble(cells.get(column));
      return true;
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      return false;
    }
  }

  private static double number(String cell, Path file, int line) throws IOException {
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      throw new IOException("%s, line %d: \"%s\" is no number".formatted(file, line, cell), e);
    }
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split(",", -1))
        .map(cell -> cell.strip().replaceAll("^\"|\"$", ""))
        .toList();
  }
}
