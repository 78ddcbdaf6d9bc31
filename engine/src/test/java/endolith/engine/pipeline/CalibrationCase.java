package endolith.engine.pipeline;

import endolith.engine.synthetic.SyntheticSpec;

/**
 * A pair on which verdicts are tried.
 *
 * @param name what is hard about it
 * @param helpless whether nothing can align it
 */
record CalibrationCase(String name, SyntheticSpec spec, boolean helpless) {}
