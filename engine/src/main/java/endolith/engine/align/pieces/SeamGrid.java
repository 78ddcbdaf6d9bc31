package endolith.engine.align.pieces;

import endolith.engine.align.transform.Homography;
import endolith.engine.align.transform.Outline;
import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.image.Rectangle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The seams of an image that was stitched of tiles: lines along its edges at equal distances.
 *
 * @param inPre whether pre is the stitched image, else post
 * @param frame where the stitched image lies on the padded canvas
 * @param across positions along x, padded px; without seams if all tiles reach from edge to edge
 * @param down positions along y
 */
record SeamGrid(boolean inPre, Rectangle frame, SeamComb across, SeamComb down) {

  /** Empty if the borders of the territories are not such lines. */
  static Optional<SeamGrid> of(
      Territories territories, List<PostToPre> maps, Rectangle post, Rectangle pre) {
    Optional<SeamGrid> ofPre = of(territories, maps, pre, true);
    List<PostToPre> none = Collections.nCopies(maps.size(), PostToPre.IDENTITY);
    Optional<SeamGrid> ofPost = of(territories, none, post, false);
    if (ofPre.isEmpty() || ofPost.isEmpty()) {
      return ofPre.or(() -> ofPost);
    }
    return ofPre.get().explained() >= ofPost.get().explained() ? ofPre : ofPost;
  }

  private static Optional<SeamGrid> of(
      Territories territories, List<PostToPre> toFrame, Rectangle frame, boolean inPre) {
    List<SeamComb.Mark> across = new ArrayList<>();
    List<SeamComb.Mark> down = new ArrayList<>();
    int columns = territories.columns();
    for (int row = 0; row < territories.rows(); row++) {
      for (int column = 0; column < columns; column++) {
        int owner = territories.owner(column, row);
        if (column + 1 < columns && territories.owner(column + 1, row) != owner) {
          mark(territories, column, row, 1, 0, toFrame, across, down);
        }
        if (row + 1 < territories.rows() && territories.owner(column, row + 1) != owner) {
          mark(territories, column, row, 0, 1, toFrame, across, down);
        }
      }
    }
    double total = SeamComb.weight(across) + SeamComb.weight(down);
    SeamComb x = SeamComb.of(across, total, frame.x(), frame.x() + frame.width());
    SeamComb y = SeamComb.of(down, total, frame.y(), frame.y() + frame.height());
    SeamGrid grid = new SeamGrid(inPre, frame, x, y);
    return (x.seams() > 1 || y.seams() > 1) && grid.explained() >= SeamComb.EXPLAINED * total
        ? Optional.of(grid)
        : Optional.empty();
  }

  /** Where a border passes between two squares, by how much it runs down and across the frame. */
  private static void mark(
      Territories territories,
      int column,
      int row,
      int right,
      int below,
      List<PostToPre> toFrame,
      List<SeamComb.Mark> across,
      List<SeamComb.Mark> down) {
    double side = territories.side();
    double x = territories.left() + (column + 0.5 * (1 + right)) * side - 0.5;
    double y = territories.top() + (row + 0.5 * (1 + below)) * side - 0.5;
    // Half way: one tile's content ends there where the other one's begins, but both moved.
    PostToPre one = toFrame.get(territories.owner(column, row));
    PostToPre other = toFrame.get(territories.owner(column + right, row + below));
    Point at = middle(one.apply(x, y), other.apply(x, y));
    Point further = middle(one.apply(x + right, y + below), other.apply(x + right, y + below));
    double dx = further.x() - at.x();
    double dy = further.y() - at.y();
    double square = dx * dx + dy * dy;
    across.add(new SeamComb.Mark(at.x(), dx * dx / square));
    down.add(new SeamComb.Mark(at.y(), dy * dy / square));
  }

  private static Point middle(Point one, Point other) {
    return new Point((one.x() + other.x()) / 2, (one.y() + other.y()) / 2);
  }

  private double explained() {
    return across.explained() + down.explained();
  }

  /**
   * In words of the raw image.
   *
   * @param untold share of the rock in tiles of which nothing tells how they moved
   */
  Seams seams(double untold) {
    return new Seams(
        inPre ? "pre" : "post", lines(across, frame.x()), lines(down, frame.y()), untold);
  }

  private static Seams.@Nullable Lines lines(SeamComb comb, int origin) {
    return comb.seams() == 0
        ? null
        : new Seams.Lines(comb.first() - origin, comb.spacing(), comb.seams());
  }

  int tiles() {
    return (across.seams() + 1) * (down.seams() + 1);
  }

  /** The tile that shows a post position, as the rest's map has it; from 0. */
  int tile(Point post, PostToPre rest) {
    Point at = inPre ? rest.rest().apply(post) : post;
    return down.interval(at.y()) * (across.seams() + 1) + across.interval(at.x());
  }

  /** What of post a tile shows, given how its content moved. */
  Outline outline(int tile, PostToPre rest, Homography motion) {
    int column = tile % (across.seams() + 1);
    int row = tile / (across.seams() + 1);
    double left = column == 0 ? frame.x() - 0.5 : across.seam(column - 1);
    double right = column == across.seams() ? frame.x() + frame.width() - 0.5 : across.seam(column);
    double top = row == 0 ? frame.y() - 0.5 : down.seam(row - 1);
    double bottom = row == down.seams() ? frame.y() + frame.height() - 0.5 : down.seam(row);
    Outline box = Outline.box(left, top, right, bottom);
    if (!inPre) {
      return box;
    }
    Homography back = motion.inverse();
    return new Outline(
        box.corners().stream()
            .map(corner -> back.apply(rest.rest().invert(corner.x(), corner.y())))
            .toList());
  }
}
