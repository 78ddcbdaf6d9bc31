package endolith.engine.pipeline;

import static endolith.engine.pipeline.CalibrationCase.good;
import static endolith.engine.pipeline.CalibrationCase.helpless;

import endolith.engine.synthetic.Camera;
import endolith.engine.synthetic.Dye;
import endolith.engine.synthetic.SyntheticSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws pairs from all that scans of one rock section may differ in: any rotation, scales 0.8 to
 * 1.25, gains 0.3 to 4, and every third pair one of the difficulties at its worst, every other
 * several at once. The same seed draws the same pairs.
 */
final class CalibrationCases {
  private final CalibrationDraw draw;
  private final int longest;
  private int width;
  private int height;

  /**
   * @param longest longer side of the largest images, px
   */
  CalibrationCases(long seed, int longest) {
    draw = new CalibrationDraw(seed);
    this.longest = longest;
  }

  /** As many pairs that can be aligned as pairs that cannot, in turn. */
  List<CalibrationCase> draw(int pairs) {
    List<CalibrationCase> cases = new ArrayList<>();
    for (int i = 0; i < pairs; i++) {
      cases.add(i % 2 == 0 ? alignable(i / 2) : beyondHelp(i / 2));
    }
    return cases;
  }

  private CalibrationCase alignable(int index) {
    SyntheticSpec plain = plain();
    return index % 3 == 0 ? one(index / 3, plain) : several(plain);
  }

  /** Rotation, scale, gain, grains and a shift: no pair without. */
  private SyntheticSpec plain() {
    int longer = (int) (longest * draw.uniform(0.7, 1));
    int shorter = (int) (longer * draw.uniform(0.65, 1));
    boolean wide = draw.coin();
    width = wide ? longer : shorter;
    height = wide ? shorter : longer;
    return SyntheticSpec.of(width, height)
        .withSeed(draw.seed())
        .withAngle(draw.uniform(-180, 180))
        .withScale(draw.logUniform(0.8, 1.25))
        .withShift(draw.uniform(-0.1, 0.1) * width, draw.uniform(-0.1, 0.1) * height)
        .withGain(draw.logUniform(0.3, 4))
        .withGrainSize(draw.logUniform(15, 0.07 * longer));
  }

  /** One difficulty at its worst. */
  private CalibrationCase one(int index, SyntheticSpec plain) {
    int worst = Math.min(width, height);
    return switch (index % 22) {
      case 0 ->
          good("far shift", plain.withShift(draw.side() * width / 3.0, draw.side() * height / 3.0));
      case 1 -> good("other size", otherSize(plain));
      case 2 -> good("offset", plain.withOffset(60));
      case 3 -> good("gradient", plain.withGradient(60));
      case 4 -> good("dim", plain.withGain(0.3));
      case 5 -> good("bright", plain.withGain(4));
      case 6 -> good("noise", plain.withNoise(5));
      case 7 -> good("defocus", plain.withDefocus(0.003 * worst));
      case 8 -> good("vignette", plain.withVignette(0.7));
      case 9 -> good("part missing", plain.withMissing(0.3));
      case 10 -> good("tiny rock", plain.withRockSize(0.15).withGrainSize(15));
      case 11 -> good("fills the frame", plain.withFillsFrame(true));
      case 12 -> good("few grains", plain.withGrainSize(0.16 * worst));
      case 13 -> good("many grains", plain.withGrainSize(12));
      case 14 -> good("stained patches", plain.with(new Dye(300, 0.3, 1.5)));
      case 15 -> good("dense microbes", plain.with(new Dye(12_000, 0.04, 1)));
      case 16 -> good("shear", plain.withShear(0.006).withPerspective(0.006));
      case 17 -> good("stained frame", plain.withFillsFrame(true).with(new Dye(300, 0.3, 1.5)));
      case 18 ->
          good(
              "tiny rock, far",
              plain
                  .withRockSize(0.15)
                  .withGrainSize(15)
                  .withShift(draw.side() * width / 3.0, draw.side() * height / 3.0));
      case 19 -> good("bent", plain.withBend(8));
      case 20 -> good("bent, stained", plain.withBend(8).with(new Dye(2000, 0.3, 1)).withNoise(3));
      default ->
          good(
              "frame, far shift",
              plain.withFillsFrame(true).withShift(draw.side() * width / 3.0, 0.1 * height));
    };
  }

  /** Several difficulties at once, each to some degree. */
  private CalibrationCase several(SyntheticSpec plain) {
    return switch (draw.index(4)) {
      case 0 ->
          good(
              "frame +",
              light(
                  plain
                      .withFillsFrame(true)
                      .withShift(
                          draw.uniform(-0.2, 0.2) * width, draw.uniform(-0.2, 0.2) * height)));
      case 1 ->
          good(
              "small rock +",
              light(
                  plain
                      .withRockSize(draw.uniform(0.15, 0.5))
                      .withGrainSize(draw.logUniform(12, 0.02 * Math.max(width, height)))
                      .withShift(
                          draw.uniform(-0.3, 0.3) * width, draw.uniform(-0.3, 0.3) * height)));
      case 2 -> good("part missing +", light(plain.withMissing(draw.uniform(0.1, 0.3))));
      default ->
          good(
              "rock +",
              light(
                  otherSize(plain)
                      .withShift(
                          draw.uniform(-0.33, 0.33) * width, draw.uniform(-0.33, 0.33) * height)));
    };
  }

  private SyntheticSpec light(SyntheticSpec spec) {
    SyntheticSpec lit =
        spec.withOffset(draw.maybe(50))
            .withGradient(draw.maybe(50))
            .withVignette(draw.maybe(0.6))
            .withDefocus(draw.maybe(0.0025) * Math.min(width, height))
            .withNoise(draw.uniform(0.5, 4))
            .with(new Dye(draw.logUniform(100, 6000), draw.maybe(0.3), draw.uniform(0.5, 1.5)));
    return draw.index(4) == 0 ? lit.with(new Camera(16, false, 0, false)) : lit;
  }

  private CalibrationCase beyondHelp(int index) {
    SyntheticSpec spec = draw.index(3) == 0 ? plain() : several(plain()).spec();
    SyntheticSpec whole = spec.withMissing(0);
    return switch (index % 5) {
      case 0 -> helpless("different rock", whole.withDifferentRock(true));
      case 1 -> helpless("different frame", whole.withDifferentRock(true).withFillsFrame(true));
      case 2 -> helpless("mirrored", whole.withMirrored(true));
      case 3 -> helpless("blank", whole.withBlankPre(true));
      default -> helpless("90 % missing", spec.withMissing(draw.uniform(0.88, 0.94)));
    };
  }

  private SyntheticSpec otherSize(SyntheticSpec plain) {
    return plain.withPreSize(
        (int) (width * draw.uniform(0.75, 1.2)), (int) (height * draw.uniform(0.75, 1.2)));
  }
}
