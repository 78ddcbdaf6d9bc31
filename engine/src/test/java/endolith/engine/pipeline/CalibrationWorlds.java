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

/**
 * Draws pairs from worlds in which one rock section does not simply lie elsewhere: cameras that add
 * something of their own, sections that bend, break or are stitched, exposures and magnifications
 * that differ. The same seed draws the same pairs.
 */
final class CalibrationWorlds {
  private static final int WORLDS = 30;

  private final CalibrationDraw draw;
  private final int longest;
  private int width;
  private int height;

  /**
   * @param longest longer side of the largest images, px
   */
  CalibrationWorlds(long seed, int longest) {
    draw = new CalibrationDraw(seed);
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
    int longer = (int) (longest * draw.uniform(0.5, 1));
    int shorter = (int) (longer * draw.uniform(0.65, 1));
    boolean wide = draw.coin();
    width = wide ? longer : shorter;
    height = wide ? shorter : longer;
    boolean little = draw.coin();
    double most = little ? 0.015 : 0.1;
    return SyntheticSpec.of(width, height)
        .withSeed(draw.seed())
        .withAngle(little ? draw.uniform(-2, 2) : draw.uniform(-180, 180))
        .withScale(little ? 1 : draw.logUniform(0.85, 1.2))
        .withShift(draw.uniform(-most, most) * width, draw.uniform(-most, most) * height)
        .withGain(draw.logUniform(0.5, 2.5))
        .withGrainSize(draw.logUniform(14, 0.06 * longer))
        .with(new Dye(draw.logUniform(50, 3000), draw.uniform(0, 0.1), draw.uniform(0.5, 1.5)));
  }

  private CalibrationCase draw(int world, SyntheticSpec plain) {
    int shorter = Math.min(width, height);
    return switch (world) {
      case 0 ->
          good(
              "fixed pattern",
              pattern(plain.withLevel(draw.uniform(16, 45)), draw.uniform(0.3, 1)));
      case 1 ->
          hard(
              "fixed pattern, faint rock", pattern(plain.withLevel(draw.uniform(2, 14)), strong()));
      case 2 ->
          hard(
              "fixed pattern, full frame",
              pattern(plain.withFillsFrame(true).withLevel(draw.uniform(4, 30)), strong()));
      case 3 ->
          helpless(
              "fixed pattern, no rock",
              pattern(plain.withBlankPre(true).withBlankPost(draw.coin()), strong()));
      case 4 ->
          helpless(
              "fixed pattern, other rock",
              pattern(
                  plain
                      .withDifferentRock(true)
                      .withFillsFrame(draw.coin())
                      .withLevel(draw.uniform(3, 40)),
                  strong()));
      case 5 -> good("caption", plain.with(new Caption(255, draw.uniform(0.02, 0.05))));
      case 6 ->
          hard(
              "ring, dim rock",
              plain
                  .withLevel(draw.uniform(4, 30))
                  .withRockSize(draw.uniform(0.5, 0.75))
                  .with(
                      new Ring(
                          draw.uniform(60, 250),
                          draw.uniform(0.85, 1),
                          draw.uniform(0.01, 0.03),
                          draw.coin())));
      case 7 -> good("tile shading", plain.with(tiles(draw.uniform(0.05, 0.2), 0)));
      case 8 ->
          hard("tile gains", plain.with(tiles(draw.uniform(0, 0.5), draw.uniform(0.02, 0.1))));
      case 9 -> hard("a fragment", plain.with(fragments(1, draw.uniform(9, 60))));
      case 10 -> hard("fragments", plain.with(fragments(draw.whole(2, 5), draw.uniform(2, 40))));
      case 11 -> hard("fragment, little", plain.with(fragments(1, draw.uniform(0.5, 9))));
      case 12 ->
          hard(
              "stitching step",
              plain.with(
                  new Step(
                      draw.side() * draw.uniform(1, 20),
                      draw.side() * draw.uniform(0, 10),
                      draw.uniform(0.25, 0.75),
                      draw.coin())));
      case 13 ->
          hard(
              "stitched tiles",
              plain.with(
                  new Mosaic(
                      (int) draw.uniform(180, 600),
                      (int) draw.uniform(180, 600),
                      draw.logUniform(0.3, 10))));
      case 14 ->
          hard("wave", plain.with(wave(draw.uniform(1, 6), draw.uniform(0.15, 0.6) * shorter)));
      case 15 ->
          good(
              "gentle wave",
              plain.with(wave(draw.uniform(0.5, 3), draw.uniform(0.6, 1.5) * shorter)));
      case 16 ->
          hard(
              "elastic",
              plain.with(elastic(plain, draw.uniform(2, 0.03 * shorter), draw.uniform(0.1, 0.5))));
      case 17 ->
          good(
              "gently elastic",
              plain.with(elastic(plain, draw.uniform(0.5, 4), draw.uniform(0.35, 0.7))));
      case 18 -> good("lens", plain.withRadial(draw.side() * draw.uniform(0.002, 0.03)));
      case 19 -> hard("line jitter", plain.withJitter(draw.logUniform(0.2, 4)));
      case 20 -> hard("neighbouring section", plain.withRenewed(draw.uniform(0.2, 0.7)));
      case 21 ->
          hard(
              "neighbouring tissue",
              plain
                  .withRenewed(draw.uniform(0.1, 0.5))
                  .with(elastic(plain, draw.uniform(1, 0.02 * shorter), draw.uniform(0.15, 0.5))));
      case 22 -> good("half overlap", plain.withOverlap(draw.uniform(0.5, 0.8)));
      case 23 -> hard("less overlap", plain.withOverlap(draw.uniform(0.15, 0.5)));
      case 24 -> hard("saturated", plain.withSaturated(draw.uniform(0.05, 0.6)));
      case 25 ->
          good(
              "exposures, depths",
              plain
                  .withGain(draw.logUniform(0.2, 5))
                  .with(new Camera(16, false, 0, false))
                  .withPreBits(8)
                  .with(new FixedPattern(0, draw.maybe(30))));
      case 26 -> good("magnification", plain.withScale(draw.logUniform(0.45, 2.3)));
      case 27 ->
          hard("perspective", plain.withPerspective(draw.side() * draw.logUniform(0.01, 0.3)));
      case 28 -> good("small", small(plain));
      default -> {
        CalibrationCase one = draw(draw.index(WORLDS - 1), plain);
        CalibrationCase both = draw(draw.index(WORLDS - 1), one.spec());
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
    int wide = (int) draw.uniform(260, 480);
    int high = (int) (wide * draw.uniform(0.7, 1));
    return SyntheticSpec.of(wide, high)
        .withSeed(plain.seed())
        .withAngle(plain.geometry().angle())
        .withShift(draw.uniform(-0.05, 0.05) * wide, draw.uniform(-0.05, 0.05) * high)
        .withGain(plain.light().gain())
        .withGrainSize(draw.logUniform(12, 24));
  }

  private SyntheticSpec pattern(SyntheticSpec spec, double strength) {
    return spec.with(new FixedPattern(strength, 12)).withNoise(draw.uniform(0.5, 1.5));
  }

  private double strong() {
    return draw.uniform(0.5, 1.5);
  }

  private TileShading tiles(double vignette, double gains) {
    return new TileShading(
        (int) draw.uniform(150, 500), (int) draw.uniform(150, 500), vignette, gains);
  }

  private Fragments fragments(int count, double shift) {
    return new Fragments(count, draw.uniform(0.08, 0.9 / (count + 1)), shift, draw.maybe(4));
  }

  private static Elastic elastic(SyntheticSpec spec, double sigma, double length) {
    double shorter = Math.min(spec.pre().width(), spec.pre().height());
    return new Elastic(Math.min(sigma, 0.05 * length * shorter), length);
  }

  private static Wave wave(double amplitude, double length) {
    return new Wave(amplitude, Math.max(length, 8 * amplitude));
  }
}
