package endolith.viewer.chart;

import java.util.List;
import javafx.scene.paint.Color;

/**
 * The colours of a chart, told apart also by those who see few colours (Okabe and Ito 2008). Red
 * tones are for what is wrong.
 */
record Palette(Color ink, Color grid, Color surface, Color limit, Color alarm) {
  private static final List<Color> ON_LIGHT =
      webs("#0072b2", "#00845f", "#a8447f", "#b07800", "#3d9bd6", "#5b4a9e");
  private static final List<Color> ON_DARK =
      webs("#4fa8e8", "#2fc79b", "#e590c3", "#e9b63a", "#9ad4f5", "#b5a3ea");
  private static final List<Color> STAGES = webs("#56b4e9", "#f0c808", "#1ea97c", "#cc79a7");

  /** Beyond the colours, dashes tell lines apart. */
  private static final double[][] DASHES = {{}, {8, 4}, {2, 3}};

  private static List<Color> webs(String... names) {
    return List.of(names).stream().map(Color::web).toList();
  }

  boolean isDark() {
    return surface.getBrightness() < 0.5;
  }

  static Color line(int number, boolean dark) {
    List<Color> colours = dark ? ON_DARK : ON_LIGHT;
    return colours.get((number - 1) % colours.size());
  }

  Color line(MemoryLine line) {
    return line.isQuiet() ? ink.deriveColor(0, 1, 1, 0.55) : line(line.number(), isDark());
  }

  static double[] dashes(MemoryLine line) {
    return line.isQuiet() ? DASHES[0] : DASHES[(line.number() - 1) / ON_LIGHT.size() % 3];
  }

  /** Of a stage, 1 to 4. */
  Color stage(int stage, double strength) {
    Color colour = STAGES.get((stage - 1) % STAGES.size());
    return colour.deriveColor(0, 1, 1, strength);
  }
}
