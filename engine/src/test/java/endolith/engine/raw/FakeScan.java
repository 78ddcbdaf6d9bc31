package endolith.engine.raw;

import endolith.engine.image.ImageInfo;
import endolith.engine.image.SampleType;
import endolith.engine.image.ScannedImage;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A scan that is computed: every sample is a function of channel and place. */
final class FakeScan implements ScannedImage {
  private final ImageInfo info;
  private final Sample sample;
  private final Consumer<Integer> rowsRead;
  boolean closed;

  @FunctionalInterface
  interface Sample {
    float at(int channel, int x, int y);
  }

  FakeScan(int width, int height, int channels, SampleType type, Sample sample) {
    this(width, height, channels, type, sample, rows -> {});
  }

  FakeScan(
      int width,
      int height,
      int channels,
      SampleType type,
      Sample sample,
      Consumer<Integer> rowsRead) {
    this.info = new ImageInfo(width, height, channels, type, "fake");
    this.sample = sample;
    this.rowsRead = rowsRead;
  }

  @Override
  public ImageInfo info() {
    return info;
  }

  @Override
  public Path file() {
    return Path.of("fake_pre_DAPI.tif");
  }

  @Override
  public void read(int channel, int x, int y, int w, int h, float[] into) {
    for (int row = 0; row < h; row++) {
      for (int column = 0; column < w; column++) {
        into[row * w + column] = sample.at(channel, x + column, y + row);
      }
    }
  }

  @Override
  public void readRows(int y, int rows, float[][] into) {
    rowsRead.accept(rows);
    for (int channel = 0; channel < info.channels(); channel++) {
      read(channel, 0, y, info.width(), rows, into[channel]);
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
