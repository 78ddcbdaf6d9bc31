package endolith.engine.raw;

import endolith.engine.image.ImageInfo;
import endolith.engine.image.SampleType;
import endolith.engine.image.ScannedImage;
import endolith.engine.task.CancelToken;
import endolith.engine.task.OrderedExecutor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Means of the colour channels over a whole image, in one pass over bands of rows, with one band
 * per thread in memory. The same for any number of threads: whole numbers add up exactly.
 */
final class ChannelMeans {
  /**
   * Bands are whole multiples of this where they can be, as rows are mostly stored in such groups.
   */
  private static final int ROW_GROUP = 32;

  private static final int BAND_PIXELS = 1 << 20;

  /** So many 16-bit samples fit into an int. */
  private static final int INT_SAFE = 1 << 15;

  /** More pixels than this share are no caption. */
  private static final double MOST_CAPTION = 0.1;

  private final ScannedImage image;
  private final int width;
  private final int height;
  private final int bandRows;
  private final ConcurrentLinkedDeque<float[][]> spare = new ConcurrentLinkedDeque<>();

  private ChannelMeans(ScannedImage image) {
    ImageInfo info = image.info();
    this.image = image;
    this.width = info.width();
    this.height = info.height();
    this.bandRows = Math.min(height, bandRows(width));
  }

  static ColourMeans of(ScannedImage image, OrderedExecutor executor, CancelToken cancel)
      throws IOException {
    return new ChannelMeans(image).gather(executor, cancel);
  }

  private ColourMeans gather(OrderedExecutor executor, CancelToken cancel) throws IOException {
    double[] total = new double[3];
    double[] caption = new double[3];
    long[] left = new long[3];
    int bands = (height - 1) / bandRows + 1;
    executor.<Sums>ordered(
        bands,
        cancel,
        this::sumsOfBand,
        (band, sums) -> {
          Arrays.setAll(total, channel -> total[channel] + sums.all[channel]);
          Arrays.setAll(caption, channel -> caption[channel] + sums.caption.sums[channel]);
          Arrays.setAll(left, channel -> left[channel] + sums.caption.counts[channel]);
        });
    double pixels = image.info().pixels();
    List<Double> means = Arrays.stream(total).mapToObj(sum -> sum / pixels).toList();
    List<Double> robust = new ArrayList<>();
    for (int channel = 0; channel < total.length; channel++) {
      robust.add(
          left[channel] > MOST_CAPTION * pixels
              ? means.get(channel)
              : (total[channel] - caption[channel]) / (pixels - left[channel]));
    }
    return new ColourMeans(means, robust);
  }

  private record Sums(double[] all, CaptionSums caption) {}

  private Sums sumsOfBand(int band) throws IOException {
    int y = band * bandRows;
    int rows = Math.min(bandRows, height - y);
    float[][] samples = spare.poll();
    if (samples == null) {
      samples = new float[image.info().channels()][width * bandRows];
    }
    image.readRows(y, rows, samples);
    SampleType type = image.info().type();
    double[] sums = new double[3];
    CaptionSums caption = new CaptionSums(type.maximum());
    for (int from = 0; from < width * rows; from += INT_SAFE) {
      int to = Math.min(width * rows, from + INT_SAFE);
      for (int channel = 0; channel < sums.length; channel++) {
        sums[channel] = added(sums[channel], samples[channel], from, to, type);
      }
      caption.add(samples, from, to);
    }
    spare.push(samples);
    return new Sums(sums, caption);
  }

  private static double added(double before, float[] samples, int from, int to, SampleType type) {
    if (type != SampleType.FLOAT32) {
      return before + wholeSum(samples, from, to);
    }
    double sum = before;
    for (int i = from; i < to; i++) {
      sum += samples[i];
    }
    return sum;
  }

  /** In ints, which the compiler turns into vector instructions; double sums it may not reorder. */
  private static int wholeSum(float[] samples, int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum += (int) samples[i];
    }
    return sum;
  }

  private static int bandRows(int width) {
    int rows = BAND_PIXELS / width / ROW_GROUP * ROW_GROUP;
    return rows > 0 ? rows : Math.clamp(2 * BAND_PIXELS / width, 1, ROW_GROUP);
  }
}
