package endolith.engine.align.coarse;

import endolith.engine.align.transform.Similarity;
import java.util.Arrays;
import java.util.Comparator;

/**
 * The shift at which each block of post is found in pre: the shifts from which a hypothesis is
 * corrected.
 */
final class BlockShifts {
  private static final int SEEDS = 28;
  private static final double TOLERANCE = 1.6;

  private final int count;
  private final double[] x;
  private final double[] y;
  private final double[] foundX;
  private final double[] foundY;
  private final double[] peak;

  /** Searches every block within {@code radius} pixels. */
  BlockShifts(Blocks blocks, int radius) {
    count = blocks.count();
    x = new double[count];
    y = new double[count];
    foundX = new double[count];
    foundY = new double[count];
    peak = new double[count];
    int side = 2 * radius + 1;
    double[] surface = new double[side * side];
    for (int block = 0; block < count; block++) {
      for (int i = 0; i < surface.length; i++) {
        surface[i] = blocks.correlation(block, i % side - radius, i / side - radius);
      }
      locate(block, surface, radius, blocks);
    }
  }

  private void locate(int block, double[] surface, int radius, Blocks blocks) {
    int side = 2 * radius + 1;
    int best = 0;
    for (int i = 1; i < surface.length; i++) {
      if (surface[i] > surface[best]) {
        best = i;
      }
    }
    int column = best % side;
    int row = best / side;
    x[block] = blocks.centreX(block);
    y[block] = blocks.centreY(block);
    double dx = column - radius;
    double dy = row - radius;
    if (column > 0 && column < side - 1 && row > 0 && row < side - 1) {
      dx += vertex(surface[best - 1], surface[best], surface[best + 1]);
      dy += vertex(surface[best - side], surface[best], surface[best + side]);
      peak[block] = surface[best];
    }
    foundX[block] = x[block] + dx;
    foundY[block] = y[block] + dy;
  }

  private static double vertex(double before, double at, double after) {
    double curve = before - 2 * at + after;
    return curve < -1e-9 ? Math.clamp(0.5 * (before - after) / curve, -0.5, 0.5) : 0;
  }

  /**
   * The similarity that most blocks agree on, from where pre was taken to lie to where it was
   * found; all pairs of the clearest blocks are tried, the best is fitted to its inliers. Identity
   * if there is none.
   */
  Similarity consensus() {
    Integer[] order = new Integer[count];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> -peak[i]));
    int seeds = Math.min(SEEDS, count);
    SimilarityFit fit = new SimilarityFit();
    Similarity best = Similarity.IDENTITY;
    double bestVotes = votes(best);
    for (int i = 0; i < seeds; i++) {
      for (int j = i + 1; j < seeds; j++) {
        if (Math.hypot(x[order[i]] - x[order[j]], y[order[i]] - y[order[j]]) > 1.5 * Blocks.SIDE) {
          fit.clear();
          add(fit, order[i], 1);
          add(fit, order[j], 1);
          Similarity candidate = fit.solve(Similarity.IDENTITY);
          double votes = votes(candidate);
          if (votes > bestVotes) {
            bestVotes = votes;
            best = candidate;
          }
        }
      }
    }
    return refined(refined(best, fit), fit);
  }

  private double votes(Similarity candidate) {
    double votes = 0;
    for (int block = 0; block < count; block++) {
      double miss = miss(candidate, block);
      if (miss < TOLERANCE && peak[block] > 0) {
        votes += peak[block] * (1 - miss * miss / (TOLERANCE * TOLERANCE));
      }
    }
    return votes;
  }

  private Similarity refined(Similarity start, SimilarityFit fit) {
    fit.clear();
    int used = 0;
    for (int block = 0; block < count; block++) {
      double miss = miss(start, block) / TOLERANCE;
      if (miss < 1 && peak[block] > 0) {
        add(fit, block, peak[block] * (1 - miss * miss) * (1 - miss * miss));
        used++;
      }
    }
    return used < 4 ? start : fit.solve(start);
  }

  private double miss(Similarity candidate, int block) {
    return Math.hypot(
        candidate.x(x[block], y[block]) - foundX[block],
        candidate.y(x[block], y[block]) - foundY[block]);
  }

  private void add(SimilarityFit fit, int block, double weight) {
    fit.add(x[block], y[block], foundX[block], foundY[block], weight);
  }
}
