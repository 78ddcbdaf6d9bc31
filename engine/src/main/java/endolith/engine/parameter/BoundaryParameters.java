package endolith.engine.parameter;

import java.util.List;

/** The parameters of stage 2, the boundary alignment. */
public final class BoundaryParameters {

  public static final Parameter<Boolean> USE_EDGES =
      Parameter.flag(
          "use_edges",
          "ue",
          2,
          true,
          "Draw outlines by local contrast too, not by brightness alone.");

  public static final Parameter<Integer> BOUNDARY_WIDTH =
      Parameter.whole(
          "boundary_width",
          "bw",
          2,
          15,
          1,
          1000,
          "",
          "How far apart outline points may lie and still belong together, in 1/4000 of the"
              + " side.");

  public static final Parameter<Integer> BOUNDARY_SMOOTH =
      Parameter.whole(
          "boundary_smooth",
          "bs",
          2,
          10,
          0,
          1000,
          "",
          "Smoothing (sigma) before the outline is drawn, in 1/4000 of the side.");

  public static final Parameter<Boolean> ROTATION_SEARCH =
      Parameter.flag("rotation_search", "rs", 2, true, "Try rotated overlays.");

  public static final Parameter<Double> ANGLE_RANGE =
      Parameter.real(
          "angle_range", "ar", 2, 180, 0, 180, "°", "Rotations searched, to either side.");

  public static final Parameter<Double> ANGLE_STEP =
      Parameter.real(
          "angle_step",
          "astep",
          2,
          5,
          0.05,
          45,
          "°",
          "Spacing of the rotations tried; less than 3 is taken as 3.");

  public static final Parameter<Boolean> SCALE_SEARCH =
      Parameter.flag("scale_search", "ss", 2, true, "Try scales other than 1.");

  public static final Parameter<Double> SCALE_MIN =
      Parameter.real("scale_min", "smin", 2, 0.4, 0.1, 1, "", "Smallest scale from post to pre.")
          .formerly(0.75, "0.2.0");

  public static final Parameter<Double> SCALE_MAX =
      Parameter.real("scale_max", "smax", 2, 2.5, 1, 10, "", "Largest scale from post to pre.")
          .formerly(1.35, "0.2.0");

  public static final Parameter<Double> SCALE_STEP =
      Parameter.real("scale_step", "sstep", 2, 0.05, 0.001, 1, "", "Spacing of the scales tried.");

  public static final Parameter<Boolean> MULTISCALE =
      Parameter.flag(
          "multiscale",
          "ms",
          2,
          true,
          "Look for overlays far from how the scans lie; false: only refine them as they lie.");

  public static final Parameter<Double> DOWN_SCALE =
      Parameter.real(
              "down_scale",
              "ds",
              2,
              0.3,
              0.01,
              1,
              "",
              "Accepted, without effect: it sized a picture only.")
          .withoutEffect();

  public static final Parameter<Double> MAX_TRANSLATION =
      Parameter.real(
          "max_translation",
          "mtr",
          2,
          200,
          0,
          100_000,
          "px",
          "How far the refinement may shift an overlay, at a side of 6000 px; else in"
              + " proportion.");

  public static final Parameter<Double> MAX_ROTATION =
      Parameter.real(
          "max_rotation", "mrot", 2, 5, 0, 180, "°", "How far the refinement may turn an overlay.");

  public static final Parameter<Double> MAX_SCALE_DELTA =
      Parameter.real(
          "max_scale_delta",
          "msd",
          2,
          0.2,
          0,
          10,
          "",
          "How far the refinement may change the scale, as a share.");

  public static final Parameter<Double> MAX_SCALE_DIFF =
      Parameter.real(
              "max_scale_diff",
              "msdf",
              2,
              0.15,
              0,
              10,
              "",
              "Accepted, without effect: both axes are always scaled alike.")
          .withoutEffect();

  public static final Parameter<Boolean> SAVE_ALL_INTERMEDIATES =
      Parameter.flag(
          "save_all_intermediates",
          "sai",
          2,
          false,
          "Also write 02_icp_aligned_coarse_pre, the result of the coarse search.");

  public static final Parameter<Boolean> FINE_ECC =
      Parameter.flag(
              "fine_ecc",
              "fecc",
              2,
              false,
              "Accepted, without effect: the interiors always correct the overlay.")
          .withoutEffect();

  public static final Parameter<Integer> STOPIT =
      Parameter.whole("stopit", "sit", 2, 500, 1, 1_000_000, "", "Most steps of the refinement.");

  public static final Parameter<Double> STOPDELTA =
      Parameter.real(
          "stopdelta",
          "sdl",
          2,
          1e-6,
          1e-15,
          1,
          "",
          "Relative improvement at which the refinement ends.");

  public static final Parameter<Boolean> MIRRORED =
      Parameter.flag("mirrored", "mir", 2, false, "One image is mirrored: pre is turned over.");

  /** In the order of file names. */
  static final List<Parameter<?>> ALL =
      List.of(
          USE_EDGES,
          BOUNDARY_WIDTH,
          BOUNDARY_SMOOTH,
          ROTATION_SEARCH,
          ANGLE_RANGE,
          ANGLE_STEP,
          SCALE_SEARCH,
          SCALE_MIN,
          SCALE_MAX,
          SCALE_STEP,
          MULTISCALE,
          DOWN_SCALE,
          MAX_TRANSLATION,
          MAX_ROTATION,
          MAX_SCALE_DELTA,
          MAX_SCALE_DIFF,
          SAVE_ALL_INTERMEDIATES,
          FINE_ECC,
          STOPIT,
          STOPDELTA,
          MIRRORED);

  private BoundaryParameters() {}
}
