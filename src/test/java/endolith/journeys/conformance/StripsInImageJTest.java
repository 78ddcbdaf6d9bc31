package endolith.journeys.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.image.Plane;
import endolith.engine.image.store.ImageFormat;
import endolith.engine.image.store.ImageHeader;
import endolith.engine.task.CancelToken;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import ij.IJ;
import ij.ImagePlus;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The layout for plain ImageJ opens in plain ImageJ, with the values that were written. */
class StripsInImageJTest {
  private static final int WIDTH = 901;
  private static final int HEIGHT = 703;

  @TempDir Path folder;

  @Test
  void imageJShowsTheSameValues() throws IOException {
    Path file = folder.resolve("strips.tiff");
    try (OrderedExecutor executor = new OrderedExecutor(2)) {
      ImageFormat.TIFF_STRIPS
          .writer()
          .write(new Waves(), file, ImageHeader.NONE, executor, CancelToken.NEVER, new Progress());
    }

    ImagePlus opened = IJ.openImage(file.toString());

    assertThat(opened).isNotNull();
    assertThat(opened.getBitDepth()).isEqualTo(32);
    assertThat(opened.getWidth()).isEqualTo(WIDTH);
    assertThat(opened.getHeight()).isEqualTo(HEIGHT);
    float[] expected = new float[WIDTH * HEIGHT];
    new Waves().read(0, 0, WIDTH, HEIGHT, expected);
    assertThat((float[]) opened.getProcessor().getPixels()).isEqualTo(expected);
  }

  /** Whole numbers in the upper half, fractions of every kind in the lower. */
  private static final class Waves implements Plane {
    @Override
    public int width() {
      return WIDTH;
    }

    @Override
    public int height() {
      return HEIGHT;
    }

    @Override
    public void read(int x, int y, int w, int h, float[] into) {
      for (int i = 0; i < w * h; i++) {
        int column = x + i % w;
        int row = y + i / w;
        double value = 100 + 80 * Math.sin(column / 7.0) * Math.cos(row / 5.0);
        into[i] = row < HEIGHT / 2 ? Math.round(value) : (float) value;
      }
    }
  }
}
