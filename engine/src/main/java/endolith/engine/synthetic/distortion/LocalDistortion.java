package endolith.engine.synthetic.distortion;

import endolith.engine.synthetic.noise.Hash;
import endolith.engine.synthetic.noise.SplineNoise;
import java.util.ArrayList;
import java.util.List;

/** The distortions of an image as one mapping, and its inverse; pixels. */
public final class LocalDistortion {
  private static final double[] FINER = {1, 0.5, 0.25};
  private static final double[] WEAKER = {0.985, 0.17, 0.035};

  private final int seed;
  private final int width;
  private final int height;

  /** From the section to the sensor. */
  private final List<Layer> layers = new ArrayList<>();

  /**
   * @param width of the image
   * @param height of the image
   */
  public LocalDistortion(Distortion distortion, int seed, int width, int height) {
    this.seed = seed;
    this.width = width;
    this.height = height;
    if (distortion.elastic().sigma() > 0) {
      layers.add(elastic(distortion.elastic()));
    }
    if (distortion.wave().amplitude() > 0) {
      layers.add(wave(distortion.wave()));
    }
    if (distortion.radial() != 0) {
      layers.add(radial(distortion.radial()));
    }
    if (distortion.mosaic().sigma() > 0) {
      layers.add(mosaic(distortion.mosaic()));
    }
    if (distortion.step().x() != 0 || distortion.step().y() != 0) {
      layers.add(step(distortion.step()));
    }
    if (distortion.jitter() > 0) {
      layers.add(new RowLayer(seed + 60, distortion.jitter()));
    }
  }

  /** Where the content of the place (x, y) of the distorted image should lie. */
  public double[] undistorted(double x, double y) {
    double[] at = {x, y};
    for (Layer layer : layers.reversed()) {
      at = layer.undistorted(at[0], at[1]);
    }
    return at;
  }

  /** Where the content of the place (x, y) of the undistorted image lies. */
  public double[] distorted(double x, double y) {
    double[] at = {x, y};
    for (Layer layer : layers) {
      at = layer.distorted(at[0], at[1]);
    }
    return at;
  }

  /**
   * Whether the content of the place (x, y) of the undistorted image is shown exactly once: at
   * seams it may be lost, or come twice.
   */
  public boolean isShownOnce(double x, double y) {
    double[] at = {x, y};
    for (Layer layer : layers) {
      if (!layer.isShownOnce(at[0], at[1])) {
        return false;
      }
      at = layer.distorted(at[0], at[1]);
    }
    return true;
  }

  private Layer elastic(Elastic elastic) {
    double period = elastic.length() * Math.min(width, height);
    return new SmoothLayer(
        field(elastic.sigma(), period, seed + 10), field(elastic.sigma(), period, seed + 30));
  }

  private static SmoothLayer.Displacement field(double sigma, double period, int seed) {
    List<SplineNoise> octaves = new ArrayList<>();
    for (int i = 0; i < FINER.length; i++) {
      octaves.add(new SplineNoise(seed + 5 * i, period * FINER[i]));
    }
    return (x, y) -> {
      double sum = 0;
      for (int i = 0; i < WEAKER.length; i++) {
        sum += WEAKER[i] * octaves.get(i).at(x, y);
      }
      return sigma * sum;
    };
  }

  private Layer wave(Wave wave) {
    double along = angle(50);
    double aside = angle(51);
    double u = 2 * Math.PI / wave.length() * Math.cos(along);
    double v = 2 * Math.PI / wave.length() * Math.sin(along);
    double phase = angle(52);
    return new SmoothLayer(
        (x, y) -> wave.amplitude() * Math.cos(aside) * Math.sin(u * x + v * y + phase),
        (x, y) -> wave.amplitude() * Math.sin(aside) * Math.sin(u * x + v * y + phase));
  }

  private double angle(int purpose) {
    return 2 * Math.PI * Hash.unit(Hash.of(seed + purpose));
  }

  private Layer radial(double strength) {
    double centreX = (width - 1) / 2.0;
    double centreY = (height - 1) / 2.0;
    double perSquare = 4 * strength / ((double) width * width + (double) height * height);
    return new SmoothLayer(
        (x, y) -> perSquare * square(x - centreX, y - centreY) * (x - centreX),
        (x, y) -> perSquare * square(x - centreX, y - centreY) * (y - centreY));
  }

  private static double square(double x, double y) {
    return x * x + y * y;
  }

  private Layer mosaic(Mosaic mosaic) {
    double range = Math.sqrt(12) * mosaic.sigma();
    return new TiledLayer(
        0,
        0,
        mosaic.width(),
        mosaic.height(),
        (column, row) -> {
          int hash = Hash.of(seed + 40, column, row);
          return new double[] {
            range * (Hash.unit(hash) - 0.5), range * (Hash.unit(Hash.of(hash + 1)) - 0.5)
          };
        });
  }

  private Layer step(Step step) {
    double[] stays = {0, 0};
    double[] moves = {step.x(), step.y()};
    // Only the seam between the tiles 0 and −1 lies in the image.
    double far = 1e9;
    return step.below()
        ? new TiledLayer(
            -far / 2, Math.round(step.at() * height), far, far, (c, r) -> r < 0 ? stays : moves)
        : new TiledLayer(
            Math.round(step.at() * width), -far / 2, far, far, (c, r) -> c < 0 ? stays : moves);
  }
}
