package endolith.engine.subtract;

/** Why there is no background line. */
public enum NoLine {
  /** Too little is positive, and not saturated, in both images. */
  FEW_BLOCKS,
  /** Nothing is clearly brighter than something else. */
  ONE_BRIGHTNESS,
  /** Too few groups of like brightness have enough blocks. */
  FEW_GROUPS,
  /** What is brighter in pre is not brighter in post. */
  NOT_ON_A_LINE
}
