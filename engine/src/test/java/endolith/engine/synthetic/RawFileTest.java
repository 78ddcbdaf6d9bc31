package endolith.engine.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RawFileTest {
  @TempDir Path folder;

  /** Read by the JDK's own TIFF reader, which shares nothing with ours. */
  @ParameterizedTest
  @CsvSource({"8,false,0,false", "8,true,1,true", "16,false,0,true", "16,true,2,false"})
  void fileHoldsThePixelsOfThePlane(int bits, boolean rgb, int channel, boolean oneStrip)
      throws IOException {
    SyntheticPair pair =
        new SyntheticPair(
            SyntheticSpec.of(211, 173)
                .withPreSize(190, 201)
                .with(new Camera(bits, rgb, channel, oneStrip)));
    pair.writeTo(folder.resolve("post.tif"), folder.resolve("pre.tif"));
    check(pair.post(), folder.resolve("post.tif"), rgb, channel);
    check(pair.pre(), folder.resolve("pre.tif"), rgb, channel);
  }

  private static void check(SyntheticImage image, Path file, boolean rgb, int channel)
      throws IOException {
    BufferedImage read = ImageIO.read(file.toFile());
    int w = image.width();
    int h = image.height();
    assertThat(read.getWidth()).isEqualTo(w);
    assertThat(read.getHeight()).isEqualTo(h);
    assertThat(read.getRaster().getNumBands()).isEqualTo(rgb ? 3 : 1);
    float[] expected = new float[w * h];
    image.read(0, 0, w, h, expected);
    assertThat(read.getRaster().getSamples(0, 0, w, h, channel, (float[]) null))
        .containsExactly(expected);
    if (rgb) {
      float[] other = read.getRaster().getSamples(0, 0, w, h, (channel + 1) % 3, (float[]) null);
      double sum = 0;
      for (float value : other) {
        sum += value;
      }
      double unit = read.getSampleModel().getSampleSize(0) == 8 ? 1 : 257;
      assertThat(sum / other.length / unit).isBetween(0.01, 0.4);
    }
  }

  @ParameterizedTest
  @CsvSource({"1,1", "2,2"})
  void sameBytesWhateverTheNumberOfThreads(int threads, int seed) throws IOException {
    SyntheticPair pair = new SyntheticPair(SyntheticSpec.of(700, 900).withSeed(seed));
    pair.writeTo(folder.resolve("a.tif"), folder.resolve("b.tif"));
    try (var executor = new endolith.engine.task.OrderedExecutor(threads)) {
      pair.writeTo(
          folder.resolve("c.tif"),
          folder.resolve("d.tif"),
          executor,
          endolith.engine.task.CancelToken.NEVER,
          new endolith.engine.task.Progress());
    }
    assertThat(Files.mismatch(folder.resolve("a.tif"), folder.resolve("c.tif"))).isEqualTo(-1);
    assertThat(Files.mismatch(folder.resolve("b.tif"), folder.resolve("d.tif"))).isEqualTo(-1);
  }
}
