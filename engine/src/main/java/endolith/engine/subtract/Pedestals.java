package endolith.engine.subtract;

import endolith.engine.image.Quickselect;
import endolith.engine.subtract.statistics.BackgroundSample;

/**
 * What both images show where there is no light, brightness units: the darkest of the background
 * beside the rock. Some cameras and programs add a constant to every pixel, the middle of a 16-bit
 * range as a rule.
 *
 * @param post 0 if that is next to nothing
 * @param pre as {@code post}
 */
public record Pedestals(double post, double pre) {
  static final Pedestals NONE = new Pedestals(0, 0);

  private static final double DARKEST = 0.01;
  private static final double BRIGHTEST = 0.998;

  /**
   * The darkest parts of an image without a constant are darker than this share of the brightest:
   * then the zero of its counts serves.
   */
  private static final double LARGE = 0.5;

  /** Images in which nothing is brighter than something else have no more than an even light. */
  private static final double LEAST_CORRELATION = 0.3;

  static Pedestals of(BackgroundSample sample) {
    Pedestals found = new Pedestals(level(sample.post()), level(sample.pre()));
    return found.isThere() && correlation(sample) > LEAST_CORRELATION ? found : NONE;
  }

  private static double correlation(BackgroundSample sample) {
    PearsonCorrelation correlation = new PearsonCorrelation();
    for (int part = 0; part < sample.pre().length; part++) {
      correlation.add(sample.pre()[part], sample.post()[part]);
    }
    return correlation.value();
  }

  private static double level(float[] parts) {
    float[] known = new float[parts.length];
    int count = 0;
    for (float part : parts) {
      if (!Float.isNaN(part)) {
        known[count++] = part;
      }
    }
    if (count == 0) {
      return 0;
    }
    double dark = Quickselect.at(known, count, (int) (DARKEST * (count - 1)));
    double bright = Quickselect.at(known, count, (int) (BRIGHTEST * (count - 1)));
    return dark > LARGE * bright ? dark : 0;
  }

  boolean isThere() {
    return post != 0 || pre != 0;
  }
}
