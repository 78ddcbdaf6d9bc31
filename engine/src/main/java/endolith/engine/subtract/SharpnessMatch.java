package endolith.engine.subtract;

import endolith.engine.subtract.statistics.BackgroundSample;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Makes both images of a sample equally sharp. Where one is out of focus, its detail is weaker for
 * reasons that have nothing to do with its brightness, and a line through both would be too steep
 * or too flat.
 *
 * <p>The measure is the slope of post's detail over pre's, which neither dye, offset nor uneven
 * light changes: if it is the scale, then post less scaled pre does not depend on pre's detail, nor
 * on what the minerals are like around it.
 */
final class SharpnessMatch {
  /** Blurs to try, variance in parts²; a negative one is that of pre. */
  private static final double[] VARIANCES = {
    -1, -0.5, -0.25, -0.12, -0.06, 0, 0.06, 0.12, 0.25, 0.5, 0.8, 1.2, 1.6
  };

  private static final int MOST_CELLS = 500;
  private static final int FEWEST_PLACES = 6;
  private static final int FEWEST_PARTS = BackgroundSample.PARTS / 2;
  private static final double SIGNIFICANT = 3;

  /** Forms that are known less well, as a share of their slope, do not count. */
  private static final double LARGEST_ERROR = 0.04;

  private static final double LINE_ERROR = 0.02;

  private final BackgroundSample sample;
  private final Map<Long, Integer> squares = new HashMap<>();
  private final List<Long> cells;
  private final Map<Integer, Slopes> slopes = new HashMap<>();
  private final PartGrid grid = new PartGrid();
  private final DetailSlope slope = new DetailSlope(PartGrid.PARTS);

  SharpnessMatch(BackgroundSample sample) {
    this.sample = sample;
    LinkedHashSet<Long> found = new LinkedHashSet<>();
    for (int square = 0; square < sample.count(); square++) {
      squares.put(key(sample.x()[square], sample.y()[square]), square);
      found.add(
          key(
              sample.left() + sample.cellAcross(square) * PartGrid.CELL_PX,
              sample.top() + sample.cellDown(square) * PartGrid.CELL_PX));
    }
    cells = List.copyOf(found);
  }

  private static long key(int x, int y) {
    return (long) y << 32 | x;
  }

  /**
   * The blur, as a variance in parts², of post (above 0) or of pre (below 0) that makes the slope
   * of the detail that of the forms; 0 if they do not clearly differ.
   *
   * @param lineSlope near which slopes are, and what counts as that of the forms if there are too
   *     few to tell
   */
  double variance(double lineSlope) {
    int middle = Arrays.binarySearch(VARIANCES, 0);
    Excess before = excess(middle, lineSlope);
    if (!(Math.abs(before.value) > SIGNIFICANT * before.error)) {
      return 0;
    }
    int direction = before.value > 0 ? 1 : -1;
    for (int i = middle + direction; i >= 0 && i < VARIANCES.length; i += direction) {
      Excess here = excess(i, lineSlope);
      if (Double.isNaN(here.value)) {
        return 0;
      }
      if (here.value * direction <= 0) {
        return VARIANCES[i - direction]
            + before.value
                / (before.value - here.value)
                * (VARIANCES[i] - VARIANCES[i - direction]);
      }
      before = here;
    }
    return VARIANCES[direction > 0 ? VARIANCES.length - 1 : 0];
  }

  /**
   * @param value detail's slope over that of the forms, less 1; falls as post is blurred
   * @param error its standard error
   */
  private record Excess(double value, double error) {}

  private Excess excess(int index, double lineSlope) {
    Slopes all = slopes.computeIfAbsent(index, i -> measured(VARIANCES[i]));
    DetailSlopes details = all.details.between(0.5 * lineSlope, 4 * lineSlope);
    DetailSlopes forms = all.forms.between(0.6 * lineSlope, 1.6 * lineSlope);
    if (details.count() < FEWEST_PLACES) {
      return new Excess(Double.NaN, Double.NaN);
    }
    boolean formed =
        forms.count() >= FEWEST_PLACES && forms.error() < LARGEST_ERROR * forms.median();
    double wanted = formed ? forms.median() : lineSlope;
    double error = formed ? forms.error() / wanted : LINE_ERROR;
    return new Excess(details.median() / wanted - 1, Math.hypot(error, details.error() / wanted));
  }

  /** Of each place, after a blur. */
  private record Slopes(DetailSlopes details, DetailSlopes forms) {}

  private Slopes measured(double variance) {
    int step = Math.ceilDiv(cells.size(), MOST_CELLS);
    Slopes all = new Slopes(new DetailSlopes(), new DetailSlopes());
    for (int i = 0; i < cells.size(); i += step) {
      load(cells.get(i), variance);
      slope.clear();
      grid.addDetails(slope);
      all.details.add(slope);
      slope.clear();
      grid.addForms(slope);
      all.forms.add(slope);
    }
    return all;
  }

  private void load(long cell, double variance) {
    int x = (int) cell;
    int y = (int) (cell >> 32);
    grid.clear();
    int reach = PartGrid.HALO_PX;
    for (int dy = -reach; dy < PartGrid.CELL_PX + reach; dy += BackgroundSample.SIDE) {
      for (int dx = -reach; dx < PartGrid.CELL_PX + reach; dx += BackgroundSample.SIDE) {
        Integer square = x + dx < 0 || y + dy < 0 ? null : squares.get(key(x + dx, y + dy));
        if (square != null) {
          grid.put(sample, square, dx, dy);
        }
      }
    }
    grid.blur(variance);
  }

  /**
   * The sample with that blur given to one of the images; parts at gaps become NaN, and squares
   * that hardly have others are left out.
   */
  BackgroundSample blurred(double variance) {
    if (variance == 0) {
      return sample;
    }
    float[] post = new float[sample.post().length];
    float[] pre = new float[sample.pre().length];
    for (long cell : cells) {
      load(cell, variance);
      int x = (int) cell;
      int y = (int) (cell >> 32);
      for (int dy = 0; dy < PartGrid.CELL_PX; dy += BackgroundSample.SIDE) {
        for (int dx = 0; dx < PartGrid.CELL_PX; dx += BackgroundSample.SIDE) {
          Integer square = squares.get(key(x + dx, y + dy));
          if (square != null) {
            grid.take(square, dx, dy, post, pre);
          }
        }
      }
    }
    return new BackgroundSample(sample.left(), sample.top(), sample.x(), sample.y(), post, pre)
        .withParts(FEWEST_PARTS);
  }
}
