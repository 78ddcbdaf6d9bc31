package endolith.engine.raw;

/**
 * Sums over those pixels of a colour image that look like a caption rather than like signal:
 * colourless and bright, or, channel by channel, saturated. Not thread-safe.
 */
final class CaptionSums {
  private static final int CHANNELS = 3;

  /** A caption is at least so bright, share of full white. */
  private static final double BRIGHT = 0.25;

  /** In a colourless pixel the darkest channel has this share of the brightest. */
  private static final float COLOURLESS = 0.75f;

  private static final double SATURATED = 0.98;

  private final float bright;
  private final float saturated;
  final double[] sums = new double[CHANNELS];
  final long[] counts = new long[CHANNELS];

  /**
   * @param white the value of full white
   */
  CaptionSums(double white) {
    bright = (float) (BRIGHT * white);
    saturated = (float) (SATURATED * white);
  }

  /** Looks at pixels {@code from} to {@code to}. */
  void add(float[][] samples, int from, int to) {
    float[] red = samples[0];
    float[] green = samples[1];
    float[] blue = samples[2];
    float most =
        Math.max(Math.max(most(red, from, to), most(green, from, to)), most(blue, from, to));
    if (!(most >= bright)) {
      return;
    }
    for (int i = from; i < to; i++) {
      float largest = Math.max(red[i], Math.max(green[i], blue[i]));
      if (largest >= bright) {
        float smallest = Math.min(red[i], Math.min(green[i], blue[i]));
        boolean colourless = smallest >= COLOURLESS * largest;
        for (int channel = 0; channel < CHANNELS; channel++) {
          float value = samples[channel][i];
          if (colourless || value >= saturated) {
            sums[channel] += value;
            counts[channel]++;
          }
        }
      }
    }
  }

  private static float most(float[] samples, int from, int to) {
    float most = 0;
    for (int i = from; i < to; i++) {
      most = Math.max(most, samples[i]);
    }
    return most;
  }
}
