package endolith.engine.align.coarse;

import endolith.engine.image.Pyramid;
import endolith.engine.image.Rectangle;
import endolith.engine.task.CancelToken;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Overlays two scans of a rock from any start. Outlines and features, and where these fail a search
 * by correlation, propose; the interiors decide.
 */
public final class CoarseAlignment {
  private static final int PROGRESS = 10;
  private static final double TINY = 0.55;

  private final Pyramid post;
  private final Rectangle postContent;
  private final Pyramid pre;
  private final Rectangle preContent;
  private final SearchRange range;

  /** Contents are where the scans lie on their padded canvases. */
  public CoarseAlignment(
      Pyramid post, Rectangle postContent, Pyramid pre, Rectangle preContent, SearchRange range) {
    this.post = post;
    this.postContent = postContent;
    this.pre = pre;
    this.preContent = preContent;
    this.range = range;
  }

  public CoarseResult align(OrderedExecutor executor, CancelToken cancel, Progress progress)
      throws IOException {
    progress.expect(PROGRESS);
    List<PreparedImage> sides = prepare(postContent, preContent, executor, cancel);
    Rectangle postRock = sides.get(0).rock(postContent);
    Rectangle preRock = sides.get(1).rock(preContent);
    if (sides.stream().allMatch(PreparedImage::hasOutline)
        && CoarseImage.pixelSize(postRock, preRock)
            < TINY * CoarseImage.pixelSize(postContent, preContent)) {
      sides = prepare(postRock, preRock, executor, cancel);
    }
    progress.advance(2);
    List<ScoredHypothesis> scored = scored(sides, range.anyStart(), executor, cancel);
    progress.advance(4);
    if (range.anyStart()
        && scored.stream().noneMatch(HypothesisChoice::plausible)
        && sides.stream().anyMatch(PreparedImage::mayFillFrame)) {
      sides = sides.stream().map(PreparedImage::withoutMask).toList();
      scored.addAll(scored(sides, true, executor, cancel));
    }
    scored.sort(Comparator.comparingDouble(one -> -one.agreement().significance()));
    progress.advance(4);
    return HypothesisChoice.on(scored, sides.get(0), sides.get(1));
  }

  private List<ScoredHypothesis> scored(
      List<PreparedImage> sides, boolean anyStart, OrderedExecutor executor, CancelToken cancel)
      throws IOException {
    HypothesisGenerator generator = new HypothesisGenerator(sides.get(0), sides.get(1), range);
    HypothesisScorer scorer = new HypothesisScorer(sides.get(0), sides.get(1), range);
    List<ScoredHypothesis> scored = new ArrayList<>();
    for (Source source : sources(generator, anyStart)) {
      // Each source costs as much as all before it: the next one only if none of these convinced.
      if (scored.stream().noneMatch(HypothesisChoice::certain)) {
        List<Hypothesis> proposed = source.propose(executor, cancel);
        executor.<ScoredHypothesis>ordered(
            proposed.size(),
            cancel,
            index -> scorer.score(proposed.get(index)),
            (index, one) -> scored.add(one));
      }
    }
    return scored;
  }

  /** What makes hypotheses. */
  @FunctionalInterface
  private interface Source {
    List<Hypothesis> propose(OrderedExecutor executor, CancelToken cancel) throws IOException;
  }

  private static List<Source> sources(HypothesisGenerator generator, boolean anyStart) {
    return anyStart
        ? List.of(generator::byOutline, generator::byFeatures, generator::byCorrelation)
        : List.of(generator::byOutline);
  }

  private List<PreparedImage> prepare(
      Rectangle postPart, Rectangle prePart, OrderedExecutor executor, CancelToken cancel)
      throws IOException {
    double pixelSize = CoarseImage.pixelSize(postPart, prePart);
    List<PreparedImage> sides = new ArrayList<>();
    executor.<PreparedImage>ordered(
        2,
        cancel,
        index ->
            index == 0
                ? PreparedImage.prepare(post, postPart, pixelSize, range)
                : PreparedImage.prepare(pre, prePart, pixelSize, range),
        (index, image) -> sides.add(image));
    return sides;
  }
}
