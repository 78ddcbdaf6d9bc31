package endolith.engine.align.patch;

/**
 * The places at which two images of one camera frame agree closely as they lie: captions, rings of
 * a pen or a stop, large dust; where the images truly lie so, the rock, too.
 */
public final class StandingMask {
  /** Where a map moves by less, what stands still may be the rock, px of the masked level. */
  public static final double MOVED = 2;

  private static final int RADIUS = 6;

  /** Unrelated places are alike by 0.2 (standard deviation). */
  private static final double ALIKE = 0.85;

  private StandingMask() {}

  /**
   * 1 where the images agree, else 0.
   *
   * @param post pixels row by row; left as they are
   * @param pre the same place of the frame
   */
  public static float[] of(float[] post, float[] pre, int width, int height) {
    float[] a = post.clone();
    float[] b = pre.clone();
    BandPass.filter(a, width, height);
    BandPass.filter(b, width, height);
    int n = width * height;
    float[] both = new float[n];
    for (int i = 0; i < n; i++) {
      both[i] = a[i] * b[i];
      a[i] *= a[i];
      b[i] *= b[i];
    }
    BoxMean.apply(both, width, height, RADIUS);
    BoxMean.apply(a, width, height, RADIUS);
    BoxMean.apply(b, width, height, RADIUS);
    for (int i = 0; i < n; i++) {
      both[i] = both[i] > ALIKE * Math.sqrt((double) a[i] * b[i]) ? 1 : 0;
    }
    return both;
  }
}
