package endolith.engine.subtract.statistics;

import endolith.engine.image.Rectangle;

/**
 * Counts the pixels of some tiles. Everything in it is a whole number or an extreme, so tallies can
 * be added up in any order with the same result. Not thread-safe.
 */
final class TileTally {
  private long both;
  private long postOnly;
  private long preOnly;
  private double smallestRatio = Double.POSITIVE_INFINITY;
  private double largestRatio = 0;
  private boolean wholeNumbers = true;
  private float postMaximum;
  private float preMaximum;
  private final int[] ratios = new int[LogRatioHistogram.BINS];
  private final JointTally pixels = new JointTally();
  private final SampleTally sample;

  /**
   * @param content where post lies on the canvas
   */
  TileTally(Rectangle content) {
    sample = new SampleTally(content);
  }

  /** Counts a tile of {@code width} × {@code height} px at (left, top), row by row without gaps. */
  void add(float[] post, float[] pre, int left, int top, int width, int height) {
    int area = width * height;
    widen(post, pre, area);
    countPixels(post, pre, area);
    sample.add(post, pre, left, top, width, height);
  }

  private void widen(float[] post, float[] pre, int area) {
    float tilePost = 0;
    float tilePre = 0;
    for (int i = 0; i < area; i++) {
      float p = post[i];
      float q = pre[i];
      tilePost = p > tilePost && p < Float.POSITIVE_INFINITY ? p : tilePost;
      tilePre = q > tilePre && q < Float.POSITIVE_INFINITY ? q : tilePre;
    }
    postMaximum = Math.max(postMaximum, tilePost);
    preMaximum = Math.max(preMaximum, tilePre);
    pixels.fit(tilePre, tilePost);
    sample.fit(tilePre, tilePost);
  }

  private void countPixels(float[] post, float[] pre, int area) {
    int[] joint = pixels.counts();
    float preFactor = pixels.preFactor();
    float postFactor = pixels.postFactor();
    double smallest = smallestRatio;
    double largest = largestRatio;
    boolean whole = wholeNumbers;
    for (int i = 0; i < area; i++) {
      float p = post[i];
      float q = pre[i];
      boolean bright = p > 0 && p < Float.POSITIVE_INFINITY;
      boolean known = q > 0 && q < Float.POSITIVE_INFINITY;
      if (bright) {
        whole &= p == (int) p;
      }
      if (bright && known) {
        both++;
        double ratio = (double) p / q;
        smallest = Math.min(smallest, ratio);
        largest = Math.max(largest, ratio);
        ratios[LogRatioHistogram.bin(Log10Table.log10(ratio))]++;
        joint[(int) (p * postFactor) * JointHistogram.SIZE + (int) (q * preFactor)]++;
      } else if (bright) {
        postOnly++;
        joint[(int) (p * postFactor) * JointHistogram.SIZE]++;
      } else if (known) {
        preOnly++;
        joint[(int) (q * preFactor)]++;
      }
    }
    smallestRatio = smallest;
    largestRatio = largest;
    wholeNumbers = whole;
  }

  void addTo(TileTally sum) {
    sum.both += both;
    sum.postOnly += postOnly;
    sum.preOnly += preOnly;
    sum.smallestRatio = Math.min(sum.smallestRatio, smallestRatio);
    sum.largestRatio = Math.max(sum.largestRatio, largestRatio);
    sum.wholeNumbers &= wholeNumbers;
    sum.postMaximum = Math.max(sum.postMaximum, postMaximum);
    sum.preMaximum = Math.max(sum.preMaximum, preMaximum);
    for (int i = 0; i < ratios.length; i++) {
      sum.ratios[i] = Math.addExact(sum.ratios[i], ratios[i]);
    }
    pixels.addTo(sum.pixels);
    sample.addTo(sum.sample);
  }

  PixelStatistics statistics() {
    long[] counts = new long[ratios.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = ratios[i];
    }
    LogRatioHistogram logRatios =
        new LogRatioHistogram(
            counts,
            both == 0 ? Double.NaN : Math.log10(smallestRatio),
            both == 0 ? Double.NaN : Math.log10(largestRatio));
    return new PixelStatistics(
        both,
        postOnly,
        preOnly,
        preMaximum,
        postMaximum,
        wholeNumbers,
        logRatios,
        pixels.histogram(),
        sample.sample(),
        sample.postSaturation(),
        sample.preSaturation());
  }
}
