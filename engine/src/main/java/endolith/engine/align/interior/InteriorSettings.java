package endolith.engine.align.interior;

/**
 * Parameters of the interior alignment.
 *
 * @param blurBase interior_blur_base: σ of the blur that hides microbes from the coarse features,
 *     full-resolution px, 0 or more
 * @param maxCorrection interior_max_correction: largest movement of a content corner against the
 *     boundary alignment, px. A larger one is refused, unless the boundary alignment itself is
 *     refuted by the images and the new transform is strongly supported.
 * @param minInlierRatio interior_min_inlier_ratio: smallest share of independently measured patches
 *     that must agree with the transform, 0 to 1
 * @param displacement whether a smooth local displacement may follow the homography where held-out
 *     patches improve by it
 * @param pieces whether parts of the section may have maps of their own where the rock confirms
 *     them
 * @param minScale scale_min: smallest scale from post to pre, above 0
 * @param maxScale scale_max: largest scale
 */
public record InteriorSettings(
    double blurBase,
    double maxCorrection,
    double minInlierRatio,
    boolean displacement,
    boolean pieces,
    double minScale,
    double maxScale) {

  public InteriorSettings {
    if (!(blurBase >= 0)
        || !(maxCorrection >= 0)
        || !(minInlierRatio >= 0 && minInlierRatio <= 1)) {
      throw new IllegalArgumentException(
          "interior settings out of range: blur "
              + blurBase
              + ", correction "
              + maxCorrection
              + ", ratio "
              + minInlierRatio);
    }
  }

  /** With displacement and the default scales. */
  public InteriorSettings(double blurBase, double maxCorrection, double minInlierRatio) {
    this(blurBase, maxCorrection, minInlierRatio, true, true, 0.4, 2.5);
  }

  InteriorSettings withoutDisplacement() {
    return new InteriorSettings(
        blurBase, maxCorrection, minInlierRatio, false, pieces, minScale, maxScale);
  }

  public static InteriorSettings defaults() {
    return new InteriorSettings(8.0, 500, 0.4);
  }
}
