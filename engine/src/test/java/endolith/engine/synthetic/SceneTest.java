package endolith.engine.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SceneTest {
  private static final int WIDTH = 1024;
  private static final SyntheticSpec FILLED =
      SyntheticSpec.of(WIDTH, 800).withFillsFrame(true).withNoise(0).with(Dye.NONE);

  @Test
  void rockIsAsBrightAsAutofluorescenceIs() {
    for (double gain : new double[] {0.3, 1, 4}) {
      SyntheticPair pair = new SyntheticPair(FILLED.withGain(gain));
      double post = mean(pair.post());
      double pre = mean(pair.pre());
      assertThat(post / pre).isCloseTo(gain, within(0.05 * gain));
      assertThat(Math.sqrt(post * pre)).isBetween(40.0, 50.0);
    }
  }

  /** Detail finer than 2.5 pixels must be as weak as optics would leave it. */
  @Test
  void textureIsBandLimited() {
    SyntheticImage image = new SyntheticPair(FILLED).post();
    double fine = 0;
    double coarse = 0;
    for (int y = 50; y < 800; y += 150) {
      double[] power = power(image, y);
      for (int k = 8; k < WIDTH / 2; k++) {
        coarse += power[k];
        fine += k > 0.4 * WIDTH ? power[k] : 0;
      }
    }
    assertThat(fine / coarse).isLessThan(0.002).isGreaterThan(0);
  }

  @Test
  void defocusWeakensFineDetailAndKeepsTheMean() {
    SyntheticPair sharp = new SyntheticPair(FILLED.withGain(1));
    SyntheticPair soft = new SyntheticPair(FILLED.withGain(1).withDefocus(2));
    double left = band(soft.pre(), 0.12, 0.2) / band(sharp.pre(), 0.12, 0.2);
    assertThat(left).isBetween(0.02, 0.5);
    assertThat(mean(soft.pre())).isCloseTo(mean(sharp.pre()), within(0.5));
  }

  /** Light is spread, not lost: the scale is true locally, beside cracks and edges, too. */
  @Test
  void defocusKeepsTheBrightnessOfEveryPlace() {
    SyntheticSpec whole = SyntheticSpec.of(WIDTH, 800).withNoise(0).with(Dye.NONE).withGain(1);
    float[] sharp = pixels(new SyntheticPair(whole).pre());
    float[] soft = pixels(new SyntheticPair(whole.withDefocus(3)).pre());
    double wide = 0;
    double[] close = new double[2];
    int count = 0;
    for (int y = 150; y < 600; y += 25) {
      for (int x = 250; x < 750; x += 25) {
        double before = around(sharp, x, y, 12);
        double after = around(soft, x, y, 12);
        wide += Math.abs(after - before);
        close[0] += after;
        close[1] += before;
        count++;
      }
    }
    assertThat(close[0] / close[1]).isCloseTo(1, within(0.002));
    // What passes over the edge of such a square, to and fro.
    assertThat(wide / count).isLessThan(1.2);
  }

  /** Mean over a square under a smooth window, so that little passes over its edge. */
  private static double around(float[] pixels, int x, int y, int radius) {
    double sum = 0;
    double weights = 0;
    for (int dy = -radius; dy <= radius; dy++) {
      for (int dx = -radius; dx <= radius; dx++) {
        double weight = Math.exp(-2.0 * (dx * dx + dy * dy) / (radius * radius));
        sum += weight * pixels[(y + dy) * WIDTH + x + dx];
        weights += weight;
      }
    }
    return sum / weights;
  }

  @Test
  void patchesCoverTheirShareAndSpotsAreAsManyAsAsked() {
    SyntheticImage plain = new SyntheticPair(FILLED).post();
    SyntheticImage patched = new SyntheticPair(FILLED.with(new Dye(0, 0.3, 1))).post();
    int covered = 0;
    for (int i = 0; i < 20_000; i++) {
      double x = i % 200 * 5;
      double y = i / 200 * 8;
      covered += patched.exact(x, y) > plain.exact(x, y) + 20 ? 1 : 0;
    }
    assertThat(covered / 20_000.0).isCloseTo(0.3, within(0.06));

    double spots =
        mean(new SyntheticPair(FILLED.with(new Dye(600, 0, 1))).post())
            - mean(new SyntheticPair(FILLED.with(new Dye(0, 0, 1))).post());
    assertThat(spots).isBetween(0.2, 3.0);
  }

  @Test
  void offsetGradientAndVignetteLieOverPost() {
    SyntheticSpec dark = FILLED.withBlankPre(true);
    SyntheticImage plain = new SyntheticPair(dark).post();
    SyntheticImage lit =
        new SyntheticPair(dark.withOffset(12).withGradient(6).withVignette(0.4)).post();
    assertThat(lit.exact(511.5, 399.5)).isCloseTo(plain.exact(511.5, 399.5) + 15, within(1e-9));
    assertThat(lit.exact(0, 0)).isCloseTo(plain.exact(0, 0) * 0.6 + 12, within(1e-9));
    assertThat(lit.exact(1023, 0)).isCloseTo(plain.exact(1023, 0) * 0.6 + 18, within(1e-9));
  }

  @Test
  void noiseIsShotAndReadNoise() {
    SyntheticImage clean = new SyntheticPair(FILLED).post();
    SyntheticImage noisy = new SyntheticPair(FILLED.withNoise(1)).post();
    float[] a = pixels(clean);
    float[] b = pixels(noisy);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < a.length; i++) {
      double d = b[i] - a[i];
      sum += d;
      squares += d * d;
    }
    assertThat(sum / a.length).isCloseTo(0, within(0.05));
    assertThat(Math.sqrt(squares / a.length)).isBetween(1.2, 2.4);
  }

  private static double band(SyntheticImage image, double from, double to) {
    double sum = 0;
    for (int y = 50; y < 800; y += 150) {
      double[] power = power(image, y);
      for (int k = (int) (from * WIDTH); k < to * WIDTH; k++) {
        sum += power[k];
      }
    }
    return sum;
  }

  /** Power spectrum of a row under a Hann window, from the values before rounding. */
  private static double[] power(SyntheticImage image, int y) {
    double[] row = new double[WIDTH];
    for (int x = 0; x < WIDTH; x++) {
      row[x] = image.exact(x, y) * Math.pow(Math.sin(Math.PI * x / WIDTH), 2);
    }
    double[] power = new double[WIDTH / 2];
    for (int k = 0; k < power.length; k++) {
      double re = 0;
      double im = 0;
      for (int x = 0; x < WIDTH; x++) {
        double angle = 2 * Math.PI * ((long) k * x % WIDTH) / WIDTH;
        re += row[x] * Math.cos(angle);
        im += row[x] * Math.sin(angle);
      }
      power[k] = re * re + im * im;
    }
    return power;
  }

  private static double mean(SyntheticImage image) {
    double sum = 0;
    float[] pixels = pixels(image);
    for (float value : pixels) {
      sum += value;
    }
    return sum / pixels.length;
  }

  private static float[] pixels(SyntheticImage image) {
    float[] pixels = new float[image.width() * image.height()];
    image.read(0, 0, image.width(), image.height(), pixels);
    return pixels;
  }
}
