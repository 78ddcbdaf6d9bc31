package endolith.engine.align.pieces;

import endolith.engine.align.padded.ImagePair;
import endolith.engine.align.patch.BandPass;
import endolith.engine.align.patch.BoxMean;
import endolith.engine.align.patch.LevelPair;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.image.Plane;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A block of squares, and how much alike the textures of each are under several maps.
 *
 * @param column first of its squares
 * @param row first of its squares
 * @param candidates numbers of the maps in question
 */
record AlikeTile(int column, int row, int columns, int rows, int[] candidates) {
  private static final int SQUARES = 16;

  /** Radius of a neighbourhood that tells by itself, level px. */
  static final int WIDE = 12;

  /** Radius of one that tells where a border is that is known roughly, level px. */
  static final int NARROW = 6;

  private static final int MARGIN = WIDE + 10;

  /** The blocks with open squares. */
  static List<AlikeTile> over(Territories grid, boolean[] open, int reach) {
    List<AlikeTile> tiles = new ArrayList<>();
    for (int row = 0; row < grid.rows(); row += SQUARES) {
      for (int column = 0; column < grid.columns(); column += SQUARES) {
        int columns = Math.min(SQUARES, grid.columns() - column);
        int rows = Math.min(SQUARES, grid.rows() - row);
        boolean any = false;
        for (int i = 0; i < columns * rows && !any; i++) {
          any = open[(row + i / columns) * grid.columns() + column + i % columns];
        }
        if (any) {
          int[] near = owners(grid, column, row, columns, rows, reach);
          tiles.add(new AlikeTile(column, row, columns, rows, near));
        }
      }
    }
    return tiles;
  }

  private static int[] owners(
      Territories grid, int column, int row, int columns, int rows, int reach) {
    TreeSet<Integer> near = new TreeSet<>();
    for (int y = Math.max(0, row - reach); y < Math.min(grid.rows(), row + rows + reach); y++) {
      for (int x = Math.max(0, column - reach);
          x < Math.min(grid.columns(), column + columns + reach);
          x++) {
        near.add(grid.owner(x, y));
      }
    }
    return near.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * By candidate and square, the correlation of the textures around the square's centre.
   *
   * @param radius of what is compared, level px
   */
  float[][] measure(ImagePair view, int level, int radius, Territories grid, List<PostToPre> maps)
      throws IOException {
    int side = (int) (grid.side() / (1 << level));
    int left = (int) (grid.left() / (1 << level)) + column * side - MARGIN;
    int top = (int) (grid.top() / (1 << level)) + row * side - MARGIN;
    Plane plane = view.post().image().level(level);
    int x = Math.max(0, left);
    int y = Math.max(0, top);
    int w = Math.min(plane.width(), left + columns * side + 2 * MARGIN) - x;
    int h = Math.min(plane.height(), top + rows * side + 2 * MARGIN) - y;
    float[][] alike = new float[candidates.length][columns * rows];
    if (w < 1 || h < 1) {
      return alike;
    }
    float[] post = null;
    for (int k = 0; k < candidates.length; k++) {
      LevelPair pair = LevelPair.of(view.post(), view.pre(), level, maps.get(candidates[k]));
      if (post == null) {
        post = pair.readPost(x, y, w, h);
        BandPass.filter(post, w, h);
      }
      float[] pre = pair.readWarpedPre(x, y, w, h);
      BandPass.filter(pre, w, h);
      float[] correlation = correlation(post, pre, w, h, radius);
      for (int i = 0; i < columns * rows; i++) {
        int atX = Math.clamp(left + MARGIN + i % columns * side + side / 2 - x, 0, w - 1);
        int atY = Math.clamp(top + MARGIN + i / columns * side + side / 2 - y, 0, h - 1);
        alike[k][i] = correlation[atY * w + atX];
      }
    }
    return alike;
  }

  private static float[] correlation(float[] post, float[] pre, int w, int h, int radius) {
    float[] both = new float[w * h];
    float[] ofPost = new float[w * h];
    float[] ofPre = new float[w * h];
    for (int i = 0; i < both.length; i++) {
      both[i] = post[i] * pre[i];
      ofPost[i] = post[i] * post[i];
      ofPre[i] = pre[i] * pre[i];
    }
    BoxMean.apply(both, w, h, radius);
    BoxMean.apply(ofPost, w, h, radius);
    BoxMean.apply(ofPre, w, h, radius);
    for (int i = 0; i < both.length; i++) {
      double power = Math.sqrt((double) ofPost[i] * ofPre[i]);
      both[i] = power > 0 ? (float) (both[i] / power) : 0;
    }
    return both;
  }

  /** Hands what was measured to the open squares. */
  void give(
      float[][] measured, Territories grid, boolean[] open, float[][] alike, int[][] numbers) {
    for (int i = 0; i < columns * rows; i++) {
      int square = (row + i / columns) * grid.columns() + column + i % columns;
      if (open[square]) {
        alike[square] = new float[candidates.length];
        numbers[square] = candidates;
        for (int k = 0; k < candidates.length; k++) {
          alike[square][k] = measured[k][i];
        }
      }
    }
  }
}
