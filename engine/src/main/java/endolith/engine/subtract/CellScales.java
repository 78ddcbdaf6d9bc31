package endolith.engine.subtract;

import endolith.engine.subtract.statistics.BackgroundSample;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How much brighter post is than pre in each cell of squares: the densest place of the logarithms
 * of the ratio, above the line's offset and as even light would have shown it.
 */
final class CellScales {
  /** What is darker than this share of the typical brightness is not rock. */
  private static final double ROCK = 0.15;

  private static final int FEWEST = 40;

  /** The densest place holds this share of a cell's parts. */
  private static final double CORE = 0.3;

  private static final int PARTS_PER_CELL =
      BackgroundSample.CELL * BackgroundSample.CELL / BackgroundSample.PART / BackgroundSample.PART;

  private final BackgroundSample sample;
  private final Shading shading;
  private final Optional<CameraViews> views;
  private final double offset;
  private final double darkest;
  private int count;
  private final double[] logs;
  private final double[] widths;
  private final int[] across;
  private final int[] down;
  private int left = Integer.MAX_VALUE;
  private int top = Integer.MAX_VALUE;
  private int width;
  private int height;

  CellScales(
      BackgroundSample sample, BackgroundLine line, Shading shading, Optional<CameraViews> views) {
    this.sample = sample;
    this.shading = shading;
    this.views = views;
    offset = line.hasOffset() ? line.offset() : 0;
    darkest = ROCK * ShadingCorrectedSample.of(sample, shading, views).typical();
    Map<Long, double[]> cells = new LinkedHashMap<>();
    Map<Long, Integer> filled = new LinkedHashMap<>();
    for (int square = 0; square < sample.count(); square++) {
      long cell = (long) sample.cellDown(square) << 32 | sample.cellAcross(square);
      double[] ratios = cells.computeIfAbsent(cell, key -> new double[PARTS_PER_CELL]);
      filled.put(cell, add(square, ratios, filled.getOrDefault(cell, 0)));
    }
    logs = new double[cells.size()];
    widths = new double[cells.size()];
    across = new int[cells.size()];
    down = new int[cells.size()];
    filled.forEach(
        (cell, parts) -> {
          if (parts >= FEWEST) {
            across[count] = cell.intValue();
            down[count] = (int) (cell >> 32);
            left = Math.min(left, across[count]);
            top = Math.min(top, down[count]);
            keep(Arrays.copyOf(cells.getOrDefault(cell, new double[0]), parts));
          }
        });
    for (int cell = 0; cell < count; cell++) {
      width = Math.max(width, across[cell] - left + 1);
      height = Math.max(height, down[cell] - top + 1);
    }
  }

  /** Returns how many ratios there are then. */
  private int add(int square, double[] ratios, int from) {
    double x = sample.centreX(square);
    double y = sample.centreY(square);
    double glow = views.map(seen -> shading.glow(seen, x, y)).orElse(0.0);
    double factor = views.map(seen -> shading.factor(seen, x, y)).orElse(1.0);
    int filled = from;
    int first = square * BackgroundSample.PARTS;
    for (int part = first; part < first + BackgroundSample.PARTS; part++) {
      double dark = sample.pre()[part] * factor;
      double bright = sample.post()[part] - glow - offset;
      if (dark > darkest && bright > 0) {
        ratios[filled++] = Math.log(bright / dark);
      }
    }
    return filled;
  }

  /** The mean of the shortest interval that holds the core, and its length. */
  private void keep(double[] ratios) {
    Arrays.sort(ratios);
    int core = (int) (CORE * ratios.length);
    int start = 0;
    for (int i = 1; i + core < ratios.length; i++) {
      start = ratios[i + core] - ratios[i] < ratios[start + core] - ratios[start] ? i : start;
    }
    logs[count] = Arrays.stream(ratios, start, start + core + 1).average().orElse(0);
    widths[count++] = ratios[start + core] - ratios[start];
  }

  int count() {
    return count;
  }

  double[] logs() {
    return Arrays.copyOf(logs, count);
  }

  /** Lengths of the intervals that hold the cores. */
  double[] widths() {
    return Arrays.copyOf(widths, count);
  }

  /** The region, of so many along each side of what the cells cover, that a cell lies in. */
  int region(int cell, int regions) {
    return (down[cell] - top) * regions / height * regions
        + (across[cell] - left) * regions / width;
  }
}
