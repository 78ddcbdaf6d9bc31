package endolith.engine.raw;

/**
 * Sums over those pixels of a colour image that look like a caption rather than like signal:
 * colourless and bright, or, channel by channel, saturated. Not thread-safe.
 */
final class CaptionSums {
  private static final int CHANNELS = 3;

  /** Pixels that are looked at closely only if the brightest of them may belong to a caption. */
  private static final int CHUNK = 256;

  /** A caption is at least so bright, share of full white. */
  private static final double BRIGHT = 0.25;

  /** In a colourless pixel the darkest channel has this share of the brightest. */
  private static final float COLOURLESS = 0.75f;

  private static final double SATURATED = 0.98;

  private final float bright;

  /** No channel of a bright colourless pixel is darker. */
  private final float dark;

  private final float saturated;
  final double[] sums = new double[CHANNELS];
  final long[] counts = new long[CHANNELS];

  /**
   * @param white the value of full white
   */
  CaptionSums(double white) {
    bright = (float) (BRIGHT * white);
    dark = COLOURLESS * bright;
    saturated = (float) (SATURATED * white);
  }

  /** Looks at pixels {@code from} to {@code to}. */
  void add(float[][] samples, int from, int to) {
    for (int chunk = from; chunk < to; chunk += CHUNK) {
      int end = Math.min(to, chunk + CHUNK);
      float red = most(samples[0], chunk, end);
      float green = most(samples[1], chunk, end);
      float blue = most(samples[2], chunk, end);
      float most = Math.max(Math.max(red, green), blue);
      float least = Math.min(Math.min(red, green), blue);
      // Where one channel is dark all along, nothing is colourless: nearly all of most scans.
      if (least >= dark && most >= bright || most >= saturated) {
        addBright(samples, chunk, end);
      }
    }
  }

  private void addBright(float[][] samples, int from, int to) {
    float[] red = samples[0];
    float[] green = samples[1];
    float[] blue = samples[2];
    for (int i = from; i < to; i++) {
      float largest = Math.max(red[i], Math.max(green[i], blue[i]));
      if (largest >= bright) {
        float smallest = Math.min(red[i], Math.min(green[i], blue[i]));
        boolean colourless = smallest >= COLOURLESS * largest;
        if (colourless || largest >= saturated) {
          add(samples, i, colourless);
        }
      }
    }
  }

  private void add(float[][] samples, int pixel, boolean colourless) {
    for (int channel = 0; channel < CHANNELS; channel++) {
      float value = samples[channel][pixel];
      if (colourless || value >= saturated) {
        sums[channel] += value;
        counts[channel]++;
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
