package endolith.engine.raw;

import endolith.engine.image.ImageInfo;
import endolith.engine.image.Rectangle;
import endolith.engine.image.ScannedImage;
import endolith.engine.task.CancelToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The middle of one channel of a scan, made small: means over squares.
 *
 * @param grey 0 to 1, rows from the top; the brightest pixel of all channels of the file is 1, so
 *     that an empty channel stays dark; the root of the share, which shows what is dim
 */
public record ChannelPicture(int width, int height, float[] grey) {

  /**
   * One picture for each channel, of the square that a {@link ChannelSurvey} looks at.
   *
   * @param side longest side of the pictures, in pixels, at least 1
   */
  public static List<ChannelPicture> of(ScannedImage image, int side, CancelToken cancel)
      throws IOException {
    ImageInfo info = image.info();
    Rectangle crop = ChannelSurvey.centre(info);
    int step = Math.max(1, Math.ceilDiv(Math.max(crop.width(), crop.height()), side));
    int width = Math.max(1, crop.width() / step);
    int height = Math.max(1, crop.height() / step);
    float[][] band = new float[info.channels()][info.width() * Math.min(step, crop.height())];
    float[][] means = new float[info.channels()][width * height];
    for (int row = 0; row < height; row++) {
      cancel.check();
      int rows = Math.min(step, crop.height() - row * step);
      image.readRows(crop.y() + row * step, rows, band);
      for (int channel = 0; channel < means.length; channel++) {
        for (int column = 0; column < width; column++) {
          int x = crop.x() + column * step;
          means[channel][row * width + column] =
              mean(band[channel], info.width(), x, Math.min(step, crop.width()), rows);
        }
      }
    }
    float brightest = brightest(means);
    List<ChannelPicture> pictures = new ArrayList<>();
    for (float[] channel : means) {
      for (int i = 0; i < channel.length; i++) {
        channel[i] = (float) Math.sqrt(Math.clamp(channel[i] / brightest, 0f, 1f));
      }
      pictures.add(new ChannelPicture(width, height, channel));
    }
    return pictures;
  }

  private static float mean(float[] band, int stride, int x, int columns, int rows) {
    double sum = 0;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        sum += band[row * stride + x + column];
      }
    }
    return (float) (sum / ((double) columns * rows));
  }

  private static float brightest(float[][] channels) {
    float brightest = Float.MIN_NORMAL;
    for (float[] channel : channels) {
      for (float value : channel) {
        brightest = Math.max(brightest, value);
      }
    }
    return brightest;
  }
}
