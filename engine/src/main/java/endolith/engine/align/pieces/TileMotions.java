package endolith.engine.align.pieces;

import endolith.engine.align.fit.PatchMatch;
import endolith.engine.align.transform.Homography;
import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How the tiles of a stitched image moved, roughly: as what explains most of a tile's matches.
 *
 * @param cells with places in post
 * @param known motions of pieces found before
 */
record TileMotions(CellMatches cells, List<Homography> known) {

  List<Homography> of(Territories tiles, int count) {
    List<List<PatchMatch>> matches = new ArrayList<>();
    for (int tile = 0; tile < count; tile++) {
      matches.add(new ArrayList<>());
    }
    for (PatchMatch match : cells.matches().values()) {
      matches.get(tiles.at(match.post().x(), match.post().y()) - 1).add(match);
    }
    return matches.stream().map(this::best).toList();
  }

  private Homography best(List<PatchMatch> matches) {
    List<Homography> candidates = new ArrayList<>(known);
    candidates.addFirst(Homography.IDENTITY);
    if (!matches.isEmpty()) {
      candidates.add(shift(matches));
    }
    Homography best = Homography.IDENTITY;
    long most = -1;
    for (Homography candidate : candidates) {
      PostToPre map = PostToPre.of(candidate);
      long explained =
          matches.stream().filter(match -> CellMatches.isExplained(match, map)).count();
      if (explained > most) {
        best = candidate;
        most = explained;
      }
    }
    return best;
  }

  private static Homography shift(List<PatchMatch> matches) {
    List<Point> left = matches.stream().map(match -> match.residual(PostToPre.IDENTITY)).toList();
    return Homography.translation(
        median(left.stream().mapToDouble(Point::x).toArray()),
        median(left.stream().mapToDouble(Point::y).toArray()));
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
