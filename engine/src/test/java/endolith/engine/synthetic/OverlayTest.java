package endolith.engine.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import endolith.engine.synthetic.overlay.Caption;
import endolith.engine.synthetic.overlay.Ring;
import endolith.engine.synthetic.overlay.TileShading;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies over the light of the section. */
class OverlayTest {
  private static final int SIZE = 500;
  private static final SyntheticSpec TURNED =
      SyntheticSpec.of(SIZE, SIZE)
          .withRockSize(0.6)
          .with(Dye.NONE)
          .withNoise(0)
          .withGain(1)
          .withAngle(9)
          .withShift(30, 0);

  @TempDir Path folder;

  @Test
  void captionIsBurnedIntoAllChannelsOfBothImages() throws IOException {
    SyntheticPair pair = new SyntheticPair(TURNED.with(Camera.RGB_8).with(new Caption(255, 0.05)));
    pair.writeTo(folder.resolve("post.tif"), folder.resolve("pre.tif"));
    Raster post = read("post.tif");
    Raster pre = read("pre.tif");
    int written = 0;
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        boolean white = post.getSample(x, y, 0) == 255;
        for (int channel = 0; channel < 3; channel++) {
          assertThat(post.getSample(x, y, channel) == 255).isEqualTo(white);
          assertThat(pre.getSample(x, y, channel) == 255).isEqualTo(white);
        }
        written += white ? 1 : 0;
        assertThat(white && y < 430).isFalse();
      }
    }
    assertThat(written).isBetween(1500, 12_000);
  }

  private Raster read(String file) throws IOException {
    BufferedImage image = ImageIO.read(folder.resolve(file).toFile());
    return image.getRaster();
  }

  @Test
  void ringStandsStillOrMovesWithTheRock() {
    Ring still = new Ring(200, 0.9, 0.04, false);
    SyntheticPair pair = new SyntheticPair(TURNED.withLevel(10).with(still));
    SyntheticPair drawn = new SyntheticPair(TURNED.with(new Ring(200, 0.9, 0.04, true)));
    int bright = 0;
    for (int i = 0; i < SIZE * SIZE; i += 3) {
      int x = i % SIZE;
      int y = i / SIZE;
      boolean post = pair.post().exact(x, y) > 150;
      bright += post ? 1 : 0;
      assertThat(pair.pre().exact(x, y) > 150).isEqualTo(post);
      double[] at = drawn.truePostToPre(x, y);
      assertThat(drawn.pre().exact(at[0], at[1])).isCloseTo(drawn.post().exact(x, y), within(1e-3));
    }
    assertThat(3.0 * bright / SIZE / SIZE).isCloseTo(Math.PI * 0.9 * 0.04, within(0.04));
  }

  @Test
  void tilesAreShadedAlikeAndGainsAreTheirOwn() {
    SyntheticSpec frame = TURNED.withFillsFrame(true);
    SyntheticPair even = new SyntheticPair(frame);
    SyntheticPair shaded = new SyntheticPair(frame.with(new TileShading(100, 80, 0.3, 0)));
    SyntheticPair gains = new SyntheticPair(frame.with(new TileShading(100, 80, 0, 0.1)));
    double squares = 0;
    int same = 0;
    for (int i = 0; i < 30; i++) {
      int x = 100 * (i % 5);
      int y = 80 * (i / 5);
      assertThat(factor(shaded.post(), even.post(), x, y)).isCloseTo(0.705, within(0.005));
      assertThat(factor(shaded.pre(), even.pre(), x + 50, y + 40)).isCloseTo(1, within(0.001));
      double own = factor(gains.post(), even.post(), x + 3, y + 3);
      assertThat(factor(gains.post(), even.post(), x + 90, y + 70)).isCloseTo(own, within(1e-9));
      squares += (own - 1) * (own - 1);
      same += Math.abs(own - factor(gains.pre(), even.pre(), x + 3, y + 3)) < 1e-3 ? 1 : 0;
    }
    assertThat(Math.sqrt(squares / 30)).isBetween(0.06, 0.14);
    assertThat(same).isLessThan(3);
  }

  private static double factor(SyntheticImage image, SyntheticImage even, int x, int y) {
    return image.exact(x, y) / even.exact(x, y);
  }

  @Test
  void theWantedShareOfTheRockIsWhite() throws IOException {
    SyntheticPair pair = new SyntheticPair(TURNED.withFillsFrame(true).withSaturated(0.1));
    float[] post = new float[SIZE * SIZE];
    float[] pre = new float[SIZE * SIZE];
    pair.post().read(0, 0, SIZE, SIZE, post);
    pair.pre().read(0, 0, SIZE, SIZE, pre);
    int white = 0;
    int whitePre = 0;
    for (int i = 0; i < post.length; i++) {
      white += post[i] == 255 ? 1 : 0;
      whitePre += pre[i] == 255 ? 1 : 0;
    }
    assertThat(white / (double) post.length).isCloseTo(0.1, within(0.01));
    assertThat(whitePre).isZero();
    double[] at = pair.truePostToPre(250, 250);
    assertThat(pair.truth().scale())
        .isCloseTo(pair.post().exact(250, 250) / pair.pre().exact(at[0], at[1]), within(1e-6));
    assertThat(pair.truth().scale()).isGreaterThan(2);
  }

  @Test
  void depthsMayDiffer() throws IOException {
    SyntheticSpec spec = TURNED.withAngle(0).withShift(0, 0).withGain(2);
    SyntheticPair pair =
        new SyntheticPair(spec.with(new Camera(16, false, 0, false)).withPreBits(8));
    pair.writeTo(folder.resolve("post.tif"), folder.resolve("pre.tif"));
    Raster post = read("post.tif");
    Raster pre = read("pre.tif");
    assertThat(post.getSampleModel().getSampleSize(0)).isEqualTo(16);
    assertThat(pre.getSampleModel().getSampleSize(0)).isEqualTo(8);
    double bright = 0;
    double dim = 0;
    for (int i = 0; i < 10_000; i++) {
      bright += post.getSample(200 + i % 100, 200 + i / 100, 0);
      dim += pre.getSample(200 + i % 100, 200 + i / 100, 0);
    }
    assertThat(bright / dim).isCloseTo(pair.truth().scale(), within(8.0));
    assertThat(pair.truth().scale()).isEqualTo(514);
    assertThatThrownBy(() -> TURNED.withPreBits(12)).hasMessageContaining("bits of pre");
  }

  @Test
  void framesOverlapByTheShareAsked() {
    SyntheticPair pair = new SyntheticPair(TURNED.withAngle(0).withOverlap(0.3));
    TargetRegistrationError error = TargetRegistrationError.of(pair::truePostToPre, pair, 50);
    assertThat(error.points() / 2500.0).isCloseTo(0.3, within(0.02));
  }

  @Test
  void neighbouringSectionsShareOutlineAndSomeTexture() {
    SyntheticSpec still = TURNED.withAngle(0).withShift(0, 0);
    double before = 1;
    for (double renewed : new double[] {0, 0.3, 0.6, 1}) {
      double shared = correlation(new SyntheticPair(still.withRenewed(renewed)));
      assertThat(shared).isLessThanOrEqualTo(before + 1e-9);
      before = shared - 0.05;
      assertThat(new SyntheticPair(still.withRenewed(renewed)).pre().isRock(250, 250)).isTrue();
    }
    assertThat(before).isBetween(-0.3, 0.15);
  }

  private static double correlation(SyntheticPair pair) {
    double[] sums = new double[5];
    int count = 0;
    for (int y = 150; y < 350; y += 4) {
      for (int x = 150; x < 350; x += 4) {
        double a = pair.post().exact(x, y);
        double b = pair.pre().exact(x, y);
        sums[0] += a;
        sums[1] += b;
        sums[2] += a * a;
        sums[3] += b * b;
        sums[4] += a * b;
        count++;
      }
    }
    double ab = sums[4] / count - sums[0] / count * sums[1] / count;
    double aa = sums[2] / count - Math.pow(sums[0] / count, 2);
    double bb = sums[3] / count - Math.pow(sums[1] / count, 2);
    return ab / Math.sqrt(aa * bb);
  }
}
