package endolith.viewer.chart;

import java.util.List;

/** Two workers and the program over a minute, for tests. */
public final class SmallCurves {
  public static final double MIB = 1 << 20;
  public static final ChartWords WORDS =
      new ChartWords(
          bytes -> Math.round(bytes / MIB) + " MiB",
          "budget",
          "available",
          "kept",
          "kept after a task",
          "between",
          List.of("align", "subtract"));

  private SmallCurves() {}

  public static MemoryCurves of() {
    MemoryCurves curves = new MemoryCurves();
    curves.budgetBytes(1024 * MIB);
    curves.lines().add(line(1, "worker <1> & co", false));
    curves.lines().add(line(2, "worker 2", false));
    curves.lines().add(line(0, "program", true));
    for (int i = 0; i <= 60; i++) {
      curves.available().add(i, 8192 * MIB);
    }
    curves.reach(60);
    return curves;
  }

  private static MemoryLine line(int number, String name, boolean quiet) {
    MemoryLine line = new MemoryLine(number, name, quiet);
    for (int i = 0; i <= 60; i++) {
      line.add(i, new Figures((100 * (number + 1) + 10 * i) * MIB, 50 * MIB, 20 * MIB, 2048 * MIB));
    }
    if (!quiet) {
      line.band(new StageBand(1, 2, 20, "a / DAPI"));
      line.band(new StageBand(2, 20, 58, "a / DAPI"));
      line.mark(
          new TaskEnd(30, "a / DAPI", new Figures(300 * MIB, 40 * MIB, 10 * MIB, Double.NaN)));
      line.trend(
          new Trend(
              number,
              Measure.RESIDENT,
              new double[] {10, 50},
              new double[] {200 * MIB, 300 * MIB},
              "+" + number + ".0 MiB per task"));
    }
    if (number == 2) {
      line.alarm(new MemoryLine.Alarm(2, 10, Double.POSITIVE_INFINITY));
    }
    return line;
  }
}
