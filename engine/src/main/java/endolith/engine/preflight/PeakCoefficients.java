package endolith.engine.preflight;

import com.fasterxml.jackson.annotation.JsonIgnore;
import endolith.engine.checkpoint.CacheShare;
import endolith.engine.worker.MemoryBudget;

/**
 * The coefficients of a worker's peak: what it always needs, its threads, its rows, decoded tiles,
 * and what of the Java heap is in use, which grows with the image and nears a bound that the budget
 * sets. All in MiB.
 *
 * @param base code, libraries, and buffers of fixed size
 * @param perMegapixel heap for a raw image of 8 bits
 * @param deep by how much more 16-bit samples need
 * @param perThousandColumns of the padded canvas: rows in flight
 * @param perThread buffers of a thread
 * @param margin measured peak over expected peak in the worst of the measured runs
 */
record PeakCoefficients(
    double base,
    double perMegapixel,
    double deep,
    double perThousandColumns,
    double perThread,
    double margin) {
  static final double MIB = 1 << 20;

  /** How sharply the one bound gives way to the other. */
  private static final double SHARPNESS = 4;

  /**
   * How much of the largest heap an image can fill beyond what every image takes: not fitted, since
   * small images do not tell.
   */
  private static final double HEAP_SHARE = 0.5;

  /** What is to be expected, bytes. */
  double expected(CalibrationRun run) {
    long pixels = (long) run.width() * run.height();
    double threads = perThread * run.threads();
    double columns = perThousandColumns * (run.width() + 2.0 * run.pad()) / 1000;
    double tiles = CacheShare.bytes(run.budgetBytes(), pixels) / MIB;
    double demand = perMegapixel * pixels / 1e6 * (run.bits() > 8 ? deep : 1);
    double most = HEAP_SHARE * MemoryBudget.of(run.budgetBytes()).heapBytes() / MIB;
    double heap =
        Math.pow(Math.pow(demand, -SHARPNESS) + Math.pow(most, -SHARPNESS), -1 / SHARPNESS);
    return (base + threads + columns + tiles + heap) * MIB;
  }

  @JsonIgnore
  double[] fitted() {
    return new double[] {base, perMegapixel, deep, perThousandColumns, perThread};
  }

  static PeakCoefficients ofFitted(double[] v, double margin) {
    return new PeakCoefficients(v[0], v[1], v[2], v[3], v[4], margin);
  }
}
