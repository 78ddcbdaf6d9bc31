package endolith.engine.image.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import endolith.engine.fixture.ArrayPlane;
import endolith.engine.task.CancelToken;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** TwelveMonkeys ImageIO reads our checkpoints. */
final class TwelveMonkeysReaderTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(names = {"TIFF_TILED", "TIFF_STRIPS"})
  void readsOurs(ImageFormat format) throws IOException {
    ArrayPlane image = ArrayPlane.padded(1203, 1101, 150, 3);
    Path file = folder.resolve("checkpoint.tiff");
    try (OrderedExecutor executor = new OrderedExecutor(1)) {
      format
          .writer()
          .write(
              image,
              file,
              new ImageHeader("padded post", List.of()),
              executor,
              CancelToken.NEVER,
              new Progress());
    }
    ImageReader reader = new TIFFImageReaderSpi().createReaderInstance();
    try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
      reader.setInput(in);
      float[] pixels = new float[image.pixels().length];
      reader.readRaster(0, null).getSamples(0, 0, image.width(), image.height(), 0, pixels);
      assertThat(pixels).isEqualTo(image.pixels());
    } finally {
      reader.dispose();
    }
  }
}
