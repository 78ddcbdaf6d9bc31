package endolith.engine.raw;

import endolith.engine.image.ImageInfo;
import endolith.engine.image.Rectangle;
import endolith.engine.image.ScannedImage;
import endolith.engine.task.CancelToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Sum, maximum and non-zero count per channel of a region, gathered in one pass over its rows with
 * a few megabytes of memory.
 */
final class ChannelSums {
  /** Pixels held at once, of every channel: 2 MiB per channel. */
  private static final int BAND_PIXELS = 1 << 19;

  private final Rectangle region;
  private final int imageChannels;
  private final double[] sum;
  private final float[] maximum;
  private final long[] nonZero;

  private ChannelSums(Rectangle region, int imageChannels) {
    this.region = region;
    this.imageChannels = imageChannels;
    this.sum = new double[imageChannels];
    this.maximum = new float[imageChannels];
    this.nonZero = new long[imageChannels];
  }

  static ChannelSums of(ScannedImage image, Rectangle region, CancelToken cancel)
      throws IOException {
    ImageInfo info = image.info();
    ChannelSums sums = new ChannelSums(region, info.channels());
    int bandRows = Math.clamp(BAND_PIXELS / info.width(), 1, region.height());
    float[][] band = new float[info.channels()][bandRows * info.width()];
    int end = region.y() + region.height();
    for (int y = region.y(); y < end; y += bandRows) {
      cancel.check();
      int rows = Math.min(bandRows, end - y);
      image.readRows(y, rows, band);
      for (int channel = 0; channel < info.channels(); channel++) {
        for (int row = 0; row < rows; row++) {
          sums.add(channel, band[channel], row * info.width() + region.x());
        }
      }
    }
    return sums;
  }

  /** Adds one row of the region. Four running sums, so that additions need not wait in line. */
  private void add(int channel, float[] samples, int from) {
    int to = from + region.width();
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    float largest = maximum[channel];
    int zeros = 0;
    int i = from;
    for (; i + 3 < to; i += 4) {
      float p = samples[i];
      float q = samples[i + 1];
      float r = samples[i + 2];
      float s = samples[i + 3];
      a += p;
      b += q;
      c += r;
      d += s;
      largest = Math.max(largest, Math.max(Math.max(p, q), Math.max(r, s)));
      zeros += (p == 0 ? 1 : 0) + (q == 0 ? 1 : 0) + (r == 0 ? 1 : 0) + (s == 0 ? 1 : 0);
    }
    for (; i < to; i++) {
      a += samples[i];
      largest = Math.max(largest, samples[i]);
      zeros += samples[i] == 0 ? 1 : 0;
    }
    sum[channel] += (a + b) + (c + d);
    maximum[channel] = largest;
    nonZero[channel] += region.width() - zeros;
  }

  /** Per channel, the alpha channel included. */
  List<ChannelStatistics> statistics() {
    List<ChannelStatistics> statistics = new ArrayList<>();
    for (int channel = 0; channel < imageChannels; channel++) {
      statistics.add(
          new ChannelStatistics(
              SignalChannel.name(channel, imageChannels),
              maximum[channel],
              sum[channel] / region.area(),
              nonZero[channel]));
    }
    return statistics;
  }
}
