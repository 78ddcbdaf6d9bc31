package endolith.engine.raw;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Mean samples of red, green and blue of an image, in the file's own units.
 *
 * @param all over every pixel
 * @param robust without the few pixels that look like a caption: colourless and bright, or
 *     saturated
 */
record ColourMeans(List<Double> all, List<Double> robust) {
  ColourMeans {
    all = List.copyOf(all);
    robust = List.copyOf(robust);
  }

  /** Of a part of an image, in which no caption is looked for. */
  static ColourMeans plain(List<Double> means) {
    return new ColourMeans(means, means);
  }

  /** The channels whose mean exceeds a threshold. */
  List<Integer> above(double threshold) {
    return above(all, threshold);
  }

  /**
   * As {@link #above}, without those that only a caption or bright specks lift above it; all of
   * them if none stands out without.
   */
  List<Integer> robustlyAbove(double threshold) {
    List<Integer> active = above(threshold);
    List<Integer> left = active.stream().filter(c -> robust.get(c) > threshold).toList();
    if (!left.isEmpty() || active.size() < 2) {
      return left.isEmpty() ? active : left;
    }
    int brightest = brightest(robust);
    boolean stands =
        IntStream.range(0, robust.size())
            .allMatch(c -> c == brightest || robust.get(brightest) > 2 * robust.get(c));
    return stands ? List.of(brightest) : active;
  }

  int brightest() {
    return brightest(all);
  }

  private static int brightest(List<Double> means) {
    int brightest = 0;
    for (int channel = 1; channel < means.size(); channel++) {
      brightest = means.get(channel) > means.get(brightest) ? channel : brightest;
    }
    return brightest;
  }

  private static List<Integer> above(List<Double> means, double threshold) {
    return IntStream.range(0, means.size()).filter(c -> means.get(c) > threshold).boxed().toList();
  }
}
