package endolith.engine.parameter;

import java.util.List;

/** The parameters of stage 3, the interior alignment. */
public final class InteriorParameters {

  public static final Parameter<Boolean> INTERIOR_ECC =
      Parameter.flag(
          "interior_ecc",
          "iecc",
          3,
          true,
          "Interior alignment on; false keeps the result of stage 2.");

  public static final Parameter<Double> INTERIOR_BLUR_BASE =
      Parameter.real(
          "interior_blur_base",
          "iblur",
          3,
          8,
          0,
          1000,
          "px",
          "Blur (sigma) before features are looked for, so that microbes do not count.");

  public static final Parameter<Double> INTERIOR_MAX_CORRECTION =
      Parameter.real(
          "interior_max_correction",
          "imc",
          3,
          500,
          0,
          100_000,
          "px",
          "Greatest correction of stage 2 that the interior alignment may make.");

  public static final Parameter<Double> INTERIOR_MIN_INLIER_RATIO =
      Parameter.real(
          "interior_min_inlier_ratio",
          "imir",
          3,
          0.4,
          0,
          1,
          "",
          "Least share of matches that must agree.");

  public static final Parameter<Boolean> INTERIOR_BENDS =
      Parameter.flag(
          "interior_bends",
          "ibend",
          3,
          true,
          "Follow a bent section by a smooth displacement, where held-out patches improve.");

  public static final Parameter<Boolean> PIECES =
      Parameter.flag("pieces", "pcs", 3, true, "Align pieces that moved by themselves, each alone.")
          .before(false);

  /** In the order of file names. */
  static final List<Parameter<?>> ALL =
      List.of(
          INTERIOR_ECC,
          INTERIOR_BLUR_BASE,
          INTERIOR_MAX_CORRECTION,
          INTERIOR_MIN_INLIER_RATIO,
          INTERIOR_BENDS,
          PIECES);

  private InteriorParameters() {}
}
