package endolith.engine.pipeline;

import endolith.engine.align.interior.InteriorSettings;
import endolith.engine.align.outline.OutlineSettings;
import endolith.engine.parameter.ParameterTable;
import endolith.engine.parameter.Parameters;

/** The parameters as the alignments take them. */
final class StageSettings {
  private StageSettings() {}

  static OutlineSettings outline(Parameters p) {
    return new OutlineSettings(
        p.get(ParameterTable.USE_EDGES),
        p.get(ParameterTable.BOUNDARY_WIDTH),
        p.get(ParameterTable.BOUNDARY_SMOOTH),
        p.get(ParameterTable.ROTATION_SEARCH),
        p.get(ParameterTable.ANGLE_RANGE),
        p.get(ParameterTable.ANGLE_STEP),
        p.get(ParameterTable.SCALE_SEARCH),
        p.get(ParameterTable.SCALE_MIN),
        p.get(ParameterTable.SCALE_MAX),
        p.get(ParameterTable.SCALE_STEP),
        p.get(ParameterTable.MULTISCALE),
        p.get(ParameterTable.MAX_TRANSLATION),
        p.get(ParameterTable.MAX_ROTATION),
        p.get(ParameterTable.MAX_SCALE_DELTA),
        p.get(ParameterTable.STOPIT),
        p.get(ParameterTable.STOPDELTA),
        p.get(ParameterTable.MIRRORED));
  }

  static InteriorSettings interior(Parameters p) {
    OutlineSettings outline = outline(p);
    return new InteriorSettings(
        p.get(ParameterTable.INTERIOR_BLUR_BASE),
        p.get(ParameterTable.INTERIOR_MAX_CORRECTION),
        p.get(ParameterTable.INTERIOR_MIN_INLIER_RATIO),
        p.get(ParameterTable.INTERIOR_BENDS),
        p.get(ParameterTable.PIECES),
        outline.leastScale(),
        outline.mostScale());
  }
}
