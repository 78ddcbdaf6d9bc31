package endolith.viewer.image.render;

import java.util.List;

/**
 * A picture of the whole view to be painted.
 *
 * @param width px
 * @param height px
 * @param background 0xffRRGGBB, where no image is
 * @param smooth whether an image that is shrunk is interpolated; an enlarged one never is: its
 *     pixels are shown as they are
 */
public record Frame(int width, int height, int background, List<Panel> panels, boolean smooth) {

  public Frame {
    panels = List.copyOf(panels);
  }
}
