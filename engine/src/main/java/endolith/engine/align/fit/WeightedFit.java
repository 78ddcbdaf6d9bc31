package endolith.engine.align.fit;

import endolith.engine.align.transform.Homography;
import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.TransformModel;
import java.util.List;
import java.util.Optional;

/**
 * Weighted least-squares transform by Gauss–Newton on the distances in pre.
 *
 * @param normal the transform in the frame's coordinates
 * @param covariance of the parameters if a match of weight 1 has an error of 1 px per axis
 */
record WeightedFit(
    TransformModel model,
    NormalisedCoordinates coordinates,
    Homography normal,
    double[] covariance) {
  private static final int ROUNDS = 5;

  /** Empty if the matches do not determine the model. */
  static Optional<WeightedFit> of(
      List<PatchMatch> matches,
      double[] weights,
      TransformModel model,
      NormalisedCoordinates coordinates) {
    double[] p = new double[model.parameters()];
    Homography inverse = coordinates.guess().inverse();
    for (int round = 0; ; round++) {
      Homography current = model.transform(p);
      NormalEquations equations = new NormalEquations(model.parameters());
      for (int i = 0; i < matches.size(); i++) {
        if (weights[i] > 0) {
          Point post = coordinates.post(matches.get(i));
          Point pre = coordinates.pre(matches.get(i), inverse);
          Point mapped = current.apply(post);
          double[][] jacobian = model.jacobian(current, post.x(), post.y());
          equations.add(jacobian[0], pre.x() - mapped.x(), weights[i]);
          equations.add(jacobian[1], pre.y() - mapped.y(), weights[i]);
        }
      }
      Optional<double[]> covariance = equations.inverse();
      Optional<double[]> step = equations.solve();
      if (covariance.isEmpty() || step.isEmpty()) {
        return Optional.empty();
      }
      double largest = 0;
      for (int k = 0; k < p.length; k++) {
        p[k] += step.get()[k];
        largest = Math.max(largest, Math.abs(step.get()[k]));
      }
      if (round == ROUNDS || largest < 1e-10) {
        return Optional.of(
            new WeightedFit(model, coordinates, model.transform(p), covariance.get()));
      }
    }
  }

  Homography transform() {
    return coordinates.toPixels(normal);
  }

  /**
   * Variance per axis of the transform at a post position, for matches of 1 px error at weight 1.
   */
  double varianceAt(Point post) {
    Point p = coordinates.toNormal().apply(post);
    double[][] jacobian = model.jacobian(normal, p.x(), p.y());
    int n = model.parameters();
    double sum = 0;
    for (double[] row : jacobian) {
      for (int i = 0; i < n; i++) {
        for (int k = 0; k < n; k++) {
          sum += row[i] * covariance[i * n + k] * row[k];
        }
      }
    }
    return sum / 2;
  }
}
