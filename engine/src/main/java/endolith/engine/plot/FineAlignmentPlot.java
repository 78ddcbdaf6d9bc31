package endolith.engine.plot;

import endolith.engine.align.Evidence;
import endolith.engine.align.Registration;
import endolith.engine.align.padded.PaddedImage;
import endolith.engine.align.transform.Piece;
import endolith.engine.align.transform.Point;
import endolith.engine.align.trust.TrustMap;
import endolith.engine.image.Pyramid;
import endolith.engine.image.Rectangle;
import endolith.engine.plot.figure.Figure;
import endolith.engine.plot.figure.Legend;
import endolith.engine.plot.figure.Panel;
import endolith.engine.plot.figure.Style;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Places at full resolution before and after interior alignment, and where they are. */
public final class FineAlignmentPlot {
  private static final int PLACE = 128;
  private static final int GAP = 14;
  private static final int HEADING = 34;
  private static final int AXIS_LEFT = 88;
  private static final int AXIS_BOTTOM = 76;

  private FineAlignmentPlot() {}

  /**
   * @param before pre image after boundary alignment, as large as padded post
   * @param after pre image after interior alignment, as large as padded post
   * @param registration what the interior alignment found
   */
  public static void draw(
      PlotLabel label,
      PaddedImage post,
      Pyramid before,
      Pyramid after,
      Registration registration,
      Path target)
      throws IOException {
    Optional<TrustOverlay> trust =
        registration.trust().map(map -> new TrustOverlay(map, registration.postToPre()));
    Figure figure = PlotKind.FINE_ALIGNMENT.page(label, findings(registration, trust));
    RockOutline rock = RockOutline.of(post.image());
    Rectangle region = RockOutline.around(post.image().full(), rock);
    Overlay overlay = Overlay.of(post.image(), after, region);
    List<Rectangle> places = TexturedPlaces.of(post.image(), after, rock, region, PLACE);
    java.awt.Rectangle body = figure.body();
    int inset = (body.height - HEADING - 3 * GAP - 24) / 4;
    int insetsLeft = body.x + body.width - 2 * inset - GAP;
    View view = new View(figure, post, region, overlay, registration.postToPre().pieces());
    view.overview(insetsLeft - 50, after, places, trust);
    figure.text("before", insetsLeft, body.y + 22, Style.PANEL, Style.INK, inset);
    figure.text("after", insetsLeft + inset + GAP, body.y + 22, Style.PANEL, Style.INK, inset);
    for (int i = 0; i < places.size(); i++) {
      int y = body.y + HEADING + i * (inset + GAP);
      view.inset(insetsLeft, y, inset, places.get(i), before);
      view.inset(insetsLeft + inset + GAP, y, inset, places.get(i), after);
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

  private static String findings(Registration registration, Optional<TrustOverlay> trust) {
    Evidence evidence = registration.evidence();
    double median = evidence.accuracyPx();
    double bound = registration.trust().map(TrustMap::accuracyP95Px).orElse(Double.NaN);
    StringBuilder words = new StringBuilder();
    words.append(
        Double.isNaN(median)
            ? "accuracy unknown"
            : String.format(Locale.ROOT, "accuracy %.3f px", median));
    if (!Double.isNaN(bound)) {
      words.append(String.format(Locale.ROOT, " (95 %%: %.3f px)", bound));
    }
    trust.ifPresent(parts -> words.append(" · ").append(parts.findings()));
    words.append(
        String.format(Locale.ROOT, " · moved by at most %.1f px", evidence.correctionPx()));
    return EvidenceLine.of(registration, words.toString());
  }

  /** Post under the one or the other pre image. */
  private record View(
      Figure figure, PaddedImage post, Rectangle region, Overlay overlay, List<Piece> pieces) {

    void overview(int right, Pyramid pre, List<Rectangle> places, Optional<TrustOverlay> trust)
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
      panel.picture(overlay.picture(post.image(), pre, region, area.width, area.height));
      pieces.forEach(piece -> outline(panel, piece));
      trust.ifPresent(parts -> parts.draw(figure, panel));
      double unit = (double) region.width() / area.width;
      for (int i = 0; i < places.size(); i++) {
        mark(panel, places.get(i), unit, i + 1);
      }
      panel.axesFrom(
          post.content().x(),
          post.content().y(),
          "x (px of the post image)",
          "y (px of the post image)");
      List<Legend.Entry> entries = new ArrayList<>();
      entries.add(new Legend.Entry("post", Color.MAGENTA, Style.WIDE));
      entries.add(new Legend.Entry("pre", Color.GREEN, Style.WIDE));
      if (!pieces.isEmpty()) {
        entries.add(new Legend.Entry("piece", Style.SKY, Style.LINE));
      }
      trust.ifPresent(parts -> entries.addAll(parts.legend()));
      Legend.row(figure, area.x, area.y + area.height + AXIS_BOTTOM + 26, entries);
    }

    private void outline(Panel panel, Piece piece) {
      Path2D path = new Path2D.Double();
      for (Point corner : piece.outline().corners()) {
        if (path.getCurrentPoint() == null) {
          path.moveTo(corner.x(), corner.y());
        } else {
          path.lineTo(corner.x(), corner.y());
        }
      }
      path.closePath();
      panel.shape(path, Color.BLACK, Style.HALO);
      panel.shape(path, Style.SKY, Style.LINE);
    }

    /**
     * @param unit full-resolution px of a page px
     */
    private void mark(Panel panel, Rectangle place, double unit, int number) {
      // Large enough to be seen, whatever the image's size.
      double side = Math.max(PLACE, 26 * unit);
      double x = place.x() + place.width() / 2.0 - side / 2;
      double y = place.y() + place.height() / 2.0 - side / 2;
      Rectangle2D box = new Rectangle2D.Double(x, y, side, side);
      panel.shape(box, Color.BLACK, Style.HALO);
      panel.shape(box, Style.YELLOW, Style.LINE);
      Point2D corner = panel.page(x + side, y);
      figure.tag(
          String.valueOf(number), (int) corner.getX() + 6, (int) corner.getY() + 18, Style.YELLOW);
    }

    void inset(int x, int y, int side, Rectangle place, Pyramid pre) throws IOException {
      Panel panel = new Panel(figure, new java.awt.Rectangle(x, y, side, side), 0, PLACE, 0, PLACE);
      panel.picture(overlay.picture(post.image(), pre, place, side, side));
      panel.frame();
    }
  }
}
