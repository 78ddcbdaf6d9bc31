package endolith.engine.parameter;

import java.util.List;

/** The parameters of stage 1, padding. */
public final class PaddingParameters {

  public static final Parameter<Integer> PAD =
      Parameter.whole("pad", "pad", 1, 2000, 0, 20_000, "px", "Zeros added on every side.");

  public static final Parameter<String> SIGNAL_CHANNEL =
      Parameter.choice(
          "signal_channel",
          "sch",
          1,
          List.of("auto", "R", "G", "B", "sum"),
          "Which channel of a colour image carries the signal; auto finds it by its mean.");

  /** In the order of file names. */
  static final List<Parameter<?>> ALL = List.of(PAD, SIGNAL_CHANNEL);

  private PaddingParameters() {}
}
