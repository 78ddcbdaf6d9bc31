package endolith.engine.synthetic;

import java.util.function.Consumer;

/**
 * The specification of a generated pair: the same specification always gives the same bytes.
 *
 * @param post size of the post image
 * @param pre size of the pre image
 * @param seed of everything random
 */
public record SyntheticSpec(
    ImageSize post,
    ImageSize pre,
    long seed,
    Geometry geometry,
    Rock rock,
    Dye dye,
    Light light,
    Camera camera) {

  /** A pair of one size in every respect typical, pre and post lying pixel on pixel. */
  public static SyntheticSpec of(int width, int height) {
    ImageSize size = new ImageSize(width, height);
    return new SyntheticSpec(
        size, size, 1, Geometry.SAME, Rock.TYPICAL, Dye.TYPICAL, Light.TYPICAL, Camera.GREY_8);
  }

  public SyntheticSpec withPreSize(int width, int height) {
    return edited(to -> to.pre = new ImageSize(width, height));
  }

  public SyntheticSpec withSeed(long value) {
    return edited(to -> to.seed = value);
  }

  public SyntheticSpec with(Dye value) {
    return edited(to -> to.dye = value);
  }

  public SyntheticSpec with(Camera value) {
    return edited(to -> to.camera = value);
  }

  public SyntheticSpec withAngle(double value) {
    return edited(to -> to.angle = value);
  }

  public SyntheticSpec withScale(double value) {
    return edited(to -> to.scale = value);
  }

  public SyntheticSpec withShear(double value) {
    return edited(to -> to.shear = value);
  }

  public SyntheticSpec withPerspective(double value) {
    return edited(to -> to.perspective = value);
  }

  public SyntheticSpec withBend(double value) {
    return edited(to -> to.bend = value);
  }

  public SyntheticSpec withMirrored(boolean value) {
    return edited(to -> to.mirrored = value);
  }

  public SyntheticSpec withShift(double x, double y) {
    return edited(
        to -> {
          to.shiftX = x;
          to.shiftY = y;
        });
  }

  public SyntheticSpec withRockSize(double value) {
    return edited(to -> to.rockSize = value);
  }

  public SyntheticSpec withFillsFrame(boolean value) {
    return edited(to -> to.fillsFrame = value);
  }

  public SyntheticSpec withGrainSize(double value) {
    return edited(to -> to.grainSize = value);
  }

  public SyntheticSpec withMissing(double value) {
    return edited(to -> to.missing = value);
  }

  public SyntheticSpec withDifferentRock(boolean value) {
    return edited(to -> to.different = value);
  }

  public SyntheticSpec withBlankPre(boolean value) {
    return edited(to -> to.blank = value);
  }

  public SyntheticSpec withGain(double value) {
    return edited(to -> to.gain = value);
  }

  public SyntheticSpec withOffset(double value) {
    return edited(to -> to.offset = value);
  }

  public SyntheticSpec withGradient(double value) {
    return edited(to -> to.gradient = value);
  }

  public SyntheticSpec withVignette(double value) {
    return edited(to -> to.vignette = value);
  }

  public SyntheticSpec withDefocus(double value) {
    return edited(to -> to.defocus = value);
  }

  public SyntheticSpec withNoise(double value) {
    return edited(to -> to.noise = value);
  }

  private SyntheticSpec edited(Consumer<SpecBuilder> edit) {
    SpecBuilder builder = new SpecBuilder(this);
    edit.accept(builder);
    return builder.spec();
  }
}
