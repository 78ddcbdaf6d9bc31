package endolith.engine.align.outline;

import endolith.engine.align.coarse.SearchRange;

/**
 * The parameters of stage 2. Lengths that the reference tool gives in pixels of its coarse images
 * are taken in proportion, so that the same value means the same at every scan size.
 *
 * <p>Accepted, without effect, and therefore no component: {@code down_scale} (only sized a
 * picture; plots choose their own), {@code max_scale_diff} (stage 2 scales both axes alike), {@code
 * fine_ecc} (the interiors always correct the overlay, and stage 3 does so to a fraction of a
 * pixel), {@code save_all_intermediates} (it decides which files the pipeline writes, not what is
 * found).
 *
 * @param useEdges {@code use_edges}: outlines are drawn by local contrast too, not only by
 *     brightness
 * @param boundaryWidth {@code boundary_width}: how far apart outline points may finally lie and
 *     still belong together, in 1/4000 of the scan's longer side; above 0
 * @param boundarySmooth {@code boundary_smooth}: σ of the smoothing before the outline is drawn, in
 *     1/4000 of the longer side; 0 or more
 * @param rotationSearch {@code rotation_search}: whether rotated overlays are tried at all
 * @param angleRange {@code angle_range}: largest rotation, ± degrees, 0 to 180
 * @param angleStep {@code angle_step}: spacing of the rotations that are tried, degrees, above 0;
 *     steps below 3° bring nothing and are taken as 3°
 * @param scaleSearch {@code scale_search}: whether other scales than 1 are tried
 * @param scaleMin {@code scale_min}: smallest scale from post to pre
 * @param scaleMax {@code scale_max}: largest scale
 * @param scaleStep {@code scale_step}: spacing of the scales that are tried, above 0
 * @param multiscale {@code multiscale}: whether overlays far from how the scans lie are looked for;
 *     if not, only the outlines as they lie are refined
 * @param maxTranslation {@code max_translation}: how far the refinement may shift an overlay from
 *     its start, px at a longer side of 6000 px, in proportion at other sizes
 * @param maxRotation {@code max_rotation}: how far it may turn it, degrees
 * @param maxScaleDelta {@code max_scale_delta}: how far it may change its scale, as a share
 * @param stopit {@code stopit}: most iterations of the closest-point loop, at least 1
 * @param stopdelta {@code stopdelta}: relative improvement at which that loop ends
 * @param mirrored {@code mirrored}: whether pre shows the section from behind
 */
public record OutlineSettings(
    boolean useEdges,
    double boundaryWidth,
    double boundarySmooth,
    boolean rotationSearch,
    double angleRange,
    double angleStep,
    boolean scaleSearch,
    double scaleMin,
    double scaleMax,
    double scaleStep,
    boolean multiscale,
    double maxTranslation,
    double maxRotation,
    double maxScaleDelta,
    int stopit,
    double stopdelta,
    boolean mirrored) {

  private static final double UNIT = 1.0 / 4000;
  private static final double REFERENCE_SIDE = 6000;
  private static final double FINEST_STEP = 3;

  /** The defaults: every rotation, scales 0.4 to 2.5. */
  public static OutlineSettings defaults() {
    return new OutlineSettings(
        true, 15, 10, true, 180, 5, true, 0.4, 2.5, 0.06, true, 200, 5, 0.2, 500, 1e-6, false);
  }

  /** The smallest scale from post to pre that may be found. */
  public double leastScale() {
    return scaleSearch ? scaleMin : 1 - maxScaleDelta;
  }

  /** The largest one. */
  public double mostScale() {
    return scaleSearch ? scaleMax : 1 + maxScaleDelta;
  }

  /**
   * @param likelyScale the scale from post to pre that is tried first
   */
  SearchRange range(double likelyScale) {
    return new SearchRange(
        rotationSearch ? angleRange : Math.min(angleRange, maxRotation),
        rotationSearch ? Math.max(angleStep, FINEST_STEP) : 360,
        leastScale(),
        mostScale(),
        likelyScale,
        scaleStep,
        multiscale,
        useEdges,
        boundarySmooth * UNIT,
        boundaryWidth * UNIT,
        stopit,
        stopdelta,
        maxTranslation / REFERENCE_SIDE,
        maxRotation,
        maxScaleDelta);
  }
}
