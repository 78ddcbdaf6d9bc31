package endolith.engine.plot;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Counts as colours on a logarithmic scale; cells without pixels stay white. */
final class HeatPicture {
  private final double[][] cells;
  private final double lowest;
  private final double highest;

  /**
   * @param cells {@code cells[column][row]}, row 0 at the bottom; counts, may be fractions
   */
  HeatPicture(double[][] cells) {
    this.cells = cells;
    // The one cell of dark glass must not take the colours from all the others.
    double[] filled =
        Arrays.stream(cells)
            .flatMapToDouble(Arrays::stream)
            .filter(c -> c >= 0.5)
            .sorted()
            .toArray();
    int at = (int) (0.999 * filled.length);
    double most = Math.max(10, filled.length == 0 ? 0 : filled[Math.min(at, filled.length - 1)]);
    this.lowest = Math.log10(0.5);
    this.highest = Math.log10(most);
  }

  /** Drawn at the panel's own resolution, cells with sharp edges. */
  BufferedImage picture(Rectangle area) {
    BufferedImage picture = new BufferedImage(area.width, area.height, BufferedImage.TYPE_INT_RGB);
    int[][] cellColours = colours();
    int[] columns = new int[area.width];
    for (int x = 0; x < area.width; x++) {
      columns[x] = (int) ((x + 0.5) / area.width * cells.length);
    }
    int[] colours = new int[area.width];
    for (int y = 0; y < area.height; y++) {
      for (int x = 0; x < area.width; x++) {
        int[] column = cellColours[columns[x]];
        colours[x] = column[(int) ((1 - (y + 0.5) / area.height) * column.length)];
      }
      picture.getRaster().setDataElements(0, y, area.width, 1, colours);
    }
    return picture;
  }

  /** Of each cell: a panel has many more pixels than cells. */
  private int[][] colours() {
    int[][] colours = new int[cells.length][];
    for (int i = 0; i < cells.length; i++) {
      colours[i] = new int[cells[i].length];
      for (int j = 0; j < colours[i].length; j++) {
        double count = cells[i][j];
        colours[i][j] =
            count < 0.5
                ? 0xffffff
                : ColourMap.VIRIDIS.rgb((Math.log10(count) - lowest) / (highest - lowest));
      }
    }
    return colours;
  }

  List<ColourBar.Tick> ticks() {
    PowerFormat format = new PowerFormat();
    List<ColourBar.Tick> ticks = new ArrayList<>();
    for (int power = 0; power <= highest; power++) {
      ticks.add(
          new ColourBar.Tick(
              (power - lowest) / (highest - lowest), format.format(Math.pow(10, power))));
    }
    return ticks;
  }
}
