package endolith.engine.align.coarse;

import endolith.engine.image.Pyramid;
import endolith.engine.image.Rectangle;
import endolith.engine.task.CancelToken;
import endolith.engine.task.OrderedExecutor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The search among scales so close that both images are compared at one size of the rock. */
final class PartSearch {
  private static final double TINY = 0.55;

  private final Pyramid post;
  private final Pyramid pre;
  private final SearchRange part;
  private final OrderedExecutor executor;
  private final CancelToken cancel;
  private List<PreparedImage> sides;

  /** Contents are where the scans lie on their padded canvases. */
  PartSearch(
      Pyramid post,
      Rectangle postContent,
      Pyramid pre,
      Rectangle preContent,
      SearchRange part,
      OrderedExecutor executor,
      CancelToken cancel)
      throws IOException {
    this.post = post;
    this.pre = pre;
    this.part = part;
    this.executor = executor;
    this.cancel = cancel;
    double scale = part.scales().likely();
    sides = prepare(postContent, preContent);
    Rectangle postRock = sides.get(0).rock(postContent);
    Rectangle preRock = sides.get(1).rock(preContent);
    if (sides.stream().allMatch(PreparedImage::hasOutline)
        && CoarseImage.pixelSize(postRock, preRock, scale)
            < TINY * CoarseImage.pixelSize(postContent, preContent, scale)) {
      sides = prepare(postRock, preRock);
    }
  }

  PreparedImage post() {
    return sides.get(0);
  }

  PreparedImage pre() {
    return sides.get(1);
  }

  /** By outlines only. */
  List<ScoredHypothesis> near() throws IOException {
    return scored(Source.OUTLINE);
  }

  /** By outlines and features, of all that is shown where rock may fill the frame. */
  List<ScoredHypothesis> quick() throws IOException {
    if (mayFillFrame()) {
      dropMasks();
    }
    return scored(Source.OUTLINE, Source.FEATURES);
  }

  /**
   * By outlines, features, and where these fail by correlation over all rotations and scales;
   * within the rock, and where that fails and rock may fill the frame, on all that is shown.
   */
  List<ScoredHypothesis> thorough() throws IOException {
    List<ScoredHypothesis> scored = scored(Source.values());
    if (scored.stream().noneMatch(HypothesisChoice::plausible) && mayFillFrame()) {
      dropMasks();
      scored.addAll(scored(Source.values()));
    }
    return scored;
  }

  private boolean mayFillFrame() {
    return sides.stream().anyMatch(PreparedImage::mayFillFrame);
  }

  private void dropMasks() {
    sides = sides.stream().map(PreparedImage::withoutMask).toList();
  }

  private List<ScoredHypothesis> scored(Source... sources) throws IOException {
    HypothesisGenerator generator = new HypothesisGenerator(post(), pre(), part);
    HypothesisScorer scorer = new HypothesisScorer(post(), pre(), part);
    List<ScoredHypothesis> scored = new ArrayList<>();
    for (Source source : sources) {
      if (!isSettled(scored, source)) {
        List<Hypothesis> proposed =
            switch (source) {
              case OUTLINE -> generator.byOutline(executor, cancel);
              case FEATURES -> generator.byFeatures(executor, cancel);
              case CORRELATION -> generator.byCorrelation(executor, cancel);
            };
        executor.<ScoredHypothesis>ordered(
            proposed.size(),
            cancel,
            index -> scorer.score(proposed.get(index)),
            (index, one) -> scored.add(one));
      }
    }
    return scored;
  }

  /**
   * Each source costs as much as all before it: the next one is asked only if none of these
   * convinced. That nothing moved may be dirt that stands still with the camera: then features are
   * asked for what else there is, unless outlines say the same.
   */
  private static boolean isSettled(List<ScoredHypothesis> scored, Source next) {
    return scored.stream()
        .filter(HypothesisChoice::certain)
        .anyMatch(
            one ->
                next != Source.FEATURES
                    || !one.hypothesis().method().equals(HypothesisGenerator.START));
  }

  /** What makes hypotheses. */
  private enum Source {
    OUTLINE,
    FEATURES,
    CORRELATION
  }

  private List<PreparedImage> prepare(Rectangle postPart, Rectangle prePart) throws IOException {
    double scale = part.scales().likely();
    double size = CoarseImage.pixelSize(postPart, prePart, scale);
    List<PreparedImage> prepared = new ArrayList<>();
    executor.<PreparedImage>ordered(
        2,
        cancel,
        index ->
            index == 0
                ? PreparedImage.prepare(post, postPart, size, part)
                : PreparedImage.prepare(pre, prePart, size * scale, part),
        (index, image) -> prepared.add(image));
    return prepared;
  }
}
