package endolith.engine.plot;

import endolith.engine.subtract.statistics.JointHistogram;
import endolith.engine.subtract.statistics.PixelStatistics;

/**
 * Bins in which brightnesses are shown, chosen so that nearly all pixels are in view and whole
 * numbers of a camera do not leave gaps between bins.
 *
 * @param width of a bin, brightness units
 * @param bins from 0 on
 */
record BrightnessBins(double width, int bins) {
  private static final double SHOWN = 0.9995;
  private static final int MOST = 300;

  /** For post values and for differences from them. */
  static BrightnessBins ofPost(PixelStatistics statistics) {
    JointHistogram pixels = statistics.pixels();
    double smallest =
        statistics.wholeNumbers() ? Math.max(1, pixels.postWidth()) : pixels.postWidth();
    return of(pixels.postMarginal(), pixels.postWidth(), smallest);
  }

  static BrightnessBins ofPre(PixelStatistics statistics) {
    JointHistogram pixels = statistics.pixels();
    return of(pixels.preMarginal(), pixels.preWidth(), pixels.preWidth());
  }

  private static BrightnessBins of(long[] marginal, double width, double smallest) {
    long total = 0;
    for (int i = 1; i < marginal.length; i++) {
      total += marginal[i];
    }
    long seen = 0;
    int last = 1;
    for (int i = 1; i < marginal.length && seen < SHOWN * total; i++) {
      seen += marginal[i];
      last = i;
    }
    double top = (last + 1) * width * 1.05;
    double step = smallest;
    while (top / step > MOST) {
      step *= 2;
    }
    return new BrightnessBins(step, Math.max(8, (int) Math.ceil(top / step)));
  }

  /** Upper end of what is shown. */
  double top() {
    return width * bins;
  }

  /**
   * What a histogram bin stands for: whole numbers are spread over the unit around them, other
   * values over their bin.
   */
  static void pour(
      Rebinning into, double low, double binWidth, boolean whole, double scale, double count) {
    if (whole && binWidth <= 1) {
      double value = Math.ceil(low);
      into.pour((value - 0.5) * scale, (value + 0.5) * scale, count);
    } else {
      into.pour(low * scale, (low + binWidth) * scale, count);
    }
  }
}
