package endolith.engine.align.interior;

import endolith.engine.align.Registration;
import endolith.engine.align.padded.ImagePair;
import endolith.engine.align.padded.PaddedImage;
import endolith.engine.align.patch.PatchSurvey;
import endolith.engine.align.standing.PatternFreePair;
import endolith.engine.align.standing.StandingPattern;
import endolith.engine.align.transform.ContentFrame;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.align.transform.Refusal;
import endolith.engine.align.trust.TrustMap;
import endolith.engine.task.CancelToken;
import endolith.engine.task.Finding;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Stage 3: aligns the interiors to a fraction of a pixel. Textured patches of post are found again
 * in pre, from coarse to fine; what is in post only drops out as outlier. The result is refused
 * rather than wrong: patches that took no part in the fit must confirm it. Where something stands
 * still with the camera, the rock is looked for without it.
 *
 * <p>Reads some hundreds of patches, whatever the image's size. The same bits for any number of
 * threads.
 */
public final class InteriorAlignment {
  /** Maps closer than this to how the images lie cannot be told from what stands still, px. */
  private static final double STILL_PX = 3;

  /** Share of the rock that confirms a map, so that nothing else is looked for. */
  private static final double TRUSTED = 0.95;

  /** As {@link #TRUSTED}, for what is found beside something that stands still. */
  private static final double BESIDE = 0.3;

  /** How far the pattern may draw a map away from itself, px. */
  private static final double NEAR_PX = 2;

  /**
   * @param start from the boundary alignment, padded px
   * @return not accepted: {@code postToPre} is {@code start}, the findings say why
   * @throws IOException if an image cannot be read
   */
  public Registration align(
      PaddedImage post,
      PaddedImage pre,
      PostToPre start,
      InteriorSettings settings,
      OrderedExecutor executor,
      CancelToken cancel,
      Progress progress)
      throws IOException {
    PatchSurvey survey = new PatchSurvey(executor, cancel, progress);
    StandingPattern standing = StandingPattern.of(post, pre, survey);
    ImagePair images = new ImagePair(post, pre);
    Registration plain =
        new InteriorAttempt(images, List.of(images), start, settings, survey).fromAnywhere();
    boolean still = isStill(plain.postToPre(), post);
    if (!standing.isPresent() || !still && trusted(plain) >= TRUSTED) {
      return plain;
    }
    Optional<Registration> moved = beside(images, start, settings, survey);
    if (moved.isPresent()) {
      return moved.get().with(Finding.of(Finding.Kind.PATTERN_KEPT_OUT));
    }
    return plain.accepted() && still && !standing.looksLikeRock()
        ? plain.refused(
            start, new Refusal(Refusal.Cause.STANDING_PATTERN, 0), Finding.of(Finding.Kind.NO_ROCK))
        : plain;
  }

  /** The rock's alignment beside what stands still; empty if none is confirmed. */
  private static Optional<Registration> beside(
      ImagePair images, PostToPre start, InteriorSettings settings, PatchSurvey survey)
      throws IOException {
    ImagePair free = PatternFreePair.of(images.post(), images.pre());
    Registration moved =
        new InteriorAttempt(free, List.of(free), start, settings, survey).fromAnywhere();
    if (trusted(moved) < BESIDE || isStill(moved.postToPre(), images.post())) {
      return Optional.empty();
    }
    // Taking away what both have in common draws a map that is near away from it. In the images as
    // they are, the pattern is but noise once only the near is searched.
    ContentFrame frame = new ContentFrame(images.post().content(), images.pre().content());
    List<ImagePair> views = List.of(free, images);
    return new InteriorAttempt(images, views, start, settings.withoutDisplacement(), survey)
        .near(moved.postToPre())
        .filter(near -> frame.largestDifference(near.postToPre(), moved.postToPre()) <= NEAR_PX)
        .or(() -> Optional.of(moved));
  }

  private static double trusted(Registration registration) {
    return registration.accepted() ? registration.trust().map(TrustMap::trusted).orElse(0.0) : 0;
  }

  private static boolean isStill(PostToPre map, PaddedImage post) {
    return new ContentFrame(post.content(), post.content())
            .largestDifference(map, PostToPre.IDENTITY)
        < STILL_PX;
  }
}
