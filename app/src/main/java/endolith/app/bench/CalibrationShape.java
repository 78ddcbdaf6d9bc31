package endolith.app.bench;

import endolith.engine.preflight.CalibrationRun;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the shapes that the built-in memory prediction is measured on.
 *
 * @param name of the file that keeps its figures
 * @param kind further options of {@code endolith bench}
 */
public record CalibrationShape(
    String name,
    int height,
    int width,
    int pad,
    int bits,
    boolean grey,
    int budgetMebibytes,
    int threads,
    List<String> kind) {

  /** Sizes by themselves, and each other influence at the sizes where it shows. */
  public static List<CalibrationShape> all() {
    return List.of(
        rgb("s06", 600, 500),
        rgb("s06p2", 600, 500).withPad(200),
        rgb("s15", 1500, 1200),
        rgb("s30", 3000, 2500),
        rgb("s30p2", 3000, 2500).withPad(200),
        rgb("s30b16", 3000, 2500).withBits(16),
        rgb("s30b512", 3000, 2500).withBudget(512),
        rgb("s30b2", 3000, 2500).withBudget(2048),
        rgb("s60", 6000, 5000),
        rgb("s60b512", 6000, 5000).withBudget(512),
        rgb("s60b2", 6000, 5000).withBudget(2048),
        rgb("s60b4", 6000, 5000).withBudget(4096),
        rgb("s60g", 6000, 5000).asGrey(),
        rgb("s60t1", 6000, 5000).withThreads(1),
        rgb("s60os", 6000, 5000).of("--one-strip"),
        rgb("s60b16", 6000, 5000).withBits(16),
        rgb("s120", 12000, 10000),
        rgb("s120b512", 12000, 10000).withBudget(512),
        rgb("s120b2", 12000, 10000).withBudget(2048),
        rgb("s120b16", 12000, 10000).withBits(16),
        rgb("s40w", 4000, 12000),
        rgb("s20w", 2000, 8000).withPad(500).withThreads(1),
        rgb("s60t8", 6000, 5000).withThreads(8),
        rgb("s30t4", 3000, 2500).withThreads(4),
        rgb("s15t8", 1500, 1200).withThreads(8),
        rgb("s15b16", 1500, 1200).withBits(16),
        rgb("s30g", 3000, 2500).asGrey(),
        rgb("s40p2", 4000, 3500).withPad(200),
        rgb("s300", 30000, 25000),
        rgb("s300b512", 30000, 25000).withBudget(512));
  }

  /**
   * Others, to see how well the prediction holds where nothing was measured for it. A narrow image
   * is there twice: with little rock on it, which no header tells, and full of it.
   */
  public static List<CalibrationShape> heldOut() {
    return List.of(
        rgb("h10", 1000, 1000).withBudget(1500),
        rgb("h20", 2000, 2000).withPad(500).withBits(16),
        rgb("h25", 2500, 2500).withThreads(6),
        rgb("h30", 3000, 3000).withBudget(700).withThreads(3),
        rgb("h60", 6000, 3000).withPad(300).withThreads(1),
        rgb("h45", 4500, 4500).withBits(16).asGrey(),
        rgb("h50", 5000, 4000).withBudget(768),
        rgb("h90", 9000, 3000).withPad(1000).withThreads(1),
        rgb("h90f", 9000, 3000).withPad(1000).withThreads(1).of("--fills-frame"),
        rgb("h70", 7000, 6000).withBudget(2048),
        rgb("h80", 8000, 7000),
        rgb("h98", 9000, 8000).withBits(16).withBudget(512));
  }

  private static CalibrationShape rgb(String name, int height, int width) {
    return new CalibrationShape(name, height, width, 2000, 8, false, 1024, 2, List.of());
  }

  private CalibrationShape withPad(int px) {
    return new CalibrationShape(
        name, height, width, px, bits, grey, budgetMebibytes, threads, kind);
  }

  private CalibrationShape withBits(int number) {
    return new CalibrationShape(
        name, height, width, pad, number, grey, budgetMebibytes, threads, kind);
  }

  private CalibrationShape withBudget(int mebibytes) {
    return new CalibrationShape(name, height, width, pad, bits, grey, mebibytes, threads, kind);
  }

  private CalibrationShape withThreads(int number) {
    return new CalibrationShape(
        name, height, width, pad, bits, grey, budgetMebibytes, number, kind);
  }

  private CalibrationShape asGrey() {
    return new CalibrationShape(
        name, height, width, pad, bits, true, budgetMebibytes, threads, kind);
  }

  private CalibrationShape of(String... options) {
    return new CalibrationShape(
        name, height, width, pad, bits, grey, budgetMebibytes, threads, List.of(options));
  }

  /** What to tell {@code endolith bench}. */
  public List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--size", height + "x" + width, "--pad", String.valueOf(pad)));
    arguments.addAll(List.of("--bits", String.valueOf(bits)));
    arguments.addAll(List.of("--budget", budgetMebibytes + "m"));
    arguments.addAll(List.of("--threads", String.valueOf(threads)));
    if (grey) {
      arguments.add("--grey");
    }
    arguments.addAll(kind);
    return arguments;
  }

  public CalibrationRun measured(long peakBytes) {
    return new CalibrationRun(
        width, height, pad, bits, grey ? 1 : 3, (long) budgetMebibytes << 20, threads, peakBytes);
  }
}
