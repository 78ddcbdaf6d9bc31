package endolith.engine.align.outline;

import endolith.engine.align.coarse.OutlineDrawing;
import endolith.engine.align.coarse.Refinement;
import endolith.engine.align.coarse.ScaleRange;
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
 * @param multiscale {@code multiscale}: whether overlays far from how the scans lie are looked for;
 *     if not, only the outlines as they lie are refined
 * @param mirrored {@code mirrored}: whether pre shows the section from behind
 */
public record OutlineSettings(
    Boundary boundary,
    Rotations rotations,
    Scales scales,
    boolean multiscale,
    Limits limits,
    boolean mirrored) {

  private static final double UNIT = 1.0 / 4000;
  private static final double REFERENCE_SIDE = 6000;
  private static final double FINEST_STEP = 3;

  /**
   * How outlines are drawn.
   *
   * @param useEdges {@code use_edges}: by local contrast too, not only by brightness
   * @param width {@code boundary_width}: how far apart outline points may finally lie and still
   *     belong together, in 1/4000 of the scan's longer side; above 0
   * @param smooth {@code boundary_smooth}: σ of the smoothing before the outline is drawn, in
   *     1/4000 of the longer side; 0 or more
   */
  public record Boundary(boolean useEdges, double width, double smooth) {}

  /**
   * The rotations that are tried.
   *
   * @param search {@code rotation_search}: whether rotated overlays are tried at all
   * @param range {@code angle_range}: largest rotation, ± degrees, 0 to 180
   * @param step {@code angle_step}: spacing, degrees, above 0; steps below 3° bring nothing and are
   *     taken as 3°
   */
  public record Rotations(boolean search, double range, double step) {}

  /**
   * The scales from post to pre that are tried.
   *
   * @param search {@code scale_search}: whether others than 1 are tried
   * @param least {@code scale_min}
   * @param most {@code scale_max}
   * @param step {@code scale_step}: spacing, above 0
   */
  public record Scales(boolean search, double least, double most, double step) {}

  /**
   * How far the refinement may go.
   *
   * @param translation {@code max_translation}: how far it may shift an overlay from its start, px
   *     at a longer side of 6000 px, in proportion at other sizes
   * @param rotation {@code max_rotation}: how far it may turn it, degrees
   * @param scaleDelta {@code max_scale_delta}: how far it may change its scale, as a share
   * @param iterations {@code stopit}: most iterations of the closest-point loop, at least 1
   * @param improvement {@code stopdelta}: relative improvement at which that loop ends
   */
  public record Limits(
      double translation, double rotation, double scaleDelta, int iterations, double improvement) {}

  /** The defaults: every rotation, scales 0.4 to 2.5. */
  public static OutlineSettings defaults() {
    return new OutlineSettings(
        new Boundary(true, 15, 10),
        new Rotations(true, 180, 5),
        new Scales(true, 0.4, 2.5, 0.06),
        true,
        new Limits(200, 5, 0.2, 500, 1e-6),
        false);
  }

  /** The smallest scale from post to pre that may be found. */
  public double leastScale() {
    return scales.search() ? scales.least() : 1 - limits.scaleDelta();
  }

  /** The largest one. */
  public double mostScale() {
    return scales.search() ? scales.most() : 1 + limits.scaleDelta();
  }

  /**
   * @param likelyScale the scale from post to pre that is tried first
   */
  SearchRange range(double likelyScale) {
    return new SearchRange(
        rotations.search() ? rotations.range() : Math.min(rotations.range(), limits.rotation()),
        rotations.search() ? Math.max(rotations.step(), FINEST_STEP) : 360,
        new ScaleRange(leastScale(), mostScale(), likelyScale, scales.step()),
        multiscale,
        new OutlineDrawing(boundary.useEdges(), boundary.smooth() * UNIT, boundary.width() * UNIT),
        new Refinement(
            limits.iterations(),
            limits.improvement(),
            limits.translation() / REFERENCE_SIDE,
            limits.rotation(),
            limits.scaleDelta()));
  }
}
