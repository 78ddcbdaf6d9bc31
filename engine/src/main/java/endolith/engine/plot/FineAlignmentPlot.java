package endolith.engine.plot;

import endolith.engine.align.Evidence;
import endolith.engine.align.Registration;
import endolith.engine.image.Pyramid;
import endolith.engine.image.Rectangle;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Places at full resolution before and after interior alignment, and where they are. */
public final class FineAlignmentPlot {
  private static final int PLACE = 128;
  private static final int GAP = 14;
  private static final int HEADING = 34;
  private static final int AXIS_LEFT = 88;
  private static final int AXIS_BOTTOM = 76;

  private FineAlignmentPlot() {}

  /**
   * @param post padded post image
   * @param before pre image after boundary alignment, of the same size
   * @param after pre image after interior alignment, of the same size
   * @param registration what the interior alignment found
   */
  public static void draw(
      PlotLabel label,
      Pyramid post,
      Pyramid before,
      Pyramid after,
      Registration registration,
      Path target)
      throws IOException {
    Figure figure = new Figure(PlotKind.FINE_ALIGNMENT, label, findings(registration));
    RockOutline rock = RockOutline.of(post);
    Rectangle region = RockOutline.around(post.full(), rock);
    Overlay overlay = Overlay.of(post, after, region);
    List<Rectangle> places = TexturedPlaces.of(post, after, rock, region, PLACE);
    java.awt.Rectangle body = figure.body();
    int inset = (body.height - HEADING - 3 * GAP - 24) / 4;
    int insetsLeft = body.x + body.width - 2 * inset - GAP;
    overview(figure, insetsLeft - 50, region, overlay, post, after, places);
    figure.text("before", insetsLeft, body.y + 22, Style.PANEL, Style.INK, inset);
    figure.text("after", insetsLeft + inset + GAP, body.y + 22, Style.PANEL, Style.INK, inset);
    for (int i = 0; i < places.size(); i++) {
      int y = body.y + HEADING + i * (inset + GAP);
      Rectangle place = places.get(i);
      inset(figure, insetsLeft, y, inset, place, overlay, post, before);
      inset(figure, insetsLeft + inset + GAP, y, inset, place, overlay, post, after);
      figure.text(
          String.valueOf(i + 1), insetsLeft - 24, y + inset / 2, Style.PANEL, Style.INK, 24);
    }
    figure.text(
        PLACE + " × " + PLACE + " px each, at full resolution",
        insetsLeft,
        body.y + body.height - 2,
        Style.TICK,
        Style.QUIET,
        2 * inset + GAP);
    figure.save(target);
  }

  private static void overview(
      Figure figure,
      int right,
      Rectangle region,
      Overlay overlay,
      Pyramid post,
      Pyramid after,
      List<Rectangle> places)
      throws IOException {
    java.awt.Rectangle body = figure.body();
    java.awt.Rectangle room =
        new java.awt.Rectangle(
            body.x + AXIS_LEFT,
            body.y + HEADING,
            right - body.x - AXIS_LEFT,
            body.height - HEADING - AXIS_BOTTOM - HEADING);
    java.awt.Rectangle area = Panel.fit(room, region.width(), region.height());
    area.y = room.y;
    Panel panel = Panel.of(figure, area, region);
    figure.text(
        "after interior alignment", area.x, area.y - 12, Style.PANEL, Style.INK, area.width);
    panel.picture(overlay.picture(post, after, region, area.width, area.height));
    double unit = (double) region.width() / area.width;
    int number = 1;
    for (Rectangle place : places) {
      // Large enough to be seen, whatever the image's size.
      double side = Math.max(PLACE, 26 * unit);
      double x = place.x() + place.width() / 2.0 - side / 2;
      double y = place.y() + place.height() / 2.0 - side / 2;
      Rectangle2D box = new Rectangle2D.Double(x, y, side, side);
      panel.shape(box, Color.BLACK, Style.HALO);
      panel.shape(box, Style.YELLOW, Style.LINE);
      int pageX = (int) (area.x + (x + side - region.x()) / unit) + 6;
      int pageY = (int) (area.y + (y - region.y()) / unit) + 18;
      figure.tag(String.valueOf(number++), pageX, pageY);
    }
    panel.axes("x (px, padded post frame)", "y (px, padded post frame)");
    Legend.row(
        figure,
        area.x,
        area.y + area.height + AXIS_BOTTOM + 26,
        List.of(
            new Legend.Entry("post", Color.MAGENTA, Style.WIDE),
            new Legend.Entry("pre", Color.GREEN, Style.WIDE)));
  }

  private static void inset(
      Figure figure,
      int x,
      int y,
      int side,
      Rectangle place,
      Overlay overlay,
      Pyramid post,
      Pyramid pre)
      throws IOException {
    Panel panel = new Panel(figure, new java.awt.Rectangle(x, y, side, side), 0, PLACE, 0, PLACE);
    panel.picture(overlay.picture(post, pre, place, side, side));
    panel.frame(Style.INK);
  }

  private static String findings(Registration registration) {
    Evidence evidence = registration.evidence();
    String accuracy =
        Double.isNaN(evidence.accuracyPx())
            ? "accuracy unknown"
            : "accuracy " + String.format(Locale.ROOT, "%.2g", evidence.accuracyPx()) + " px";
    return EvidenceLine.of(
        registration,
        String.format(
            Locale.ROOT, "%s · moved by at most %.1f px", accuracy, evidence.correctionPx()));
  }
}
