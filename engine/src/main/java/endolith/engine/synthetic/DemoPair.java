package endolith.engine.synthetic;

import java.util.List;

/**
 * A pair of the demo project.
 *
 * @param sample folder name under raw/
 * @param dye as in the file names
 * @param story what makes this pair worth looking at, one phrase
 */
public record DemoPair(String sample, String dye, String story, SyntheticSpec spec) {
  private static final int WIDTH = 2000;
  private static final int HEIGHT = 1600;

  /** Two samples with two dyes each, from easy to hard. */
  public static List<DemoPair> all() {
    SyntheticSpec plain = SyntheticSpec.of(WIDTH, HEIGHT);
    return List.of(
        new DemoPair(
            "basalt_01",
            "SYBR",
            "shifted by 41 px, 8-bit grey",
            plain.withSeed(11).withShift(36.4, -18.7).withGain(1.25)),
        new DemoPair(
            "basalt_01",
            "DAPI",
            "turned by 7 degrees and 3 % larger, 8-bit RGB",
            plain
                .withSeed(12)
                .withAngle(7)
                .withScale(1.03)
                .withShift(-22.2, 31.9)
                .withGain(1.6)
                .with(new Camera(8, true, 2, true))),
        new DemoPair(
            "carbonate_02",
            "SYBR",
            "turned by 3 degrees, vignette, another image size, 16-bit RGB",
            plain
                .withSeed(13)
                .withPreSize(2100, 1560)
                .withAngle(-3)
                .withVignette(0.2)
                .withGain(0.8)
                .with(new Camera(16, true, 1, false))),
        new DemoPair(
            "carbonate_02",
            "DAPI",
            "turned by 160 degrees, a corner lost, a fifth of the rock stained, 16-bit grey",
            plain
                .withSeed(14)
                .withAngle(160)
                .withScale(0.97)
                .withShift(25.1, 12.6)
                .withMissing(0.06)
                .withGain(2.1)
                .with(new Dye(1500, 0.2, 1))
                .with(new Camera(16, false, 0, false))));
  }

  /** Path of the post image from the project's folder. */
  public String postFile() {
    return "raw/" + sample + "/" + sample + "_post_" + dye + ".tif";
  }

  /** Path of the pre image from the project's folder. */
  public String preFile() {
    return "raw/" + sample + "/" + sample + "_pre_" + dye + ".tif";
  }
}
