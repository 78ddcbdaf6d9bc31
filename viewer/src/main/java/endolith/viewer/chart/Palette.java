package endolith.viewer.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The colours of a chart, told apart also by those who see few colours (Okabe and Ito 2008). Red
 * tones are for what is wrong.
 */
public record Palette(Colour ink, Colour grid, Colour surface, Colour limit, Colour alarm) {
  /** For paper; the window's light theme has the same. */
  public static final Palette LIGHT =
      new Palette(
          Colour.of(0x57606a),
          Colour.of(0xddddde),
          Colour.of(0xffffff),
          Colour.of(0x9a6700),
          Colour.of(0xcf222e));

  private static final List<Colour> ON_LIGHT =
      colours(0x0072b2, 0x00845f, 0xa8447f, 0xb07800, 0x3d9bd6, 0x5b4a9e);
  private static final List<Colour> ON_DARK =
      colours(0x4fa8e8, 0x2fc79b, 0xe590c3, 0xe9b63a, 0x9ad4f5, 0xb5a3ea);
  private static final List<Colour> STAGES = colours(0x56b4e9, 0xf0c808, 0x1ea97c, 0xcc79a7);

  /** Beyond the colours, dashes tell lines apart. */
  private static final double[][] DASHES = {{}, {8, 4}, {2, 3}};

  private static List<Colour> colours(int... rgb) {
    return IntStream.of(rgb).mapToObj(Colour::of).toList();
  }

  public boolean isDark() {
    return surface.isDark();
  }

  /** Of words that stand alone. */
  public Colour strongInk() {
    return Colour.of(isDark() ? 0xe6edf3 : 0x1f2328);
  }

  /** Of the first worker's line, and of what is chosen by hand. */
  public Colour first() {
    return line(1);
  }

  private Colour line(int number) {
    List<Colour> colours = isDark() ? ON_DARK : ON_LIGHT;
    return colours.get((number - 1) % colours.size());
  }

  public Colour line(MemoryLine line) {
    return line.isQuiet() ? ink.faded(0.55) : line(line.number());
  }

  Surface.Stroke stroke(MemoryLine line) {
    return line.isQuiet()
        ? new Surface.Stroke(line(line), 1)
        : new Surface.Stroke(
            line(line), 1.7, DASHES[(line.number() - 1) / ON_LIGHT.size() % DASHES.length]);
  }

  /** Of a stage, 1 to 4. */
  Colour stage(int stage, double strength) {
    return STAGES.get((stage - 1) % STAGES.size()).faded(strength);
  }
}
