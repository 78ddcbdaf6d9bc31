package endolith.viewer.image.screen;

import endolith.engine.align.fit.FitPatches;
import endolith.engine.align.transform.Displacement;
import endolith.engine.align.transform.Homography;
import endolith.engine.align.transform.Point;
import endolith.engine.align.trust.CellState;
import endolith.engine.align.trust.TrustMap;
import endolith.engine.checkpoint.RawAlignment;
import endolith.engine.image.Rectangle;
import endolith.viewer.image.layer.PairImages;
import endolith.viewer.image.layer.ViewTransform;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * Draws magnified arrows: by how much the map differs from its main transform, where the textures
 * of contradicted parts lie, and what the map leaves over of the patches that it was fitted to. All
 * of them point as post lies, however pre is turned.
 */
final class MotionPainter {
  private static final Color CONTRADICTED = Color.web("#ff5a36");

  /** Of patches that the map follows, and of others. */
  static final Color AGREEING = Color.web("#56b4e9");

  static final Color OTHERS = Color.web("#e78ac3");

  /** Of a patch where its whole area would hide the others, screen px. */
  private static final double SMALL_PATCH = 6;

  /** From here on patches are drawn as large as they are, screen px for each post px. */
  private static final double WHOLE_PATCH = 0.75;

  private static final int ARROWS_ACROSS = 24;
  private static final double LEAST_ARROW = 1.5;

  private final GraphicsContext gc;
  private double magnification;

  MotionPainter(GraphicsContext gc) {
    this.gc = gc;
  }

  /**
   * Draws all arrows of a view.
   *
   * @param area of the view, px
   * @param factor by which they are longer than what they stand for
   */
  void paint(PairImages images, ViewTransform view, Rectangle area, double factor) {
    if (images.alignment().isEmpty()) {
      return;
    }
    magnification = factor;
    RawAlignment alignment = images.alignment().get();
    gc.setLineWidth(1.5);
    gc.setStroke(OverlayPainter.MARK);
    gc.setFill(OverlayPainter.MARK);
    Optional<Displacement> bend = alignment.postToPre().displacement();
    if (bend.isPresent() || !alignment.postToPre().pieces().isEmpty()) {
      paintBend(alignment, view, area);
    }
    images.trust().ifPresent(map -> paintMoved(map, alignment, images, view, area));
  }

  /** Draws the patches of the fit, and arrows to where their textures lie. */
  void paintPatches(PairImages images, ViewTransform view, Rectangle area, double factor) {
    if (images.alignment().isEmpty() || images.patches().isEmpty()) {
      return;
    }
    magnification = factor;
    gc.setLineWidth(1.5);
    FitPatches patches = images.patches().get();
    double side =
        view.zoom() < WHOLE_PATCH
            ? SMALL_PATCH
            : Math.max(SMALL_PATCH, patches.side() * view.zoom());
    for (FitPatches.Patch patch : patches.all()) {
      double x = OverlayPainter.screenX(view, area, patch.post().x() - images.post().x());
      double y = OverlayPainter.screenY(view, area, patch.post().y() - images.post().y());
      gc.setStroke(patch.agrees() ? AGREEING : OTHERS);
      gc.setFill(patch.agrees() ? AGREEING : OTHERS);
      gc.strokeRect(x - side / 2, y - side / 2, side, side);
      arrow(x, y, inPost(images.alignment().get(), patch.post(), patch.residual()), view);
    }
  }

  /** A short way in pre as the way in post that it stands for, px. */
  private static Point inPost(RawAlignment alignment, Point at, Point inPre) {
    Homography map = alignment.postToPre().homography();
    Point here = map.apply(at);
    Point right = map.apply(at.x() + 1, at.y());
    Point below = map.apply(at.x(), at.y() + 1);
    double a = right.x() - here.x();
    double b = below.x() - here.x();
    double c = right.y() - here.y();
    double d = below.y() - here.y();
    double determinant = a * d - b * c;
    return new Point(
        (d * inPre.x() - b * inPre.y()) / determinant,
        (a * inPre.y() - c * inPre.x()) / determinant);
  }

  /** By how much the map differs from its homography, on a grid. */
  private void paintBend(RawAlignment alignment, ViewTransform view, Rectangle area) {
    double step = Math.max(24, area.width() / (double) ARROWS_ACROSS);
    for (double sy = step / 2; sy < area.height(); sy += step) {
      for (double sx = step / 2; sx < area.width(); sx += step) {
        double x = view.imageX(sx, area.width());
        double y = view.imageY(sy, area.height());
        if (x < 0 || y < 0 || x > alignment.post().width() || y > alignment.post().height()) {
          continue;
        }
        double px = x + alignment.post().x();
        double py = y + alignment.post().y();
        Point whole = alignment.postToPre().homography().apply(px, py);
        Point bent = alignment.postToPre().apply(px, py);
        Point beyond = new Point(bent.x() - whole.x(), bent.y() - whole.y());
        Point way = inPost(alignment, new Point(px, py), beyond);
        arrow(area.x() + sx, area.y() + sy, way, view);
      }
    }
  }

  /** Where the textures of contradicted parts lie. */
  private void paintMoved(
      TrustMap map, RawAlignment alignment, PairImages images, ViewTransform view, Rectangle area) {
    gc.setStroke(CONTRADICTED);
    gc.setFill(CONTRADICTED);
    int next = 0;
    for (int row = 0; row < map.rows(); row++) {
      for (int column = 0; column < map.columns(); column++) {
        if (map.state(column, row) == CellState.CONTRADICTED) {
          Point at = map.centre(column, row);
          arrow(
              OverlayPainter.screenX(view, area, at.x() - images.post().x()),
              OverlayPainter.screenY(view, area, at.y() - images.post().y()),
              inPost(alignment, at, new Point(map.moved().get(next), map.moved().get(next + 1))),
              view);
          next += 2;
        }
      }
    }
  }

  /**
   * @param way post px
   */
  private void arrow(double x, double y, Point way, ViewTransform view) {
    double factor = magnification * view.zoom();
    double toX = x + way.x() * factor;
    double toY = y + way.y() * factor;
    double length = Math.hypot(toX - x, toY - y);
    if (!(length >= LEAST_ARROW)) {
      return;
    }
    gc.strokeLine(x, y, toX, toY);
    double ux = (toX - x) / length * 5;
    double uy = (toY - y) / length * 5;
    gc.fillPolygon(
        new double[] {toX + ux, toX - uy * 0.6, toX + uy * 0.6},
        new double[] {toY + uy, toY + ux * 0.6, toY - ux * 0.6},
        3);
  }
}
