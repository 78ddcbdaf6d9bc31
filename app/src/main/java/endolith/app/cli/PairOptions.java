package endolith.app.cli;

import static endolith.app.text.Texts.text;

import endolith.app.program.RefusedException;
import endolith.engine.synthetic.Camera;
import endolith.engine.synthetic.Dye;
import endolith.engine.synthetic.Fragments;
import endolith.engine.synthetic.Geometry;
import endolith.engine.synthetic.ImageSize;
import endolith.engine.synthetic.Light;
import endolith.engine.synthetic.Rock;
import endolith.engine.synthetic.SyntheticSpec;
import endolith.engine.synthetic.distortion.Distortion;
import endolith.engine.synthetic.overlay.Overlay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The command-line options of a generated pair. Brightness is on the 8-bit scale whatever the
 * depth.
 */
final class PairOptions {
  @Option(
      names = "--size",
      required = true,
      paramLabel = "HxW",
      converter = ImageSizeConverter.class,
      description = "Height x width of both raw images, px.")
  @SuppressWarnings("NullAway.Init")
  private ImageSize size;

  @Option(
      names = "--pre-size",
      paramLabel = "HxW",
      converter = ImageSizeConverter.class,
      description = "Height x width of pre, if it differs.")
  private @Nullable ImageSize preSize;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of everything random (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--angle",
      paramLabel = "DEG",
      defaultValue = "3",
      description = "Rotation of pre, clockwise (default: ${DEFAULT-VALUE}).")
  private double angle;

  @Option(
      names = "--scale",
      paramLabel = "S",
      defaultValue = "1.02",
      description = "Size of the rock in pre over post (default: ${DEFAULT-VALUE}).")
  private double scale;

  @Option(
      names = "--shear",
      paramLabel = "S",
      defaultValue = "0",
      description = "Shear of pre, x per y (default: ${DEFAULT-VALUE}).")
  private double shear;

  @Option(
      names = "--perspective",
      paramLabel = "P",
      defaultValue = "0",
      description = "Change of magnification across pre (default: ${DEFAULT-VALUE}).")
  private double perspective;

  @Option(
      names = "--shift",
      paramLabel = "DX,DY",
      split = ",",
      hideParamSyntax = true,
      defaultValue = "40,-25",
      description = "Shift of pre, px; one number for both (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private List<Double> shift;

  @Option(
      names = "--bend",
      paramLabel = "PX",
      defaultValue = "0",
      description = "Largest displacement by a smooth bend (default: ${DEFAULT-VALUE}).")
  private double bend;

  @Option(
      names = "--gain",
      paramLabel = "G",
      defaultValue = "1.4",
      description =
          "Brightness of minerals in post over pre: the true scale"
              + " (default: ${DEFAULT-VALUE}).")
  private double gain;

  @Option(
      names = "--offset",
      paramLabel = "V",
      defaultValue = "0",
      description = "Brightness added to post (default: ${DEFAULT-VALUE}).")
  private double offset;

  @Option(
      names = "--gradient",
      paramLabel = "V",
      defaultValue = "0",
      description = "Further added to post at its right edge (default: ${DEFAULT-VALUE}).")
  private double gradient;

  @Option(
      names = "--vignette",
      paramLabel = "0..1",
      defaultValue = "0",
      description = "Light lost in the corners (default: ${DEFAULT-VALUE}).")
  private double vignette;

  @Option(
      names = "--defocus",
      paramLabel = "PX",
      defaultValue = "0",
      description = "Blur of pre, standard deviation (default: ${DEFAULT-VALUE}).")
  private double defocus;

  @Option(
      names = "--noise",
      paramLabel = "N",
      defaultValue = "1",
      description = "Multiple of typical camera noise (default: ${DEFAULT-VALUE}).")
  private double noise;

  @Option(
      names = "--missing",
      paramLabel = "0..1",
      defaultValue = "0",
      description = "Share of the rock that post lacks (default: ${DEFAULT-VALUE}).")
  private double missing;

  @Option(
      names = "--rock",
      paramLabel = "0..1",
      defaultValue = "0.78",
      description =
          "Diameter of the rock over the image's shorter side" + " (default: ${DEFAULT-VALUE}).")
  private double rock;

  @Option(names = "--fills-frame", description = "The rock reaches beyond all edges.")
  private boolean fillsFrame;

  @Option(
      names = "--grain",
      paramLabel = "PX",
      defaultValue = "70",
      description = "Mean diameter of mineral grains (default: ${DEFAULT-VALUE}).")
  private double grain;

  @Option(
      names = "--spots",
      paramLabel = "N",
      defaultValue = "300",
      description = "Microbes per megapixel of rock (default: ${DEFAULT-VALUE}).")
  private double spots;

  @Option(
      names = "--patches",
      paramLabel = "0..0.9",
      defaultValue = "0.04",
      description = "Share of the rock in stained patches (default: ${DEFAULT-VALUE}).")
  private double patches;

  @Option(names = "--different-rock", description = "Pre shows another rock: beyond help.")
  private boolean differentRock;

  @Option(names = "--mirrored", description = "Pre shows the rock from behind: beyond help.")
  private boolean mirrored;

  @Option(names = "--blank", description = "Pre shows no rock: beyond help.")
  private boolean blank;

  @Option(
      names = "--bits",
      paramLabel = "8|16",
      defaultValue = "8",
      description = "Bits per sample (default: ${DEFAULT-VALUE}).")
  private int bits;

  @Option(names = "--grey", description = "One channel; default is RGB with the signal in green.")
  private boolean grey;

  @Option(names = "--rgb", description = "Three channels (the default).")
  private boolean rgb;

  @Option(names = "--one-strip", description = "The TIFFs are one strip each.")
  private boolean oneStrip;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private HardshipOptions hardships;

  /**
   * @throws RefusedException if a value is out of its range
   */
  SyntheticSpec spec() throws RefusedException {
    if (grey && rgb) {
      throw new RefusedException(text("cli.refused.grey-and-rgb"));
    }
    if (shift.size() > 2) {
      throw new RefusedException(text("cli.refused.shift"));
    }
    double shiftX = shift.getFirst();
    double shiftY = shift.getLast();
    try {
      return hardships.on(
          new SyntheticSpec(
              size,
              preSize == null ? size : preSize,
              seed,
              new Geometry(angle, scale, shear, perspective, shiftX, shiftY, bend, mirrored),
              new Rock(rock, fillsFrame, grain, true, missing, differentRock, blank, false, 0),
              new Dye(spots, patches, 1),
              new Light(gain, 45, offset, gradient, vignette, defocus, noise, 0),
              new Camera(bits, !grey, 1, oneStrip),
              Distortion.NONE,
              Fragments.NONE,
              Overlay.NONE,
              0));
    } catch (IllegalArgumentException e) {
      throw new RefusedException(String.valueOf(e.getMessage()));
    }
  }
}
