package endolith.viewer.image.layer;

/** What a layer shows. */
public enum LayerKind {
  POST,
  /** Pre, carried over post by the alignment. */
  PRE_ALIGNED,
  /** Pre where it lay on the common canvas before it was aligned. */
  PRE_UNALIGNED,
  /** Post less the scaled pre. */
  DIFFERENCE
}
