package endolith.engine.benchmark;

import java.util.Locale;

/**
 * What a benchmark gave.
 *
 * @param unit of the median, per second of processor time: more is better
 * @param day when it was measured
 * @param machine where it was measured
 */
record Figure(String benchmark, String unit, double median, String day, String machine) {
  static final String HEADER = "benchmark,unit,median,day,machine";

  static Figure of(String line) {
    String[] cells = line.split(",", 5);
    return new Figure(cells[0], cells[1], Double.parseDouble(cells[2]), cells[3], cells[4]);
  }

  String line() {
    return String.join(
        ",", benchmark, unit, String.format(Locale.ROOT, "%.1f", median), day, machine);
  }
}
