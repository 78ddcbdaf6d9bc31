package endolith.viewer.image.screen;

import endolith.engine.image.Rectangle;
import endolith.viewer.image.layer.PairImages;
import endolith.viewer.image.layer.ViewTransform;
import endolith.viewer.image.render.Composition;
import endolith.viewer.image.render.Frame;
import endolith.viewer.image.render.Panel;
import endolith.viewer.image.render.Pass;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what is to be painted for a view: its images and the overview map.
 *
 * @param view in logical px
 */
record FrameComposer(
    PairImages images, Composition composition, ViewTransform view, Color background) {

  /**
   * The frame.
   *
   * @param width px of the frame
   * @param height px of the frame
   * @param scale px of the frame for each logical px
   * @param map where the overview map is, logical px; null for none
   */
  Frame frame(int width, int height, double scale, @Nullable Rectangle map, boolean smooth) {
    List<Panel> panels = new ArrayList<>(composition.panels(width, height, view.onDevice(scale)));
    if (map != null) {
      Rectangle area =
          new Rectangle(
              (int) (map.x() * scale),
              (int) (map.y() * scale),
              Math.max(1, (int) (map.width() * scale)),
              Math.max(1, (int) (map.height() * scale)));
      composition
          .shown()
          .getFirst()
          .ifPresent(
              first ->
                  panels.add(
                      new Panel(
                          area,
                          OverviewMap.view(images, area),
                          List.of(Pass.of(first.layer(), first.look())))));
    }
    return new Frame(width, height, argb(background), panels, smooth);
  }

  private static int argb(Color colour) {
    return 0xff000000
        | (int) Math.round(colour.getRed() * 255) << 16
        | (int) Math.round(colour.getGreen() * 255) << 8
        | (int) Math.round(colour.getBlue() * 255);
  }
}
