package endolith.engine.subtract;

import java.util.Optional;

/**
 * Uneven light: {@code post = scale · pre · factor + offset + glow}, in the middle of the images
 * factor 1 and glow 0.
 *
 * @param across by how much the background of post rises from the centre to the right edge,
 *     brightness units
 * @param down … to the lower edge
 * @param vignette share of the light that both cameras lose in their corners, below 1
 */
record Shading(double across, double down, double vignette) {
  static final Shading NONE = new Shading(0, 0, 0);

  boolean isNone() {
    return equals(NONE);
  }

  /** Light at a squared distance from the centre, 1 in the centre. */
  static double light(double vignette, double radius) {
    return 1 - 0.5 * vignette * radius;
  }

  /** Brightness that post gained beside that of the minerals, at a position. */
  double glow(Views views, double x, double y) {
    return across * views.across(x) + down * views.down(y);
  }

  /** How much more light post got at a position than pre, relative to the centres. */
  double factor(Views views, double x, double y) {
    return light(vignette, views.postRadius(x, y)) / light(vignette, views.preRadius(x, y));
  }

  /** The joint histogram of a sample's parts as even light would have given it. */
  JointHistogram evened(BackgroundSample sample, Optional<Views> views) {
    JointTally tally = new JointTally();
    int parts = BackgroundSample.PARTS;
    float[] post = new float[parts];
    float[] pre = new float[parts];
    for (int square = 0; square < sample.count(); square++) {
      double x = sample.centreX(square);
      double y = sample.centreY(square);
      float glow = views.map(seen -> (float) glow(seen, x, y)).orElse(0f);
      float factor = views.map(seen -> (float) factor(seen, x, y)).orElse(1f);
      float preMaximum = 0;
      float postMaximum = 0;
      for (int part = 0; part < parts; part++) {
        post[part] = sample.post()[square * parts + part] - glow;
        pre[part] = sample.pre()[square * parts + part] * factor;
        if (post[part] > 0) {
          postMaximum = Math.max(postMaximum, post[part]);
          preMaximum = Math.max(preMaximum, pre[part]);
        }
      }
      tally.fit(preMaximum, postMaximum);
      for (int part = 0; part < parts; part++) {
        if (post[part] > 0) {
          int row = (int) (post[part] * tally.postFactor());
          int column = (int) (pre[part] * tally.preFactor());
          tally.counts()[row * JointHistogram.SIZE + column]++;
        }
      }
    }
    return tally.histogram();
  }
}
