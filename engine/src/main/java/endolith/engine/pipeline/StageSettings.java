package endolith.engine.pipeline;

import endolith.engine.align.interior.InteriorSettings;
import endolith.engine.align.outline.OutlineSettings;
import endolith.engine.parameter.Parameters;

/** The parameters as the alignments take them. */
final class StageSettings {
  private StageSettings() {}

  static OutlineSettings outline(Parameters p) {
    return new OutlineSettings(
        p.flag("use_edges"),
        p.whole("boundary_width"),
        p.whole("boundary_smooth"),
        p.flag("rotation_search"),
        p.real("angle_range"),
        p.real("angle_step"),
        p.flag("scale_search"),
        p.real("scale_min"),
        p.real("scale_max"),
        p.real("scale_step"),
        p.flag("multiscale"),
        p.real("max_translation"),
        p.real("max_rotation"),
        p.real("max_scale_delta"),
        p.whole("stopit"),
        p.real("stopdelta"));
  }

  static InteriorSettings interior(Parameters p) {
    return new InteriorSettings(
        p.real("interior_blur_base"),
        p.real("interior_max_correction"),
        p.real("interior_min_inlier_ratio"),
        p.flag("interior_bends"));
  }
}
