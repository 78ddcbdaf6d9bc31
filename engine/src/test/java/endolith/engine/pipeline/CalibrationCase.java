package endolith.engine.pipeline;

import endolith.engine.synthetic.SyntheticSpec;

/**
 * A pair to try the verdicts on.
 *
 * @param world what is difficult about it; pairs of one world are counted together
 */
record CalibrationCase(String world, SyntheticSpec spec, Expected expected) {

  /** What a verdict should be. */
  enum Expected {
    /** The pair can be aligned, and should be called so. */
    ALIGNED,
    /** Whatever is said, if it is true. */
    TRUE,
    /** Nothing can align the pair. */
    NOT_ALIGNED
  }

  static CalibrationCase good(String world, SyntheticSpec spec) {
    return new CalibrationCase(world, spec, Expected.ALIGNED);
  }

  static CalibrationCase hard(String world, SyntheticSpec spec) {
    return new CalibrationCase(world, spec, Expected.TRUE);
  }

  static CalibrationCase helpless(String world, SyntheticSpec spec) {
    return new CalibrationCase(world, spec, Expected.NOT_ALIGNED);
  }
}
