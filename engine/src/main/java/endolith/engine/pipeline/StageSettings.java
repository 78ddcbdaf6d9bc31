package endolith.engine.pipeline;

import endolith.engine.align.interior.InteriorSettings;
import endolith.engine.align.outline.OutlineSettings;
import endolith.engine.parameter.BoundaryParameters;
import endolith.engine.parameter.InteriorParameters;
import endolith.engine.parameter.Parameters;

/** The parameters as the alignments take them. */
final class StageSettings {
  private StageSettings() {}

  static OutlineSettings outline(Parameters p) {
    return new OutlineSettings(
        new OutlineSettings.Boundary(
            p.get(BoundaryParameters.USE_EDGES),
            p.get(BoundaryParameters.BOUNDARY_WIDTH),
            p.get(BoundaryParameters.BOUNDARY_SMOOTH)),
        new OutlineSettings.Rotations(
            p.get(BoundaryParameters.ROTATION_SEARCH),
            p.get(BoundaryParameters.ANGLE_RANGE),
            p.get(BoundaryParameters.ANGLE_STEP)),
        new OutlineSettings.Scales(
            p.get(BoundaryParameters.SCALE_SEARCH),
            p.get(BoundaryParameters.SCALE_MIN),
            p.get(BoundaryParameters.SCALE_MAX),
            p.get(BoundaryParameters.SCALE_STEP)),
        p.get(BoundaryParameters.MULTISCALE),
        new OutlineSettings.Limits(
            p.get(BoundaryParameters.MAX_TRANSLATION),
            p.get(BoundaryParameters.MAX_ROTATION),
            p.get(BoundaryParameters.MAX_SCALE_DELTA),
            p.get(BoundaryParameters.STOPIT),
            p.get(BoundaryParameters.STOPDELTA)),
        p.get(BoundaryParameters.MIRRORED));
  }

  static InteriorSettings interior(Parameters p) {
    OutlineSettings outline = outline(p);
    return new InteriorSettings(
        p.get(InteriorParameters.INTERIOR_BLUR_BASE),
        p.get(InteriorParameters.INTERIOR_MAX_CORRECTION),
        p.get(InteriorParameters.INTERIOR_MIN_INLIER_RATIO),
        p.get(InteriorParameters.INTERIOR_BENDS),
        p.get(InteriorParameters.PIECES),
        outline.leastScale(),
        outline.mostScale());
  }
}
