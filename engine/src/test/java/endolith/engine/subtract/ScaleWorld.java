package endolith.engine.subtract;

import endolith.engine.align.transform.Homography;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.align.warp.WarpedPlane;
import endolith.engine.fixture.ArrayPlane;
import endolith.engine.image.Plane;
import endolith.engine.image.Rectangle;
import endolith.engine.subtract.statistics.PixelStatistics;
import endolith.engine.synthetic.Camera;
import endolith.engine.synthetic.Dye;
import endolith.engine.synthetic.SyntheticPair;
import endolith.engine.synthetic.SyntheticSpec;
import endolith.engine.synthetic.overlay.Caption;
import endolith.engine.synthetic.overlay.TileShading;
import endolith.engine.task.CancelToken;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/**
 * The kinds of generated pairs that make a scale hard to tell; what is drawn within a kind depends
 * on the seed alone.
 */
enum ScaleWorld {
  PLAIN,
  CAPTION,
  TILE_GAINS,
  SATURATED,
  CONSTANT_IN_BOTH,
  OTHER_DEPTHS,
  OTHER_EXPOSURE,
  FLOATS;

  private static final int WIDTH = 1000;
  private static final int HEIGHT = 800;
  private static final int PAD = 40;
  private static final double MISFIT_PX = 0.15;

  /** What became of a pair. */
  record Outcome(ScaleWorld world, double truth, ScaleEstimate estimate) {
    double deviation() {
      return Math.abs(estimate.scale() / truth - 1);
    }

    boolean isWithinWhatIsSaid() {
      return deviation() <= 3 * estimate.error() / estimate.scale();
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%-16s off by %.2f %%, said %.2f %%, %s",
          world,
          100 * deviation(),
          100 * estimate.error() / estimate.scale(),
          estimate.method());
    }
  }

  Outcome outcome(long seed) throws IOException {
    Random random = new Random(1000 * seed + ordinal());
    random.nextInt();
    SyntheticSpec spec = spec(random, seed);
    double post = 1;
    double pre = 1;
    double postConstant = 0;
    double preConstant = 0;
    boolean whole = true;
    switch (this) {
      case CONSTANT_IN_BOTH -> {
        postConstant = random.nextBoolean() ? 32768 : logUniform(random, 500, 40_000);
        preConstant =
            random.nextBoolean() ? postConstant : postConstant * uniform(random, 0.7, 1.3);
        post = 0.2;
        pre = 0.2;
      }
      case OTHER_EXPOSURE -> post = logUniform(random, 0.02, 0.2);
      case FLOATS -> {
        post = logUniform(random, 1e-9, 1e-4);
        pre = logUniform(random, 1e-9, 1e-4);
        whole = false;
      }
      default -> {}
    }
    SyntheticPair pair = new SyntheticPair(spec);
    double postFactor = post;
    double preFactor = pre;
    double postLevel = postConstant;
    double preLevel = preConstant;
    boolean rounded = whole;
    ArrayPlane postImage = padded(pair.post(), v -> stored(v * postFactor + postLevel, rounded));
    ArrayPlane preImage = padded(pair.pre(), v -> stored(v * preFactor + preLevel, rounded));
    return new Outcome(
        this, pair.truth().scale() * post / pre, estimate(postImage, preImage, map(pair)));
  }

  private SyntheticSpec spec(Random random, long seed) {
    boolean deep = this != PLAIN && this != CAPTION && this != TILE_GAINS;
    SyntheticSpec spec =
        SyntheticSpec.of(WIDTH, HEIGHT)
            .withSeed(seed * 31 + ordinal())
            .withGain(logUniform(random, 0.6, 2.5))
            .withAngle(uniform(random, -8, 8))
            .withShift(uniform(random, -30, 30), uniform(random, -30, 30))
            .withNoise(uniform(random, 0.5, 3))
            .withFillsFrame(random.nextInt(3) == 0)
            .with(
                new Dye(
                    logUniform(random, 100, 3000),
                    random.nextBoolean() ? uniform(random, 0, 0.3) : 0.04,
                    uniform(random, 0.5, 1.3)))
            .with(new Camera(deep ? 16 : 8, false, 0, false));
    spec = random.nextInt(3) == 0 ? spec.withOffset(uniform(random, 0, 30)) : spec;
    spec = random.nextInt(3) == 0 ? spec.withVignette(uniform(random, 0, 0.4)) : spec;
    spec = random.nextInt(3) == 0 ? spec.withDefocus(uniform(random, 0, 1.5)) : spec;
    return switch (this) {
      case CAPTION -> spec.with(new Caption(255, uniform(random, 0.02, 0.06)));
      case TILE_GAINS -> {
        int tile = (int) uniform(random, 150, 300);
        yield spec.withVignette(0).with(new TileShading(tile, tile, 0, uniform(random, 0.04, 0.1)));
      }
      case SATURATED -> spec.withVignette(0).withSaturated(uniform(random, 0.02, 0.45));
      case OTHER_DEPTHS -> spec.withPreBits(8);
      default -> spec;
    };
  }

  private static double stored(double value, boolean whole) {
    return whole ? Math.clamp(Math.rint(value), 0, 65535) : value;
  }

  private static PostToPre map(SyntheticPair pair) {
    return PostToPre.of(
        Homography.translation(PAD + MISFIT_PX, PAD - MISFIT_PX)
            .after(Homography.of(pair.transform().homography()))
            .after(Homography.translation(-PAD, -PAD)));
  }

  private static ArrayPlane padded(Plane image, DoubleUnaryOperator value) throws IOException {
    float[] pixels = new float[WIDTH * HEIGHT];
    image.read(0, 0, WIDTH, HEIGHT, pixels);
    return ArrayPlane.of(
        WIDTH + 2 * PAD,
        HEIGHT + 2 * PAD,
        (x, y) ->
            x < PAD || y < PAD || x >= PAD + WIDTH || y >= PAD + HEIGHT
                ? 0
                : value.applyAsDouble(pixels[(y - PAD) * WIDTH + x - PAD]));
  }

  private static ScaleEstimate estimate(Plane post, Plane pre, PostToPre map) throws IOException {
    Rectangle content = new Rectangle(PAD, PAD, WIDTH, HEIGHT);
    Plane aligned = new WarpedPlane(pre, content, map, post.width(), post.height());
    try (OrderedExecutor executor = new OrderedExecutor(1)) {
      return ScaleEstimator.estimate(
          PixelStatistics.collect(
              post, aligned, content, executor, CancelToken.NEVER, new Progress()),
          Optional.of(new CameraViews(content, content, map)),
          executor,
          CancelToken.NEVER);
    }
  }

  private static double uniform(Random random, double from, double to) {
    return random.nextDouble(from, to);
  }

  private static double logUniform(Random random, double from, double to) {
    return from * Math.pow(to / from, random.nextDouble());
  }
}
