package endolith.engine.synthetic;

import endolith.engine.synthetic.distortion.Distortion;
import endolith.engine.synthetic.distortion.Elastic;
import endolith.engine.synthetic.distortion.Mosaic;
import endolith.engine.synthetic.distortion.Step;
import endolith.engine.synthetic.distortion.Wave;
import endolith.engine.synthetic.overlay.Caption;
import endolith.engine.synthetic.overlay.FixedPattern;
import endolith.engine.synthetic.overlay.Overlay;
import endolith.engine.synthetic.overlay.Ring;
import endolith.engine.synthetic.overlay.TileShading;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The specification of a generated pair: the same specification always gives the same bytes.
 *
 * @param post size of the post image
 * @param pre size of the pre image
 * @param seed of everything random
 * @param distortion of pre
 * @param fragments that moved by themselves
 * @param overlay in both images
 * @param preBits depth of pre if it is another one than post's, else 0
 */
public record SyntheticSpec(
    ImageSize post,
    ImageSize pre,
    long seed,
    Geometry geometry,
    Rock rock,
    Dye dye,
    Light light,
    Camera camera,
    Distortion distortion,
    Fragments fragments,
    Overlay overlay,
    int preBits) {
  private static final double STEEPEST = 0.06;

  /** Descriptions written by earlier versions lack what these could not draw. */
  public SyntheticSpec {
    distortion = Objects.requireNonNullElse(distortion, Distortion.NONE);
    fragments = Objects.requireNonNullElse(fragments, Fragments.NONE);
    overlay = Objects.requireNonNullElse(overlay, Overlay.NONE);
    if (preBits != 0 && preBits != 8 && preBits != 16) {
      throw new IllegalArgumentException("bits of pre must be 8 or 16, was " + preBits);
    }
    double length = distortion.elastic().length() * pre.shorterSide();
    if (distortion.elastic().sigma() > STEEPEST * length) {
      throw new IllegalArgumentException(
          "elastic: sigma must be at most %s of the length, which is %s px, lest the section folds; was %s"
              .formatted(STEEPEST, length, distortion.elastic().sigma()));
    }
  }

  /** A pair of one size in every respect typical, pre and post lying pixel on pixel. */
  public static SyntheticSpec of(int width, int height) {
    ImageSize size = new ImageSize(width, height);
    return new SyntheticSpec(
        size,
        size,
        1,
        Geometry.SAME,
        Rock.TYPICAL,
        Dye.TYPICAL,
        Light.TYPICAL,
        Camera.GREY_8,
        Distortion.NONE,
        Fragments.NONE,
        Overlay.NONE,
        0);
  }

  /** The camera of pre. */
  public Camera preCamera() {
    return preBits == 0
        ? camera
        : new Camera(preBits, camera.rgb(), camera.signalChannel(), camera.oneStrip());
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

  public SyntheticSpec withBlankPost(boolean value) {
    return edited(to -> to.blankPost = value);
  }

  public SyntheticSpec with(Fragments value) {
    return edited(to -> to.fragments = value);
  }

  public SyntheticSpec with(FixedPattern value) {
    return edited(to -> to.overlay = overlay.with(value));
  }

  public SyntheticSpec with(TileShading value) {
    return edited(to -> to.overlay = overlay.with(value));
  }

  public SyntheticSpec with(Ring value) {
    return edited(to -> to.overlay = overlay.with(value));
  }

  public SyntheticSpec with(Caption value) {
    return edited(to -> to.overlay = overlay.with(value));
  }

  public SyntheticSpec withPreBits(int value) {
    return edited(to -> to.preBits = value);
  }

  /** Of two images that are full of rock, so much shows the same, side by side. */
  public SyntheticSpec withOverlap(double share) {
    if (!(share > 0) || !(share <= 1)) {
      throw new IllegalArgumentException("overlap must be above 0 and at most 1, was " + share);
    }
    return withFillsFrame(true).withShift((1 - share) * post.width(), 0);
  }

  public SyntheticSpec withRenewed(double value) {
    return edited(to -> to.renewed = value);
  }

  public SyntheticSpec withSaturated(double value) {
    return edited(to -> to.saturated = value);
  }

  public SyntheticSpec with(Elastic value) {
    return edited(to -> to.distortion = distortion.with(value));
  }

  public SyntheticSpec with(Wave value) {
    return edited(to -> to.distortion = distortion.with(value));
  }

  public SyntheticSpec with(Mosaic value) {
    return edited(to -> to.distortion = distortion.with(value));
  }

  public SyntheticSpec with(Step value) {
    return edited(to -> to.distortion = distortion.with(value));
  }

  public SyntheticSpec withRadial(double value) {
    return edited(to -> to.distortion = distortion.withRadial(value));
  }

  public SyntheticSpec withJitter(double value) {
    return edited(to -> to.distortion = distortion.withJitter(value));
  }

  public SyntheticSpec withLevel(double value) {
    return edited(to -> to.level = value);
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
