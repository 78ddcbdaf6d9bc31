package endolith.engine.align.pieces;

import endolith.engine.align.fit.PatchMatch;
import endolith.engine.align.transform.Displacement;
import endolith.engine.align.transform.Homography;
import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import java.util.ArrayList;
import java.util.List;

/**
 * How a piece moved before the camera saw the section anew: from where post shows it to where post
 * would show it, had it moved before. What bends the rest, and how the camera lies, it shares with
 * the rest.
 */
final class Motion {
  private Motion() {}

  /** A match with the place in post where the rest's map would show its texture. */
  static PatchMatch inPost(PatchMatch match, PostToPre rest) {
    Point there = rest.invert(match.pre().x(), match.pre().y());
    double scale = Math.sqrt(Math.abs(rest.homography().areaScale(there.x(), there.y())));
    return new PatchMatch(match.post(), there, match.sigma() / scale, match.correlation());
  }

  /** The rest's map after a motion. */
  static PostToPre after(PostToPre rest, Homography motion) {
    return new PostToPre(
        rest.homography().after(motion), rest.displacement().map(bend -> moved(bend, motion)));
  }

  /**
   * The bend of what moved to where it is: on the same grid, to the fourth order of its spacing.
   */
  private static Displacement moved(Displacement bend, Homography motion) {
    List<Double> dx = new ArrayList<>();
    List<Double> dy = new ArrayList<>();
    for (int row = 0; row < bend.rows(); row++) {
      for (int column = 0; column < bend.columns(); column++) {
        Point here = value(bend, motion, column, row);
        double[] control = {here.x(), here.y()};
        int[][] sides = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}};
        for (int[] side : sides) {
          Point there = value(bend, motion, column + side[0], row + side[1]);
          control[0] -= (there.x() - here.x()) / 6;
          control[1] -= (there.y() - here.y()) / 6;
        }
        dx.add(control[0]);
        dy.add(control[1]);
      }
    }
    return new Displacement(
        bend.originX(), bend.originY(), bend.spacing(), bend.columns(), bend.rows(), dx, dy);
  }

  private static Point value(Displacement bend, Homography motion, int column, int row) {
    return bend.at(
        motion.apply(
            bend.originX() + column * bend.spacing(), bend.originY() + row * bend.spacing()));
  }
}
