package endolith.monitor.prediction.table;

import endolith.monitor.prediction.Observations;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The interpretation of the columns of a table: one is the peak, the others are numbers, kinds, or
 * are left out. It is settled on the table that is learned from, and holds for others, whose
 * columns may come in another order.
 *
 * @param leftOut what nothing is predicted from
 */
public record TableInterpretation(String peak, List<Column> columns, List<LeftOutColumn> leftOut) {
  private static final int MOST_KINDS = 12;

  /** What peaks are called, the likeliest first. */
  private static final List<String> PEAK_NAMES =
      List.of("peak", "max_rss", "maxrss", "rss", "memory", "mem");

  /**
   * @param peak name of the column with the peaks; null to find it
   * @param ignored names of columns that are not to be used
   * @throws IOException if there is no such column, or nothing to learn from
   */
  public static TableInterpretation of(TaskTable table, @Nullable String peak, Set<String> ignored)
      throws IOException {
    for (String name : ignored) {
      requireColumn(table, name);
    }
    String peaks = peak == null ? peakOf(table, ignored) : peak;
    requireColumn(table, peaks);
    if (table.lines().isEmpty()) {
      throw new IOException(table.file() + " has a line of names, but no runs");
    }
    List<Column> numbers = new ArrayList<>();
    List<Column> kinds = new ArrayList<>();
    List<LeftOutColumn> leftOut = new ArrayList<>();
    for (String name : table.names()) {
      if (name.equals(peaks) || ignored.contains(name)) {
        continue;
      }
      if (name.isEmpty()) {
        leftOut.add(new LeftOutColumn.Nameless());
      } else if (name.toLowerCase(Locale.ROOT).startsWith("peak")) {
        leftOut.add(new LeftOutColumn.OtherPeak(name));
      } else {
        understand(table, name, numbers, kinds, leftOut);
      }
    }
    numbers.addAll(kinds);
    if (numbers.isEmpty()) {
      throw new IOException(
          table.file() + " has no column to predict from beside the peaks, \"" + peaks + "\"");
    }
    return new TableInterpretation(peaks, List.copyOf(numbers), List.copyOf(leftOut));
  }

  private static void requireColumn(TaskTable table, String name) throws IOException {
    if (!table.names().contains(name)) {
      throw new IOException(
          "%s has no column \"%s\"; it has %s"
              .formatted(table.file(), name, String.join(", ", table.names())));
    }
  }

  private static String peakOf(TaskTable table, Set<String> ignored) throws IOException {
    List<String> names =
        table.names().stream().filter(name -> !name.isEmpty() && !ignored.contains(name)).toList();
    if (names.isEmpty()) {
      throw new IOException(table.file() + " has no column left that could be the peak");
    }
    for (String wanted : PEAK_NAMES) {
      for (String name : names) {
        if (name.toLowerCase(Locale.ROOT).startsWith(wanted)) {
          return name;
        }
      }
    }
    return names.stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).contains("peak"))
        .findFirst()
        .orElse(names.getLast());
  }

  private static void understand(
      TaskTable table,
      String name,
      List<Column> numbers,
      List<Column> kinds,
      List<LeftOutColumn> leftOut) {
    int at = table.names().indexOf(name);
    Set<String> values = new TreeSet<>();
    int there = 0;
    int asNumber = 0;
    for (TaskTable.Line line : table.lines()) {
      String cell = line.cells().get(at);
      if (!CellValue.isMissing(cell)) {
        there++;
        values.add(cell);
        asNumber += CellValue.number(cell, table.decimalComma()).isPresent() ? 1 : 0;
      }
    }
    if (2 * there < table.lines().size()) {
      leftOut.add(new LeftOutColumn.MostlyMissing(name));
    } else if (2 * asNumber > there) {
      numbers.add(new Column.Number(name));
    } else if (values.size() <= MOST_KINDS && 2 * values.size() <= there) {
      kinds.add(new Column.Kind(name, List.copyOf(values)));
    } else {
      leftOut.add(new LeftOutColumn.ManyWords(name, values.size()));
    }
  }

  /**
   * A table in these terms. Tasks of which something is missing, or of a kind that was not known,
   * are left out and told to {@code left}.
   *
   * @throws IOException if a column is missing, or a value is no number; the message says where
   */
  public Observations observations(TaskTable table, List<LeftOutRun> left) throws IOException {
    for (Column column : columns) {
      requireColumn(table, column.name());
    }
    requireColumn(table, peak);
    List<double[]> rows = new ArrayList<>();
    List<Double> peaks = new ArrayList<>();
    for (TaskTable.Line line : table.lines()) {
      List<LeftOutRun.Gap> lacking = lacking(table, line);
      if (lacking.isEmpty()) {
        rows.add(row(table, line));
        peaks.add(peakOf(table, line));
      } else {
        left.add(new LeftOutRun(line.number(), lacking));
      }
    }
    return new Observations(
        features(),
        kinds(),
        rows.toArray(double[][]::new),
        peaks.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private List<LeftOutRun.Gap> lacking(TaskTable table, TaskTable.Line line) {
    List<LeftOutRun.Gap> lacking = new ArrayList<>();
    if (CellValue.isMissing(cell(table, line, peak))) {
      lacking.add(new LeftOutRun.Gap.Missing(peak));
    }
    for (Column column : columns) {
      String cell = cell(table, line, column.name());
      if (CellValue.isMissing(cell)) {
        lacking.add(new LeftOutRun.Gap.Missing(column.name()));
      } else if (column instanceof Column.Kind kind && !kind.values().contains(cell)) {
        lacking.add(new LeftOutRun.Gap.UnknownKind(column.name(), cell));
      }
    }
    return lacking;
  }

  private double peakOf(TaskTable table, TaskTable.Line line) throws IOException {
    double value = number(table, line, peak);
    if (!(value > 0)) {
      throw new IOException(
          "%s, line %d: a peak must be positive, was %s"
              .formatted(table.file(), line.number(), cell(table, line, peak)));
    }
    return value;
  }

  private double[] row(TaskTable table, TaskTable.Line line) throws IOException {
    List<Double> row = new ArrayList<>();
    for (Column column : columns) {
      switch (column) {
        case Column.Number(String name) -> row.add(number(table, line, name));
        case Column.Kind(String name, List<String> values) -> {
          String cell = cell(table, line, name);
          values.forEach(value -> row.add(value.equals(cell) ? 1.0 : 0.0));
        }
      }
    }
    return row.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double number(TaskTable table, TaskTable.Line line, String name)
      throws IOException {
    String cell = cell(table, line, name);
    OptionalDouble number = CellValue.number(cell, table.decimalComma());
    if (number.isEmpty()) {
      throw new IOException(
          "%s, line %d: \"%s\" is no number, as other values of %s are"
              .formatted(table.file(), line.number(), cell, name));
    }
    return number.getAsDouble();
  }

  private static String cell(TaskTable table, TaskTable.Line line, String name) {
    return line.cells().get(table.names().indexOf(name));
  }

  private List<String> features() {
    List<String> features = new ArrayList<>();
    for (Column column : columns) {
      switch (column) {
        case Column.Number(String name) -> features.add(name);
        case Column.Kind(String name, List<String> values) ->
            values.forEach(value -> features.add("[" + name + " = " + value + "]"));
      }
    }
    return features;
  }

  private int kinds() {
    return columns.stream()
        .mapToInt(column -> column instanceof Column.Kind kind ? kind.values().size() : 0)
        .sum();
  }
}
