package endolith.engine.subtract;

import endolith.engine.align.transform.Homography;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.align.warp.WarpedPlane;
import endolith.engine.fixture.ArrayPlane;
import endolith.engine.image.Plane;
import endolith.engine.image.Rectangle;

/**
 * A rock section before and after staining, with a known scale: a round rock of grains with fine
 * texture on dark glass, imaged twice with noise and whole-number samples; the pre image is turned
 * and shifted, and brought back by a transform that is {@code misfit} px off.
 */
record MineralPair(
    double gain,
    double offset,
    double dyeShare,
    double patchShare,
    double noise,
    double vignette,
    double misfit,
    double fullScale,
    double brightness,
    double glass) {

  private static final int WIDTH = 1100;
  private static final int HEIGHT = 900;
  private static final double[] PATCH_QUANTILES =
      java.util.stream.IntStream.rangeClosed(0, 1000)
          .mapToDouble(i -> valueNoise(hash(i, 0, 90) * 1e4, hash(i, 1, 90) * 1e4, 20))
          .sorted()
          .toArray();

  static MineralPair plain() {
    return new MineralPair(1.3, 0, 0.01, 0.03, 1.5, 0, 0.2, 255, 45, 3);
  }

  MineralPair gain(double v) {
    return new MineralPair(
        v, offset, dyeShare, patchShare, noise, vignette, misfit, fullScale, brightness, glass);
  }

  MineralPair offset(double v) {
    return new MineralPair(
        gain, v, dyeShare, patchShare, noise, vignette, misfit, fullScale, brightness, glass);
  }

  MineralPair dye(double spots, double patches) {
    return new MineralPair(
        gain, offset, spots, patches, noise, vignette, misfit, fullScale, brightness, glass);
  }

  MineralPair noise(double v) {
    return new MineralPair(
        gain, offset, dyeShare, patchShare, v, vignette, misfit, fullScale, brightness, glass);
  }

  MineralPair vignette(double v) {
    return new MineralPair(
        gain, offset, dyeShare, patchShare, noise, v, misfit, fullScale, brightness, glass);
  }

  MineralPair misfit(double v) {
    return new MineralPair(
        gain, offset, dyeShare, patchShare, noise, vignette, v, fullScale, brightness, glass);
  }

  MineralPair brightness(double v) {
    return new MineralPair(
        gain, offset, dyeShare, patchShare, noise, vignette, misfit, fullScale, v, glass);
  }

  MineralPair glass(double v) {
    return new MineralPair(
        gain, offset, dyeShare, patchShare, noise, vignette, misfit, fullScale, brightness, v);
  }

  /** 16-bit samples, typically a tenth of the range. */
  MineralPair deep() {
    return new MineralPair(
        gain,
        offset * 100,
        dyeShare,
        patchShare,
        noise * 100,
        vignette,
        misfit,
        65535,
        brightness * 100,
        glass * 100);
  }

  Plane post() {
    return ArrayPlane.of(
        WIDTH,
        HEIGHT,
        (x, y) -> {
          double r = Math.hypot(x - WIDTH / 2.0, y - HEIGHT / 2.0) / (WIDTH / 2.0);
          double shading = 1 - vignette * r * r;
          double rock = rock(x, y);
          double light = rock > 0 ? gain * rock + dye(x, y) : glass;
          return sample(light * shading + offset, hash(x, y, 1), hash(x, y, 2));
        });
  }

  Plane alignedPre() {
    Homography truth = Homography.similarity(1.02, 0.12, 60, -45);
    Homography back = truth.inverse();
    int w = WIDTH + 60;
    int h = HEIGHT + 90;
    Plane pre =
        ArrayPlane.of(
            w,
            h,
            (x, y) -> {
              var p = back.apply(x, y);
              double rock = rock(p.x(), p.y());
              return sample(rock > 0 ? rock : glass, hash(x, y, 3), hash(x, y, 4));
            });
    Homography found = Homography.translation(misfit, -misfit).after(truth);
    return new WarpedPlane(pre, new Rectangle(0, 0, w, h), PostToPre.of(found), WIDTH, HEIGHT);
  }

  /** Autofluorescence of the minerals at post coordinates, 0 beside the rock. */
  private double rock(double x, double y) {
    double dx = (x - WIDTH / 2.0) / (WIDTH * 0.42);
    double dy = (y - HEIGHT / 2.0) / (HEIGHT * 0.42);
    double angle = Math.atan2(dy, dx);
    if (Math.hypot(dx, dy) > 1 + 0.08 * Math.sin(3 * angle) + 0.04 * Math.cos(7 * angle)) {
      return 0;
    }
    double grain = valueNoise(x / 37, y / 37, 10);
    double medium = valueNoise(x / 11, y / 11, 11);
    double fine = valueNoise(x / 4, y / 4, 12);
    return brightness * (0.35 + 0.9 * grain + 0.35 * medium + 0.3 * fine);
  }

  private double dye(int x, int y) {
    double light = 0;
    if (valueNoise(x / 60.0, y / 60.0, 20)
        > PATCH_QUANTILES[(int) ((1 - patchShare) * (PATCH_QUANTILES.length - 1))]) {
      light += brightness * (0.5 + valueNoise(x / 5.0, y / 5.0, 21));
    }
    for (int cellY = y / 12 - 1; cellY <= y / 12 + 1; cellY++) {
      for (int cellX = x / 12 - 1; cellX <= x / 12 + 1; cellX++) {
        if (hash(cellX, cellY, 22) < dyeShare * 144 / 12) {
          double cx = (cellX + hash(cellX, cellY, 23)) * 12;
          double cy = (cellY + hash(cellX, cellY, 24)) * 12;
          double d2 = (x - cx) * (x - cx) + (y - cy) * (y - cy);
          light += brightness * 2 * Math.exp(-d2 / 5);
        }
      }
    }
    return light;
  }

  private double sample(double light, double u, double v) {
    double gauss = Math.sqrt(-2 * Math.log(Math.max(u, 1e-12))) * Math.cos(2 * Math.PI * v);
    double sigma = noise * Math.sqrt(0.3 + light / brightness);
    return Math.clamp(Math.rint(light + sigma * gauss), 0, fullScale);
  }

  private static double valueNoise(double x, double y, int seed) {
    int ix = (int) Math.floor(x);
    int iy = (int) Math.floor(y);
    double fx = smooth(x - ix);
    double fy = smooth(y - iy);
    double top = hash(ix, iy, seed) * (1 - fx) + hash(ix + 1, iy, seed) * fx;
    double bottom = hash(ix, iy + 1, seed) * (1 - fx) + hash(ix + 1, iy + 1, seed) * fx;
    return top * (1 - fy) + bottom * fy;
  }

  private static double smooth(double t) {
    return t * t * t * (t * (6 * t - 15) + 10);
  }

  private static double hash(int x, int y, int seed) {
    long h = x * 0x9E3779B97F4A7C15L ^ y * 0xC2B2AE3D27D4EB4FL ^ seed * 0x165667B19E3779F9L;
    h = (h ^ h >>> 30) * 0xBF58476D1CE4E5B9L;
    h = (h ^ h >>> 27) * 0x94D049BB133111EBL;
    return ((h ^ h >>> 31) >>> 11) * 0x1p-53;
  }
}
