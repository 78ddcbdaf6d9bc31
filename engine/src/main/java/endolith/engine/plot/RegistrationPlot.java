package endolith.engine.plot;

import endolith.engine.align.Registration;
import endolith.engine.image.Pyramid;
import endolith.engine.image.Rectangle;
import endolith.engine.plot.figure.Figure;
import endolith.engine.plot.figure.Legend;
import endolith.engine.plot.figure.Panel;
import endolith.engine.plot.figure.Style;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The whole rock before and after boundary alignment, with its outlines. */
public final class RegistrationPlot {
  private static final int AXIS_LEFT = 88;
  private static final int AXIS_BOTTOM = 76;
  private static final int HEADING = 76;

  private RegistrationPlot() {}

  /**
   * @param post padded post image
   * @param paddedPre pre image as padded, of the same size
   * @param alignedPre pre image after boundary alignment, of the same size
   * @param registration what the alignment found
   */
  public static void draw(
      PlotLabel label,
      Pyramid post,
      Pyramid paddedPre,
      Pyramid alignedPre,
      Registration registration,
      Path target)
      throws IOException {
    Figure figure = PlotKind.REGISTRATION.page(label, EvidenceLine.of(registration, ""));
    RockOutline outline = RockOutline.of(post);
    RockOutline paddedOutline = RockOutline.of(paddedPre);
    RockOutline alignedOutline = RockOutline.of(alignedPre);
    Rectangle region = RockOutline.around(post.full(), outline, paddedOutline, alignedOutline);
    java.awt.Rectangle body = figure.body();
    int half = body.width / 2;
    Legend.row(
        figure,
        body.x + AXIS_LEFT,
        body.y + 20,
        List.of(
            new Legend.Entry("post", Color.MAGENTA, Style.WIDE),
            new Legend.Entry("pre", Color.GREEN, Style.WIDE),
            new Legend.Entry("outline of post", Style.ORANGE, Style.LINE),
            new Legend.Entry("outline of pre", Style.SKY, Style.LINE)));
    View view = new View(figure, region, post, outline.path(), half);
    view.panel(0, "before", paddedPre, paddedOutline);
    view.panel(half, "after boundary alignment", alignedPre, alignedOutline);
    figure.save(target);
  }

  private record View(Figure figure, Rectangle region, Pyramid post, Path2D outline, int width) {

    void panel(int from, String heading, Pyramid pre, RockOutline preOutline) throws IOException {
      java.awt.Rectangle body = figure.body();
      java.awt.Rectangle room =
          new java.awt.Rectangle(
              body.x + from + AXIS_LEFT,
              body.y + HEADING,
              width - AXIS_LEFT - 16,
              body.height - HEADING - AXIS_BOTTOM);
      java.awt.Rectangle area = Panel.fit(room, region.width(), region.height());
      area.y = room.y;
      figure.text(heading, area.x, area.y - 12, Style.PANEL, Style.INK, area.width);
      Panel panel = Panel.of(figure, area, region);
      Overlay overlay = Overlay.of(post, pre, region);
      panel.picture(overlay.picture(post, pre, region, area.width, area.height));
      panel.shape(preOutline.path(), Style.SKY, Style.LINE);
      panel.shape(outline, Style.ORANGE, Style.LINE);
      panel.axes("x (px, padded post frame)", "y (px, padded post frame)");
      figure.endAt(area.y + area.height + AXIS_BOTTOM);
    }
  }
}
