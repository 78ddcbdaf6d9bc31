package endolith.engine.align.fit;

import endolith.engine.align.transform.Homography;
import endolith.engine.align.transform.Point;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The position that its neighbours predict for a match in a bent section, where a displacement is
 * nearly a plane over a few patches. Of the planes through three neighbours each, the one with the
 * least median distance from the others counts (Rousseeuw, "Least median of squares regression",
 * Journal of the American Statistical Association 79, 1984): almost half of them may be wrong.
 */
final class LocalPlane {
  private static final int NEIGHBOURS = 8;
  private static final int CORNERS = 3;

  /** Triangles with a smaller sine of the angle at a corner carry no plane. */
  private static final double FLATTEST = 0.2;

  private final double[] x;
  private final double[] y;
  private final double[] dx;
  private final double[] dy;

  private LocalPlane(List<PatchMatch> neighbours, Point origin, Homography base) {
    x = neighbours.stream().mapToDouble(m -> m.post().x() - origin.x()).toArray();
    y = neighbours.stream().mapToDouble(m -> m.post().y() - origin.y()).toArray();
    List<Point> left = neighbours.stream().map(m -> BendFit.leftOver(m, base)).toList();
    dx = left.stream().mapToDouble(Point::x).toArray();
    dy = left.stream().mapToDouble(Point::y).toArray();
  }

  /**
   * The displacement expected at a match, of which the match itself has no say.
   *
   * @param matches among which its neighbours are looked for
   * @param base what it leaves over is the displacement
   * @return pre px; empty if there are too few neighbours, or all lie on a line
   */
  static Optional<Point> at(PatchMatch match, List<PatchMatch> matches, Homography base) {
    List<PatchMatch> neighbours =
        matches.stream()
            .filter(m -> m != match)
            .sorted(Comparator.comparingDouble(m -> m.post().distance(match.post())))
            .limit(NEIGHBOURS)
            .toList();
    return neighbours.size() <= CORNERS
        ? Optional.empty()
        : new LocalPlane(neighbours, match.post(), base).expected();
  }

  private Optional<Point> expected() {
    double least = Double.POSITIVE_INFINITY;
    Optional<Point> expected = Optional.empty();
    for (int i = 0; i < x.length; i++) {
      for (int j = i + 1; j < x.length; j++) {
        for (int k = j + 1; k < x.length; k++) {
          double sine =
              cross(i, j, k)
                  / (Math.hypot(x[j] - x[i], y[j] - y[i]) * Math.hypot(x[k] - x[i], y[k] - y[i]));
          if (Math.abs(sine) > FLATTEST) {
            Plane across = plane(dx, i, j, k);
            Plane down = plane(dy, i, j, k);
            double median = medianDistance(across, down);
            if (median < least) {
              least = median;
              expected = Optional.of(new Point(across.origin, down.origin));
            }
          }
        }
      }
    }
    return expected;
  }

  /** Twice the area of the triangle. */
  private double cross(int i, int j, int k) {
    return (x[j] - x[i]) * (y[k] - y[i]) - (y[j] - y[i]) * (x[k] - x[i]);
  }

  private Plane plane(double[] values, int i, int j, int k) {
    double u = values[j] - values[i];
    double v = values[k] - values[i];
    double area = cross(i, j, k);
    double perX = (u * (y[k] - y[i]) - v * (y[j] - y[i])) / area;
    double perY = (v * (x[j] - x[i]) - u * (x[k] - x[i])) / area;
    return new Plane(values[i] - perX * x[i] - perY * y[i], perX, perY);
  }

  /** Over those beside the corners, whose distance is 0. */
  private double medianDistance(Plane across, Plane down) {
    double[] distances = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      distances[i] = Math.hypot(dx[i] - across.at(x[i], y[i]), dy[i] - down.at(x[i], y[i]));
    }
    Arrays.sort(distances);
    return distances[CORNERS + (x.length - CORNERS) / 2];
  }

  /**
   * @param origin value at the match
   */
  private record Plane(double origin, double perX, double perY) {
    double at(double x, double y) {
      return origin + perX * x + perY * y;
    }
  }
}
