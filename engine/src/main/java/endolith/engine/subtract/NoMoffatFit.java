package endolith.engine.subtract;

/** Why there is no Moffat fit. */
public enum NoMoffatFit {
  /** Every pixel has the same ratio. */
  ONE_RATIO,
  /** Left of the peak. */
  FEW_BINS,
  NOT_CONVERGED
}
