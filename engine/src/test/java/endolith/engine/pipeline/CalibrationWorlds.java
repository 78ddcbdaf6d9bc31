package endolith.engine.pipeline;

import static endolith.engine.pipeline.CalibrationCase.good;
import static endolith.engine.pipeline.CalibrationCase.hard;
import static endolith.engine.pipeline.CalibrationCase.helpless;

import endolith.engine.synthetic.Camera;
import endolith.engine.synthetic.Dye;
import endolith.engine.synthetic.Fragments;
import endolith.engine.synthetic.SyntheticSpec;
import endolith.engine.synthetic.distortion.Elastic;
import endolith.engine.synthetic.distortion.Mosaic;
import endolith.engine.synthetic.distortion.Step;
import endolith.engine.synthetic.distortion.Wave;
import endolith.engine.synthetic.overlay.Caption;
import endolith.engine.synthetic.overlay.FixedPattern;
import endolith.engine.synthetic.overlay.Ring;
import endolith.engine.synthetic.overlay.TileShading;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws pairs from worlds in which one rock section does not simply lie elsewhere: cameras that add
 * something of their own, sections that bend, break or are stitched, exposures and magnifications
 * that differ. The same seed draws the same pairs.
 */
final class CalibrationWorlds {
  private static final int WORLDS = 30;

  private final SplittableRandom random;
  private final int longest;
  private int width;
  private int height;

  /**
   * @param longest longer side of the largest images, px
   */
  CalibrationWorlds(long seed, int longest) {
    random = new SplittableRandom(seed);
    this.longest = longest;
  }

  /** One pair of each world in turn. */
  List<CalibrationCase> draw(int pairs) {
    List<CalibrationCase> cases = new ArrayList<>();
    for (int i = 0; i < pairs; i++) {
      cases.add(draw(i % WORLDS, plain()));
    }
    return cases;
  }

  /** A section that moved little, as on a stage that comes back, or much. */
  private SyntheticSpec plain() {
    int longer = (int) (longest * uniform(0.5, 1));
    int shorter = (int) (longer * uniform(0.65, 1));
    boolean wide = random.nextBoolean();
    width = wide ? longer : shorter;
    height = wide ? shorter : longer;
    boolean little = random.nextBoolean();
    double most = little ? 0.015 : 0.1;
    return SyntheticSpec.of(width, height)
        .withSeed(random.nextInt(1, 1_000_000))
        .withAngle(little ? uniform(-2, 2) : uniform(-180, 180))
        .withScale(little ? 1 : logUniform(0.85, 1.2))
        .withShift(uniform(-most, most) * width, uniform(-most, most) * height)
        .withGain(logUniform(0.5, 2.5))
        .withGrainSize(logUniform(14, 0.06 * longer))
        .with(new Dye(logUniform(50, 3000), uniform(0, 0.1), uniform(0.5, 1.5)));
  }

  private CalibrationCase draw(int world, SyntheticSpec plain) {
    int shorter = Math.min(width, height);
    return switch (world) {
      case 0 -> good("fixed pattern", pattern(plain.withLevel(uniform(16, 45)), uniform(0.3, 1)));
      case 1 ->
          hard("fixed pattern, faint rock", pattern(plain.withLevel(uniform(2, 14)), strong()));
      case 2 ->
          hard(
              "fixed pattern, full frame",
              pattern(plain.withFillsFrame(true).withLevel(uniform(4, 30)), strong()));
      case 3 ->
          helpless(
              "fixed pattern, no rock",
              pattern(plain.withBlankPre(true).withBlankPost(random.nextBoolean()), strong()));
      case 4 ->
          helpless(
              "fixed pattern, other rock",
              pattern(
                  plain
                      .withDifferentRock(true)
                      .withFillsFrame(random.nextBoolean())
                      .withLevel(uniform(3, 40)),
                  strong()));
      case 5 -> good("caption", plain.with(new Caption(255, uniform(0.02, 0.05))));
      case 6 ->
          hard(
              "ring, dim rock",
              plain
                  .withLevel(uniform(4, 30))
                  .withRockSize(uniform(0.5, 0.75))
                  .with(
                      new Ring(
                          uniform(60, 250),
                          uniform(0.85, 1),
                          uniform(0.01, 0.03),
                          random.nextBoolean())));
      case 7 -> good("tile shading", plain.with(tiles(uniform(0.05, 0.2), 0)));
      case 8 -> hard("tile gains", plain.with(tiles(uniform(0, 0.5), uniform(0.02, 0.1))));
      case 9 -> hard("a fragment", plain.with(fragments(1, uniform(9, 60))));
      case 10 -> hard("fragments", plain.with(fragments(random.nextInt(2, 5), uniform(2, 40))));
      case 11 -> hard("fragment, little", plain.with(fragments(1, uniform(0.5, 9))));
      case 12 ->
          hard(
              "stitching step",
              plain.with(
                  new Step(
                      side() * uniform(1, 20),
                      side() * uniform(0, 10),
                      uniform(0.25, 0.75),
                      random.nextBoolean())));
      case 13 ->
          hard(
              "stitched tiles",
              plain.with(
                  new Mosaic(
                      (int) uniform(180, 600), (int) uniform(180, 600), logUniform(0.3, 10))));
      case 14 -> hard("wave", plain.with(wave(uniform(1, 6), uniform(0.15, 0.6) * shorter)));
      case 15 ->
          good("gentle wave", plain.with(wave(uniform(0.5, 3), uniform(0.6, 1.5) * shorter)));
      case 16 ->
          hard(
              "elastic", plain.with(elastic(plain, uniform(2, 0.03 * shorter), uniform(0.1, 0.5))));
      case 17 ->
          good("gently elastic", plain.with(elastic(plain, uniform(0.5, 4), uniform(0.35, 0.7))));
      case 18 -> good("lens", plain.withRadial(side() * uniform(0.002, 0.03)));
      case 19 -> hard("line jitter", plain.withJitter(logUniform(0.2, 4)));
      case 20 -> hard("neighbouring section", plain.withRenewed(uniform(0.2, 0.7)));
      case 21 ->
          hard(
              "neighbouring tissue",
              plain
                  .withRenewed(uniform(0.1, 0.5))
                  .with(elastic(plain, uniform(1, 0.02 * shorter), uniform(0.15, 0.5))));
      case 22 -> good("half overlap", plain.withOverlap(uniform(0.5, 0.8)));
      case 23 -> hard("less overlap", plain.withOverlap(uniform(0.15, 0.5)));
      case 24 -> hard("saturated", plain.withSaturated(uniform(0.05, 0.6)));
      case 25 ->
          good(
              "exposures, depths",
              plain
                  .withGain(logUniform(0.2, 5))
                  .with(new Camera(16, false, 0, false))
                  .withPreBits(8)
                  .with(new FixedPattern(0, maybe(30))));
      case 26 -> good("magnification", plain.withScale(logUniform(0.45, 2.3)));
      case 27 -> hard("perspective", plain.withPerspective(side() * logUniform(0.01, 0.3)));
      case 28 -> good("small", small(plain));
      default -> {
        CalibrationCase one = draw(random.nextInt(WORLDS - 1), plain);
        CalibrationCase both = draw(random.nextInt(WORLDS - 1), one.spec());
        yield new CalibrationCase(
            "two at once",
            both.spec(),
            one.expected() == CalibrationCase.Expected.NOT_ALIGNED
                ? one.expected()
                : both.expected() == CalibrationCase.Expected.ALIGNED
                    ? CalibrationCase.Expected.TRUE
                    : both.expected());
      }
    };
  }

  private SyntheticSpec small(SyntheticSpec plain) {
    int wide = (int) uniform(260, 480);
    int high = (int) (wide * uniform(0.7, 1));
    return SyntheticSpec.of(wide, high)
        .withSeed(plain.seed())
        .withAngle(plain.geometry().angle())
        .withShift(uniform(-0.05, 0.05) * wide, uniform(-0.05, 0.05) * high)
        .withGain(plain.light().gain())
        .withGrainSize(logUniform(12, 24));
  }

  private SyntheticSpec pattern(SyntheticSpec spec, double strength) {
    return spec.with(new FixedPattern(strength, 12)).withNoise(uniform(0.5, 1.5));
  }

  private double strong() {
    return uniform(0.5, 1.5);
  }

  private TileShading tiles(double vignette, double gains) {
    return new TileShading((int) uniform(150, 500), (int) uniform(150, 500), vignette, gains);
  }

  private Fragments fragments(int count, double shift) {
    return new Fragments(count, uniform(0.08, 0.9 / (count + 1)), shift, maybe(4));
  }

  private static Elastic elastic(SyntheticSpec spec, double sigma, double length) {
    double shorter = Math.min(spec.pre().width(), spec.pre().height());
    return new Elastic(Math.min(sigma, 0.05 * length * shorter), length);
  }

  private static Wave wave(double amplitude, double length) {
    return new Wave(amplitude, Math.max(length, 8 * amplitude));
  }

  private double maybe(double most) {
    return random.nextBoolean() ? uniform(0, most) : 0;
  }

  private int side() {
    return random.nextBoolean() ? 1 : -1;
  }

  private double uniform(double from, double to) {
    return random.nextDouble(from, to);
  }

  private double logUniform(double from, double to) {
    return from * Math.pow(to / from, random.nextDouble());
  }
}
