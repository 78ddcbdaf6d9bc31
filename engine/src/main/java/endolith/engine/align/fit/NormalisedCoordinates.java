package endolith.engine.align.fit;

import endolith.engine.align.transform.Homography;
import endolith.engine.align.transform.Point;
import java.util.List;

/**
 * Coordinates in which a transform is close to the identity and numbers are near 1, for stable
 * equations: post positions are shifted and scaled, pre positions are taken back through a first
 * guess before that.
 */
record NormalisedCoordinates(Homography toNormal, Homography guess) {

  static NormalisedCoordinates around(List<PatchMatch> matches, Homography guess) {
    double x = 0;
    double y = 0;
    for (PatchMatch match : matches) {
      x += match.post().x() / matches.size();
      y += match.post().y() / matches.size();
    }
    double spread = 0;
    for (PatchMatch match : matches) {
      spread += match.post().distance(new Point(x, y)) / matches.size();
    }
    double scale = 1 / Math.max(1, spread);
    return new NormalisedCoordinates(
        Homography.affine(scale, 0, -scale * x, 0, scale, -scale * y), guess);
  }

  Point post(PatchMatch match) {
    return toNormal.apply(match.post());
  }

  Point pre(PatchMatch match, Homography guessInverse) {
    return toNormal.apply(guessInverse.apply(match.pre()));
  }

  /** A transform of normal coordinates as one from post to pre pixels. */
  Homography toPixels(Homography normal) {
    return guess.after(toNormal.inverse()).after(normal).after(toNormal);
  }

  /** Pixels per unit. */
  double unit() {
    return 1 / toNormal.m00();
  }
}
