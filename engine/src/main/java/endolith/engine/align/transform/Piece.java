package endolith.engine.align.transform;

/**
 * A piece of the section that moved by itself.
 *
 * @param outline in post
 * @param map of its inside; itself without pieces, and of no point at infinity within the box
 *     around the outline
 */
public record Piece(Outline outline, PostToPre map) {

  public Piece {
    if (!map.pieces().isEmpty()) {
      throw new IllegalArgumentException("a piece in pieces: " + map);
    }
    Homography h = map.homography();
    double[] box = outline.bounds();
    for (int corner = 0; corner < 4; corner++) {
      double x = box[(corner & 1) == 0 ? 0 : 2];
      double y = box[corner < 2 ? 1 : 3];
      double area = Math.abs(h.areaScale(x, y));
      if (!(h.weight(x, y) > 0) || !(area > 0 && area < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("the transform folds a piece of the image: " + h);
      }
    }
  }

  boolean holds(double x, double y) {
    return outline.contains(x, y);
  }

  Piece atLevel(int level) {
    return new Piece(outline.atLevel(level), map.atLevel(level));
  }
}
