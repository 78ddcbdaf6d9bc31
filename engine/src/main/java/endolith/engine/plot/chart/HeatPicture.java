package endolith.engine.plot.chart;

import endolith.engine.plot.figure.ColourBar;
import endolith.engine.plot.figure.ColourMap;
import endolith.engine.plot.figure.PowerFormat;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Counts as colours on a logarithmic scale; cells without pixels have no colour. */
public final class HeatPicture {
  private final double[][] cells;
  private final double lowest;
  private final double highest;

  /**
   * @param cells {@code cells[column][row]}, row 0 at the bottom; counts, may be fractions
   */
  public HeatPicture(double[][] cells) {
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

  /**
   * Drawn at the panel's own resolution, cells with sharp edges.
   *
   * @param area of the panel, px of the page
   * @param zoom pixels for each px of the page
   * @param empty colour of cells without pixels
   */
  BufferedImage picture(Rectangle area, double zoom, Color empty) {
    int width = (int) Math.ceil(area.width * zoom);
    int height = (int) Math.ceil(area.height * zoom);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[][] cellColours = colours(empty.getRGB() & 0xffffff);
    int[] columns = new int[width];
    for (int x = 0; x < width; x++) {
      columns[x] = (int) ((x + 0.5) / width * cells.length);
    }
    int[] colours = new int[width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int[] column = cellColours[columns[x]];
        colours[x] = column[(int) ((1 - (y + 0.5) / height) * column.length)];
      }
      picture.getRaster().setDataElements(0, y, width, 1, colours);
    }
    return picture;
  }

  /** Of each cell: a panel has many more pixels than cells. */
  private int[][] colours(int empty) {
    int[][] colours = new int[cells.length][];
    for (int i = 0; i < cells.length; i++) {
      colours[i] = new int[cells[i].length];
      for (int j = 0; j < colours[i].length; j++) {
        double count = cells[i][j];
        colours[i][j] =
            count < 0.5
                ? empty
                : ColourMap.VIRIDIS.rgb((Math.log10(count) - lowest) / (highest - lowest));
      }
    }
    return colours;
  }

  /** What its colours stand for. */
  public List<ColourBar.Tick> ticks() {
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
