package endolith.engine.align.trust;

import endolith.engine.align.transform.Point;

/**
 * The finding about one square part of the rock.
 *
 * @param centre full-resolution post px
 * @param residual where its texture lies in pre less where the map says, full-resolution pre px; 0
 *     where nothing tells
 * @param sigma expected error of the residual per axis, px
 * @param correlation of the textures where they fit best, −1 to 1
 */
record TrustCell(Point centre, CellState state, Point residual, double sigma, double correlation) {

  static final Point ZERO = new Point(0, 0);

  static TrustCell without(Point centre, CellState state) {
    return new TrustCell(centre, state, ZERO, Double.NaN, 0);
  }

  TrustCell with(CellState other) {
    return new TrustCell(centre, other, residual, sigma, correlation);
  }

  double distance() {
    return Math.hypot(residual.x(), residual.y());
  }
}
