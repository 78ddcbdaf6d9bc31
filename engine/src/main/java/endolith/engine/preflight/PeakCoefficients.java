package endolith.engine.preflight;

import com.fasterxml.jackson.annotation.JsonIgnore;
import endolith.engine.worker.MemoryBudget;

/**
 * What the peak of a worker is made of. The work's demand grows with the image, as does the part of
 * it that the Java heap holds on to between collections; the budget caps heap and tile caches; the
 * peak nears the lower of the two. All in MiB.
 *
 * @param base code, libraries, and buffers of fixed size
 * @param perMegapixel of the raw image, 8-bit RGB
 * @param deep by how much more 16-bit samples need
 * @param grey by how much less a single channel needs
 * @param perThousandColumns of the padded canvas: rows in flight
 * @param perThread buffers of a thread
 * @param besideBudget what a worker takes beside its heap and its caches
 * @param margin measured peak over expected peak in the worst of the measured runs
 */
record PeakCoefficients(
    double base,
    double perMegapixel,
    double deep,
    double grey,
    double perThousandColumns,
    double perThread,
    double besideBudget,
    double margin) {
  static final double MIB = 1 << 20;

  /** How sharply the one bound gives way to the other. */
  private static final double SHARPNESS = 4;

  /** Two images are open at a time, each with a cache of a twelfth of the budget. */
  private static final double CACHES = 2.0 / 12;

  /** What is to be expected, bytes. */
  double expected(CalibrationRun run) {
    double megapixels = (double) run.width() * run.height() / 1e6;
    double kind = (run.bits() > 8 ? deep : 1) * (run.channels() == 1 ? grey : 1);
    double threads = perThread * run.threads();
    double columns = perThousandColumns * (run.width() + 2.0 * run.pad()) / 1000;
    double demand = base + threads + columns + perMegapixel * megapixels * kind;
    double cap =
        MemoryBudget.of(run.budgetBytes()).heapBytes() / MIB
            + CACHES * run.budgetBytes() / MIB
            + besideBudget
            + threads;
    return Math.pow(Math.pow(demand, -SHARPNESS) + Math.pow(cap, -SHARPNESS), -1 / SHARPNESS) * MIB;
  }

  @JsonIgnore
  double[] fitted() {
    return new double[] {
      base, perMegapixel, deep, grey, perThousandColumns, perThread, besideBudget
    };
  }

  static PeakCoefficients ofFitted(double[] v, double margin) {
    return new PeakCoefficients(v[0], v[1], v[2], v[3], v[4], v[5], v[6], margin);
  }
}
