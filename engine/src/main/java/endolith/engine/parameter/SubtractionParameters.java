package endolith.engine.parameter;

import java.util.List;

/** The parameters of stage 4, the subtraction. */
public final class SubtractionParameters {

  public static final Parameter<Double> SCALE_PERCENTILE =
      Parameter.optional(
          "scale_percentile",
          "sp",
          0,
          100,
          "Second difference image, scaled by this percentile of post/pre.");

  public static final Parameter<Double> MANUAL_SCALE =
      Parameter.optional(
          "manual_scale", "msc", 1e-6, 1e6, "Third difference image, with this scale.");

  /** In the order of file names. */
  static final List<Parameter<?>> ALL = List.of(SCALE_PERCENTILE, MANUAL_SCALE);

  private SubtractionParameters() {}
}
