package endolith.app.cli;

import static endolith.app.text.Texts.text;

import endolith.app.program.RefusedException;
import endolith.engine.synthetic.Fragments;
import endolith.engine.synthetic.ImageSize;
import endolith.engine.synthetic.SyntheticSpec;
import endolith.engine.synthetic.distortion.Elastic;
import endolith.engine.synthetic.distortion.Mosaic;
import endolith.engine.synthetic.distortion.Step;
import endolith.engine.synthetic.distortion.Wave;
import endolith.engine.synthetic.overlay.Caption;
import endolith.engine.synthetic.overlay.FixedPattern;
import endolith.engine.synthetic.overlay.Ring;
import endolith.engine.synthetic.overlay.TileShading;
import java.util.List;
import picocli.CommandLine.Option;

/**
 * The command-line options for what makes a generated pair hard: microscope, stage and camera, and
 * what became of the section between the two images.
 */
final class HardshipOptions {
  @Option(
      names = "--elastic",
      paramLabel = "PX,LENGTH",
      split = ",",
      hideParamSyntax = true,
      defaultValue = "0,0.3",
      description =
          "Smooth random displacement, standard deviation, and the length of its waves as a share"
              + " of the shorter side (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private List<Double> elastic;

  @Option(
      names = "--wave",
      paramLabel = "PX,LENGTH",
      split = ",",
      hideParamSyntax = true,
      defaultValue = "0,100",
      description = "Displacement by a sine, and its length in px (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private List<Double> wave;

  @Option(
      names = "--radial",
      paramLabel = "K",
      defaultValue = "0",
      description =
          "Lens distortion of pre at its corners, -0.2 to 0.2 (default: ${DEFAULT-VALUE}).")
  private double radial;

  @Option(
      names = "--jitter",
      paramLabel = "PX",
      defaultValue = "0",
      description = "Sideways displacement of each row of pre (default: ${DEFAULT-VALUE}).")
  private double jitter;

  @Option(
      names = "--step",
      paramLabel = "DX,DY",
      split = ",",
      hideParamSyntax = true,
      defaultValue = "0,0",
      description = "Shift of all right of the middle of pre, px (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private List<Double> step;

  @Option(
      names = "--fragment",
      paramLabel = "SHARE,PX,DEG",
      split = ",",
      hideParamSyntax = true,
      defaultValue = "0,0,0",
      description =
          "A piece of the rock moves by itself: its share, shift and turn"
              + " (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private List<Double> fragment;

  @Option(
      names = "--fragments",
      paramLabel = "N",
      defaultValue = "1",
      description = "Number of such pieces, 1 to 4 (default: ${DEFAULT-VALUE}).")
  private int fragments;

  @Option(
      names = "--renewed",
      paramLabel = "0..1",
      defaultValue = "0",
      description =
          "Share of the texture that is another one in pre, as in neighbouring sections"
              + " (default: ${DEFAULT-VALUE}).")
  private double renewed;

  @Option(names = "--blank-post", description = "Post shows no rock: beyond help.")
  private boolean blankPost;

  @Option(
      names = "--overlap",
      paramLabel = "0..1",
      description = "Share that two images full of rock have in common; instead of --shift.")
  private double overlap;

  @Option(
      names = "--level",
      paramLabel = "V",
      defaultValue = "45",
      description = "Mean brightness of the rock (default: ${DEFAULT-VALUE}).")
  private double level;

  @Option(
      names = "--saturate",
      paramLabel = "0..1",
      defaultValue = "0",
      description = "Share of the rock that is white in post; instead of --gain (default: none).")
  private double saturate;

  @Option(
      names = "--pre-bits",
      paramLabel = "8|16",
      description = "Bits per sample of pre, if they differ.")
  private int preBits;

  @Option(
      names = "--base",
      paramLabel = "V",
      defaultValue = "0",
      description = "Brightness added to both images (default: ${DEFAULT-VALUE}).")
  private double base;

  @Option(
      names = "--fixed-pattern",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Multiple of a camera's fixed pattern: dust, hot pixels, columns; see --base"
              + " (default: ${DEFAULT-VALUE}).")
  private double fixedPattern;

  @Option(
      names = "--caption",
      paramLabel = "V",
      defaultValue = "0",
      description = "Brightness of writing in both images (default: none).")
  private double caption;

  @Option(
      names = "--ring",
      paramLabel = "V",
      defaultValue = "0",
      description = "Brightness of a ring about the rock (default: none).")
  private double ring;

  @Option(names = "--ring-moves", description = "The ring is on the slide, not in the microscope.")
  private boolean ringMoves;

  @Option(
      names = "--tile-grid",
      paramLabel = "HxW",
      converter = ImageSizeConverter.class,
      defaultValue = "1000x1000",
      description = "Size of the camera's tiles, px (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private ImageSize tileGrid;

  @Option(
      names = "--tile-shading",
      paramLabel = "0..1",
      defaultValue = "0",
      description = "Light lost in the corners of each tile (default: ${DEFAULT-VALUE}).")
  private double tileShading;

  @Option(
      names = "--tile-gain",
      paramLabel = "0..0.5",
      defaultValue = "0",
      description = "Difference in brightness between tiles (default: ${DEFAULT-VALUE}).")
  private double tileGain;

  @Option(
      names = "--tile-shift",
      paramLabel = "PX",
      defaultValue = "0",
      description = "Error in the place of each tile of pre (default: ${DEFAULT-VALUE}).")
  private double tileShift;

  /**
   * The pair with these hardships.
   *
   * @throws RefusedException if there are too few or too many numbers
   * @throws IllegalArgumentException if a value is out of its range
   */
  SyntheticSpec on(SyntheticSpec pair) throws RefusedException {
    require("--elastic", elastic, 2, "8,0.3");
    require("--wave", wave, 2, "3,100");
    require("--step", step, 2, "14,0");
    require("--fragment", fragment, 3, "0.3,60,5");
    int width = tileGrid.width();
    int height = tileGrid.height();
    SyntheticSpec hard =
        pair.with(new Elastic(elastic.getFirst(), elastic.getLast()))
            .with(new Wave(wave.getFirst(), wave.getLast()))
            .with(new Step(step.getFirst(), step.getLast(), 0.5, false))
            .with(new Mosaic(width, height, tileShift))
            .withRadial(radial)
            .withJitter(jitter)
            .withRenewed(renewed)
            .withBlankPost(blankPost)
            .withLevel(level)
            .withSaturated(saturate)
            .withPreBits(preBits)
            .with(new FixedPattern(fixedPattern, base))
            .with(new Caption(caption, Caption.NONE.height()))
            .with(new Ring(ring, Ring.NONE.diameter(), Ring.NONE.width(), ringMoves))
            .with(new TileShading(width, height, tileShading, tileGain));
    if (fragment.getFirst() != 0) {
      hard =
          hard.with(
              new Fragments(fragments, fragment.getFirst(), fragment.get(1), fragment.getLast()));
    }
    return overlap == 0 ? hard : hard.withOverlap(overlap);
  }

  private static void require(String option, List<Double> given, int count, String example)
      throws RefusedException {
    if (given.size() != count) {
      throw new RefusedException(text("cli.refused.numbers", option, count, example));
    }
  }
}
