package endolith.engine.align.pieces;

import java.util.List;

/**
 * Seams at equal distances along one axis.
 *
 * @param first position of the first one within the image, px
 * @param spacing of them, px; 0 if there is one at most
 * @param seams how many lie within the image
 * @param explained weight of the marks that lie on them
 */
record SeamComb(double first, double spacing, int seams, double explained) {
  /** Share of all borders that must lie on seams. */
  static final double EXPLAINED = 0.35;

  /** Distance of a border that lies on a seam, px. */
  private static final double NEAR = 10;

  private static final double CLOSEST = 80;
  private static final double EDGE = 2;
  private static final int ROUNDS = 3;

  /**
   * A piece of a border.
   *
   * @param position along the axis, px
   * @param weight how far it runs across the axis, 0 to 1
   */
  record Mark(double position, double weight) {}

  static double weight(List<Mark> marks) {
    return marks.stream().mapToDouble(Mark::weight).sum();
  }

  /**
   * The comb that explains most marks beyond chance; without seams if none does.
   *
   * @param total weight of the marks along both axes
   */
  static SeamComb of(List<Mark> marks, double total, double from, double to) {
    double[] weights = new double[(int) Math.ceil(to - from) + 1];
    for (Mark mark : marks) {
      int bin = (int) Math.rint(mark.position() - from);
      if (bin >= 0 && bin < weights.length) {
        weights[bin] += mark.weight();
      }
    }
    double[] near = new double[weights.length];
    double own = 0;
    for (int i = 0; i < weights.length; i++) {
      own += weights[i];
      for (int k = Math.max(0, i - (int) NEAR); k < Math.min(weights.length, i + NEAR + 1); k++) {
        near[i] += weights[k] * (1 - Math.abs(k - i) / (NEAR + 1));
      }
    }
    double best = 0;
    SeamComb comb = new SeamComb(0, 0, 0, 0);
    double length = to - from;
    for (int spacing = (int) CLOSEST; spacing <= length; spacing++) {
      for (int first = 0; first < spacing && first < weights.length; first++) {
        double sum = 0;
        int seams = 0;
        for (int i = first; i < weights.length; i += spacing) {
          sum += near[i];
          seams++;
        }
        double gain = sum - 2 * own * seams * (NEAR + 1) / length;
        if (gain > best) {
          best = gain;
          comb = new SeamComb(from + first, spacing, seams, sum);
        }
      }
    }
    return comb.explained < 0.1 * total ? new SeamComb(0, 0, 0, 0) : comb.fitted(marks, from, to);
  }

  /** Moved and stretched to where the marks are. */
  private SeamComb fitted(List<Mark> marks, double from, double to) {
    SeamComb comb = this;
    for (int round = 0; round < ROUNDS; round++) {
      double w = 0;
      double i1 = 0;
      double i2 = 0;
      double u1 = 0;
      double iu = 0;
      for (Mark mark : marks) {
        double i = Math.rint((mark.position() - comb.first) / comb.spacing);
        if (Math.abs(mark.position() - comb.first - i * comb.spacing) <= NEAR && i >= 0) {
          w += mark.weight();
          i1 += mark.weight() * i;
          i2 += mark.weight() * i * i;
          u1 += mark.weight() * mark.position();
          iu += mark.weight() * i * mark.position();
        }
      }
      double square = i2 - i1 * i1 / w;
      double stretched = square > 1e-6 * w ? (iu - i1 * u1 / w) / square : comb.spacing;
      double start = (u1 - stretched * i1) / w;
      comb = new SeamComb(start, stretched, comb.seams, w);
    }
    // What lies on the image's very edge parts nothing.
    int skipped = Math.max(0, (int) Math.ceil((from + EDGE - comb.first) / comb.spacing));
    double start = comb.first + skipped * comb.spacing;
    int seams = Math.max(0, (int) Math.floor((to - EDGE - start) / comb.spacing) + 1);
    return new SeamComb(start, comb.spacing, seams, comb.explained);
  }

  /** Position of a seam, from 0. */
  double seam(int index) {
    return first + index * spacing;
  }

  /** Between which seams a position lies, from 0. */
  int interval(double position) {
    return seams == 0
        ? 0
        : Math.clamp((long) Math.floor((position - first) / spacing) + 1, 0, seams);
  }
}
