package endolith.engine.align.pieces;

import endolith.engine.align.fit.AccuracyEstimate;
import endolith.engine.align.fit.MapError;
import endolith.engine.align.fit.MapFit;
import endolith.engine.align.fit.PatchMatch;
import endolith.engine.align.padded.ImagePair;
import endolith.engine.align.patch.BlurBalance;
import endolith.engine.align.patch.LevelPair;
import endolith.engine.align.patch.PatchMatcher;
import endolith.engine.align.patch.PatchSize;
import endolith.engine.align.patch.PatchSurvey;
import endolith.engine.align.patch.TextureMap;
import endolith.engine.align.transform.Homography;
import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Improves maps by patches within their territories, level by level.
 *
 * @param balance blur that makes the images equally sharp, full-resolution px
 * @param level at which the maps were found
 */
record PieceFit(ImagePair view, PatchSurvey survey, BlurBalance balance, int level) {
  /** The largest of which there are enough serves. */
  private static final List<PatchSize> SIZES =
      List.of(new PatchSize(64, 3), new PatchSize(48, 3), new PatchSize(32, 3));

  private static final int ENOUGH = 60;
  private static final int FEWEST = 6;
  private static final int WANTED = 160;
  private static final int MOST_POSITIONS = 2400;
  private static final int ROUNDS = 2;
  private static final double LEAST_CORRELATION = 0.2;
  private static final double TOLERANCE = 1.5;
  private static final double FLOOR = 0.006;

  /** Share of the patches that must agree. */
  private static final double LEAST_AGREEING = 0.4;

  /**
   * Where patches are measured.
   *
   * @param number of the territory
   * @param share of the rock that it has, above 0
   */
  record Region(Territories territories, int number, double share) {}

  /**
   * A map and what is known of its error.
   *
   * @param map from post to pre; of a motion, from post to post
   */
  record Fitted(PostToPre map, MapError error) {}

  /** The improved map of the rest; empty if patches do not agree on one. */
  Optional<Fitted> rest(PostToPre map, Region region, boolean mayBend) throws IOException {
    Optional<Fitted> best = Optional.empty();
    PostToPre current = map;
    for (int at = level; at >= 0; at--) {
      Measured measured = measured(at, current, region);
      Optional<Fitted> next =
          measured.told(
              MapFit.of(
                  measured.matches,
                  current,
                  measured.tolerance(),
                  measured.floor(),
                  measured.side,
                  mayBend && at == 0));
      if (next.isEmpty()) {
        break;
      }
      best = next;
      current = next.get().map();
    }
    return best;
  }

  /** The improved motion of a piece; empty if patches do not agree on one. */
  Optional<Fitted> motion(PostToPre rest, Homography motion, Region region) throws IOException {
    Optional<Fitted> best = Optional.empty();
    Homography current = motion;
    for (int at = level; at >= 0; at--) {
      // What a patch of a turned piece shows is smeared until the map turns, too.
      for (int round = 0; round < ROUNDS; round++) {
        Measured measured = measured(at, Motion.after(rest, current), region);
        List<PatchMatch> inPost =
            measured.matches.stream().map(match -> Motion.inPost(match, rest)).toList();
        Optional<Fitted> next =
            measured.told(
                MapFit.ofMotion(
                    inPost, current, measured.tolerance(), measured.floor(), measured.side));
        if (next.isEmpty()) {
          return best;
        }
        best = next;
        current = next.get().map().homography();
      }
    }
    return best;
  }

  /**
   * @param factor full-resolution px per px of the level
   * @param side of a patch, full-resolution px
   */
  private record Measured(List<PatchMatch> matches, double factor, double side) {

    double tolerance() {
      return TOLERANCE * factor;
    }

    double floor() {
      return FLOOR * factor;
    }

    /** A fit that enough of the patches agree with. */
    Optional<Fitted> told(Optional<MapFit> fit) {
      return fit.filter(
              f -> f.inliers().size() >= Math.max(FEWEST, LEAST_AGREEING * matches.size()))
          .map(f -> new Fitted(f.map(), AccuracyEstimate.of(f, factor, side)));
    }
  }

  private Measured measured(int at, PostToPre map, Region region) throws IOException {
    double factor = 1 << at;
    LevelPair pair = LevelPair.of(view.post(), view.pre(), at, map);
    TextureMap texture = texture(map);
    int count = (int) Math.min(MOST_POSITIONS, WANTED / region.share);
    for (PatchSize size : SIZES) {
      PatchMatcher matcher = new PatchMatcher(pair, size, balance.at(0, at));
      double side = size.side() * factor;
      List<Point> positions =
          texture.positions(count, matcher).stream()
              .filter(position -> region.territories.holds(region.number, position, side))
              .limit(2 * WANTED)
              .toList();
      if (positions.size() >= ENOUGH || size.equals(SIZES.getLast())) {
        return new Measured(survey.matches(matcher, positions, LEAST_CORRELATION), factor, side);
      }
    }
    throw new IllegalStateException("no sizes of patches");
  }

  private TextureMap texture(PostToPre map) throws IOException {
    int coarse = 0;
    int last = Math.min(view.post().image().levels(), view.pre().image().levels()) - 1;
    int longest = Math.max(view.post().content().width(), view.post().content().height());
    while (coarse < last && longest >> coarse > TextureMap.LONGEST) {
      coarse++;
    }
    return TextureMap.of(LevelPair.of(view.post(), view.pre(), coarse, map));
  }
}
