package endolith.engine.parameter;

import endolith.engine.parameter.Parameter.Past;
import endolith.engine.parameter.ParameterKind.Choice;
import endolith.engine.parameter.ParameterKind.Flag;
import endolith.engine.parameter.ParameterKind.Real;
import endolith.engine.parameter.ParameterKind.Whole;
import endolith.engine.task.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every parameter there is: help, validation and file names all read this. */
public final class ParameterTable {

  private static final List<Parameter> ALL =
      List.of(
          whole("pad", "pad", 1, 2000, 0, 20_000, "px", "Zeros added on every side."),
          new Parameter(
              "signal_channel",
              "sch",
              Stage.PADDING,
              new Choice(List.of("auto", "R", "G", "B", "sum")),
              "auto",
              Past.none("auto"),
              "",
              "Which channel of a colour image carries the signal; auto finds it by its mean."),
          flag(
              "use_edges",
              "ue",
              2,
              true,
              "Draw outlines by local contrast too, not by brightness alone."),
          whole(
              "boundary_width",
              "bw",
              2,
              15,
              1,
              1000,
              "",
              "How far apart outline points may lie and still belong together, in 1/4000 of the"
                  + " side."),
          whole(
              "boundary_smooth",
              "bs",
              2,
              10,
              0,
              1000,
              "",
              "Smoothing (sigma) before the outline is drawn, in 1/4000 of the side."),
          flag("rotation_search", "rs", 2, true, "Try rotated overlays."),
          real("angle_range", "ar", 2, 180, 0, 180, "°", "Rotations searched, to either side."),
          real(
              "angle_step",
              "astep",
              2,
              5,
              0.05,
              45,
              "°",
              "Spacing of the rotations tried; less than 3 is taken as 3."),
          flag("scale_search", "ss", 2, true, "Try scales other than 1."),
          real(
              "scale_min",
              "smin",
              2,
              0.75,
              0.1,
              1,
              "",
              "Smallest scale from post to pre that is tried."),
          real(
              "scale_max",
              "smax",
              2,
              1.35,
              1,
              10,
              "",
              "Largest scale from post to pre that is tried."),
          real("scale_step", "sstep", 2, 0.05, 0.001, 1, "", "Spacing of the scales tried."),
          flag(
              "multiscale",
              "ms",
              2,
              true,
              "Look for overlays far from how the scans lie; false: only refine them as they lie."),
          real(
              "down_scale",
              "ds",
              2,
              0.3,
              0.01,
              1,
              "",
              "Accepted, without effect: it sized a picture only."),
          real(
              "max_translation",
              "mtr",
              2,
              200,
              0,
              100_000,
              "px",
              "How far the refinement may shift an overlay, at a side of 6000 px; else in"
                  + " proportion."),
          real(
              "max_rotation",
              "mrot",
              2,
              5,
              0,
              180,
              "°",
              "How far the refinement may turn an overlay."),
          real(
              "max_scale_delta",
              "msd",
              2,
              0.2,
              0,
              10,
              "",
              "How far the refinement may change the scale, as a share."),
          real(
              "max_scale_diff",
              "msdf",
              2,
              0.15,
              0,
              10,
              "",
              "Accepted, without effect: both axes are always scaled alike."),
          flag(
              "save_all_intermediates",
              "sai",
              2,
              false,
              "Also write 02_icp_aligned_coarse_pre, the result of the coarse search."),
          flag(
              "fine_ecc",
              "fecc",
              2,
              false,
              "Accepted, without effect: the interiors always correct the overlay."),
          whole("stopit", "sit", 2, 500, 1, 1_000_000, "", "Most steps of the refinement."),
          real(
              "stopdelta",
              "sdl",
              2,
              1e-6,
              1e-15,
              1,
              "",
              "Relative improvement at which the refinement ends."),
          flag(
              "interior_ecc",
              "iecc",
              3,
              true,
              "Interior alignment on; false keeps the result of stage 2."),
          real(
              "interior_blur_base",
              "iblur",
              3,
              8,
              0,
              1000,
              "px",
              "Blur (sigma) before features are looked for, so that microbes do not count."),
          real(
              "interior_max_correction",
              "imc",
              3,
              500,
              0,
              100_000,
              "px",
              "Greatest correction of stage 2 that the interior alignment may make."),
          real(
              "interior_min_inlier_ratio",
              "imir",
              3,
              0.4,
              0,
              1,
              "",
              "Least share of matches that must agree."),
          flag(
              "interior_bends",
              "ibend",
              3,
              true,
              "Follow a bent section by a smooth displacement, where held-out patches improve."),
          optional(
              "scale_percentile",
              "sp",
              0,
              100,
              "Second difference image, scaled by this percentile of post/pre."),
          optional("manual_scale", "msc", 1e-6, 1e6, "Third difference image, with this scale."));

  private static final Map<String, Parameter> BY_NAME =
      ALL.stream()
          .collect(
              Collectors.toMap(
                  Parameter::name, parameter -> parameter, (a, b) -> a, LinkedHashMap::new));

  private ParameterTable() {}

  /** In the table's order, which is also that of file names. */
  public static List<Parameter> all() {
    return ALL;
  }

  /**
   * @throws ParameterException if there is none of that name; the message offers the nearest
   */
  public static Parameter named(String name) throws ParameterException {
    Parameter found = BY_NAME.get(name);
    if (found == null) {
      String guess =
          NameSuggestion.of(name, ALL).map(near -> " Did you mean " + near + "?").orElse("");
      throw new ParameterException(
          "There is no parameter \""
              + name
              + "\"."
              + guess
              + " \"endolith parameters\" lists them all.");
    }
    return found;
  }

  private static Parameter flag(
      String name, String abbreviation, int stage, boolean value, String help) {
    return new Parameter(
        name, abbreviation, Stage.of(stage), new Flag(), value, Past.none(value), "", help);
  }

  private static Parameter whole(
      String name,
      String abbreviation,
      int stage,
      long value,
      long least,
      long most,
      String unit,
      String help) {
    return new Parameter(
        name,
        abbreviation,
        Stage.of(stage),
        new Whole(least, most),
        value,
        Past.none(value),
        unit,
        help);
  }

  private static Parameter real(
      String name,
      String abbreviation,
      int stage,
      double value,
      double least,
      double most,
      String unit,
      String help) {
    return new Parameter(
        name,
        abbreviation,
        Stage.of(stage),
        new Real(least, most, false),
        value,
        Past.none(value),
        unit,
        help);
  }

  private static Parameter optional(
      String name, String abbreviation, double least, double most, String help) {
    @Nullable Object unset = null;
    return new Parameter(
        name,
        abbreviation,
        Stage.SUBTRACTION,
        new Real(least, most, true),
        unset,
        Past.none(unset),
        "",
        help);
  }
}
