package endolith.engine.align.interior;

import endolith.engine.align.fit.AccuracyEstimate;
import endolith.engine.align.fit.MapFit;
import endolith.engine.align.fit.PatchMatch;
import endolith.engine.align.padded.PaddedImage;
import endolith.engine.align.patch.BlurBalance;
import endolith.engine.align.patch.LevelPair;
import endolith.engine.align.patch.PatchMatcher;
import endolith.engine.align.patch.PatchSize;
import endolith.engine.align.patch.PatchSurvey;
import endolith.engine.align.patch.TextureMap;
import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.align.transform.TransformModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Improves a map level by level: patches of the post image are found again in the pre image seen
 * through the map so far, and a transform is fitted to what most of them say.
 */
final class CoarseToFine {
  private static final PatchSize COARSE = new PatchSize(48, 16);
  private static final PatchSize COARSE_AGAIN = new PatchSize(48, 6);
  private static final PatchSize MIDDLE = new PatchSize(64, 3);
  private static final PatchSize FINEST = new PatchSize(128, 2);
  private static final int COARSE_PATCHES = 64;
  private static final int MIDDLE_PATCHES = 120;
  private static final int FINEST_PATCHES = 300;
  private static final int BENT_PATCHES = 500;
  private static final int MOST_ROUNDS = 4;

  /** A bend wants more patches than this across the texture. */
  private static final int MANY_ACROSS = 20;

  /** Texture narrower than about half of this, in level px, has too few patches. */
  private static final int LEAST_EXTENT = 190;

  /** Textures less alike than this are no match. */
  private static final double LEAST_CORRELATION = 0.3;

  /** As {@link #LEAST_CORRELATION}, where so little is searched that chance finds little. */
  private static final double LEAST_NEARBY = 0.2;

  private static final int NEARBY = 3;

  /** Smallest believable spread of patch positions, px of the level. */
  static final double FLOOR = 0.006;

  private final PaddedImage post;
  private final PaddedImage pre;
  private final PatchSurvey survey;
  private final boolean mayBend;

  CoarseToFine(PaddedImage post, PaddedImage pre, PatchSurvey survey, boolean mayBend) {
    this.post = post;
    this.pre = pre;
    this.survey = survey;
    this.mayBend = mayBend;
  }

  /**
   * From a rough start: at the coarsest useful level, and if patches do not agree there, at coarser
   * ones, where the same search reaches further. Empty if hardly any textures resemble each other.
   */
  Optional<Estimate> coarse(PostToPre start, InteriorSettings settings) throws IOException {
    TextureMap texture = texture(start);
    int first = level(texture.extent(), TextureMap.LONGEST);
    int last = Math.max(first, level(texture.extent(), LEAST_EXTENT));
    Optional<Estimate> best = Optional.empty();
    for (int level = first; level <= last; level++) {
      Optional<Estimate> found = twice(level, start, texture);
      if (found.isPresent() && found.get().isConvincing(settings)) {
        return found;
      }
      best = best.or(() -> found);
    }
    return best;
  }

  private Optional<Estimate> twice(int level, PostToPre start, TextureMap texture)
      throws IOException {
    Optional<Estimate> first =
        at(level, COARSE, COARSE_PATCHES, start, texture, 3, BlurBalance.NONE);
    if (first.isEmpty()) {
      return first;
    }
    PostToPre better = first.get().map();
    Optional<Estimate> again =
        balanced(level, COARSE_AGAIN, COARSE_PATCHES, better, texture(better), 2, BlurBalance.NONE);
    return again.isPresent() ? Optional.of(further(again.get())) : again;
  }

  /** Follows a bend for as long as more patches agree each time. */
  private Estimate further(Estimate bent) throws IOException {
    Estimate last = bent;
    for (int round = 0; round < MOST_ROUNDS && last.map().displacement().isPresent(); round++) {
      Optional<Estimate> next =
          at(
              last.level(),
              COARSE_AGAIN,
              COARSE_PATCHES,
              last.map(),
              texture(last.map()),
              2,
              last.balance());
      if (next.isEmpty() || next.get().fit().inliers().size() <= last.fit().inliers().size()) {
        return last;
      }
      last = next.get();
    }
    return last;
  }

  /** Estimates at the finer levels, the finest last; stops where patches no longer agree. */
  List<Estimate> fine(Estimate coarse) throws IOException {
    List<Estimate> estimates = new ArrayList<>();
    TextureMap texture = texture(coarse.map());
    Estimate last = coarse;
    for (int level = Math.max(0, coarse.level() - 1); level >= 0; level--) {
      BlurBalance blur = last.balance().at(last.level(), level);
      Optional<Estimate> next =
          level == 0
              ? balanced(level, finest(texture), FINEST_PATCHES, last.map(), texture, 1, blur)
              : balanced(level, MIDDLE, MIDDLE_PATCHES, last.map(), texture, 1.5, blur);
      if (next.isEmpty()) {
        break;
      }
      last = next.get();
      estimates.add(last);
    }
    if (last.level() == 0 && last.map().displacement().isPresent()) {
      // A patch measures the mean over its area of what the map leaves over: once more, where that
      // is little, and with smaller patches where large ones were few.
      boolean few = texture.extent() < FINEST.side() * MANY_ACROSS;
      at(
              0,
              few ? MIDDLE : last.size(),
              few ? BENT_PATCHES : FINEST_PATCHES,
              last.map(),
              texture,
              1,
              last.balance())
          .ifPresent(estimates::add);
    }
    return estimates;
  }

  /** At full resolution, from a map that is right but for a pixel or two. */
  Optional<Estimate> near(PostToPre map) throws IOException {
    TextureMap texture = texture(map);
    return balanced(0, finest(texture), FINEST_PATCHES, map, texture, 1, BlurBalance.NONE);
  }

  /** Tries the estimate again if it shows that one image wants another blur. */
  private Optional<Estimate> balanced(
      int level,
      PatchSize size,
      int count,
      PostToPre map,
      TextureMap texture,
      double tolerance,
      BlurBalance blur)
      throws IOException {
    Optional<Estimate> found = at(level, size, count, map, texture, tolerance, blur);
    if (found.isEmpty()) {
      return found;
    }
    PostToPre better = found.get().map();
    PatchMatcher plain =
        new PatchMatcher(LevelPair.of(post, pre, level, better), size, BlurBalance.NONE);
    BlurBalance wanted = BlurBalance.of(plain, found.get().fit().inliers(), survey);
    if (wanted.isNear(blur)) {
      return found;
    }
    return at(level, size, count, better, texture, tolerance, wanted)
        .filter(again -> again.accuracyPx() < found.get().accuracyPx())
        .or(() -> found);
  }

  private static PatchSize finest(TextureMap texture) {
    return texture.extent() < 900 ? MIDDLE : FINEST;
  }

  private TextureMap texture(PostToPre map) throws IOException {
    double longest = Math.max(post.content().width(), post.content().height());
    return TextureMap.of(LevelPair.of(post, pre, level(longest, TextureMap.LONGEST), map));
  }

  /** The finest level at which a length has at most {@code pixels}. */
  private int level(double length, int pixels) {
    int last = Math.min(post.image().levels(), pre.image().levels()) - 1;
    int level = 0;
    while (level < last && length / (1 << level) > pixels) {
      level++;
    }
    return level;
  }

  private Optional<Estimate> at(
      int level,
      PatchSize size,
      int count,
      PostToPre map,
      TextureMap texture,
      double tolerance,
      BlurBalance blur)
      throws IOException {
    LevelPair pair = LevelPair.of(post, pre, level, map);
    PatchMatcher matcher = new PatchMatcher(pair, size, blur);
    List<Point> positions = texture.positions(count, matcher);
    double alike = size.search() <= NEARBY ? LEAST_NEARBY : LEAST_CORRELATION;
    List<PatchMatch> matches = survey.matches(matcher, positions, alike);
    double factor = pair.factor();
    if (matches.size() < TransformModel.SIMILARITY.fewestMatches()) {
      return Optional.empty();
    }
    return MapFit.of(
            matches, map, tolerance * factor, FLOOR * factor, size.side() * factor, mayBend)
        .map(
            fit ->
                new Estimate(
                    level,
                    size,
                    blur,
                    tolerance,
                    matches,
                    fit,
                    AccuracyEstimate.of(fit, factor, size.side() * factor)));
  }
}
