package endolith.engine.align.coarse;

import endolith.engine.align.transform.Similarity;
import java.util.ArrayList;
import java.util.List;

/**
 * Similarities that many feature matches agree on. Every pair of matches whose own sizes and
 * orientations agree with the similarity it defines is tried: RANSAC (Fischler and Bolles 1981)
 * without chance.
 */
final class FeatureConsensus {
  private static final double TURN = Math.toRadians(20);
  private static final double LOG_SIZE = Math.log(1.6);
  private static final int MOST_PAIRS = 8_000;

  /** With this share of all matches agreeing, nothing better needs to be looked for. */
  private static final double ENOUGH = 0.3;

  private final int count;
  private final double[] x;
  private final double[] y;
  private final double[] toX;
  private final double[] toY;
  private final double[] turn;
  private final double[] logSize;
  private final double tolerance;
  private final double least;

  /**
   * @param tolerance how far a match may miss, pre pixels
   * @param least distance of the two matches of a pair, post pixels
   */
  FeatureConsensus(
      Features post, Features pre, FeatureMatches matches, double tolerance, double least) {
    this.count = matches.count();
    this.tolerance = tolerance;
    this.least = least;
    x = new double[count];
    y = new double[count];
    toX = new double[count];
    toY = new double[count];
    turn = new double[count];
    logSize = new double[count];
    for (int m = 0; m < count; m++) {
      int i = matches.post()[m];
      int j = matches.pre()[m];
      x[m] = post.x()[i];
      y[m] = post.y()[i];
      toX[m] = pre.x()[j];
      toY[m] = pre.y()[j];
      turn[m] = pre.radians()[j] - post.radians()[i];
      logSize[m] = Math.log(pre.radius()[j] / post.radius()[i]);
    }
  }

  /**
   * @param inliers matches that agree, each place counted once
   */
  record Consensus(Similarity postToPre, int inliers) {}

  /** The {@code most} best that differ, best first. */
  List<Consensus> best(int most) {
    boolean[] taken = new boolean[count];
    List<Consensus> found = new ArrayList<>();
    for (int round = 0; round < most; round++) {
      Consensus next = strongest(taken);
      if (next.inliers() < 4) {
        break;
      }
      found.add(next);
      for (int m = 0; m < count; m++) {
        taken[m] |= miss(next.postToPre(), m) < 2 * tolerance;
      }
    }
    return found;
  }

  private Consensus strongest(boolean[] taken) {
    Similarity best = Similarity.IDENTITY;
    int most = 0;
    SimilarityFit fit = new SimilarityFit();
    int tried = 0;
    for (int gap = 1; gap < count && tried < MOST_PAIRS && most < ENOUGH * count; gap++) {
      for (int i = 0; i + gap < count; i++) {
        int j = i + gap;
        if (!taken[i] && !taken[j] && alike(i, j)) {
          tried++;
          fit.clear();
          add(fit, i);
          add(fit, j);
          Similarity candidate = fit.solve(Similarity.IDENTITY);
          if (Math.abs(Math.IEEEremainder(candidate.radians() - turn[i], 2 * Math.PI)) < TURN
              && Math.abs(Math.log(candidate.scale()) - logSize[i]) < LOG_SIZE) {
            int inliers = inliers(candidate, taken, most);
            if (inliers > most) {
              most = inliers;
              best = candidate;
            }
          }
        }
      }
    }
    Similarity refined = refit(refit(best, taken, fit), taken, fit);
    int inliers = inliers(refined, taken, 0);
    return inliers >= most ? new Consensus(refined, inliers) : new Consensus(best, most);
  }

  private boolean alike(int i, int j) {
    return Math.abs(Math.IEEEremainder(turn[i] - turn[j], 2 * Math.PI)) < TURN
        && Math.abs(logSize[i] - logSize[j]) < LOG_SIZE
        && Math.hypot(x[i] - x[j], y[i] - y[j]) > least;
  }

  private int inliers(Similarity candidate, boolean[] taken, int toBeat) {
    int inliers = 0;
    for (int m = 0; m < count && inliers + count - m > toBeat; m++) {
      if (!taken[m] && miss(candidate, m) < tolerance) {
        inliers++;
      }
    }
    return inliers;
  }

  private Similarity refit(Similarity start, boolean[] taken, SimilarityFit fit) {
    fit.clear();
    for (int m = 0; m < count; m++) {
      if (!taken[m] && miss(start, m) < tolerance) {
        add(fit, m);
      }
    }
    return fit.solve(start);
  }

  private double miss(Similarity candidate, int m) {
    return Math.hypot(candidate.x(x[m], y[m]) - toX[m], candidate.y(x[m], y[m]) - toY[m]);
  }

  private void add(SimilarityFit fit, int m) {
    fit.add(x[m], y[m], toX[m], toY[m], 1);
  }
}
