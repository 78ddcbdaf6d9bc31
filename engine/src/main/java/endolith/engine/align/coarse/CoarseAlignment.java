package endolith.engine.align.coarse;

import endolith.engine.image.Pyramid;
import endolith.engine.image.Rectangle;
import endolith.engine.task.CancelToken;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/**
 * Overlays two scans of a rock from any start. Outlines and features, and where these fail a search
 * by correlation, propose; the interiors decide. The likeliest scales are tried first, others only
 * where nothing convinced.
 */
public final class CoarseAlignment {
  private static final int PROGRESS = 10;

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
    if (!range.anyStart()) {
      PartSearch only = part(range, executor, cancel);
      progress.advance(2);
      List<ScoredHypothesis> scored = only.near();
      progress.advance(8);
      return result(scored, only);
    }
    List<SearchRange> parts = range.parts();
    PartSearch first = part(parts.getFirst(), executor, cancel);
    progress.advance(2);
    List<ScoredHypothesis> scored = first.thorough();
    progress.advance(4);
    for (SearchRange other : parts.subList(1, parts.size())) {
      if (isOpen(scored)) {
        scored.addAll(part(other, executor, cancel).quick());
      }
    }
    progress.advance(4);
    return result(scored, first);
  }

  /** Looks at every scale, but not for long: for an answer that nobody expects. */
  public CoarseResult glance(OrderedExecutor executor, CancelToken cancel) throws IOException {
    List<SearchRange> parts = range.parts();
    PartSearch first = part(parts.getFirst(), executor, cancel);
    List<ScoredHypothesis> scored = first.quick();
    for (SearchRange other : parts.subList(1, parts.size())) {
      if (isOpen(scored)) {
        scored.addAll(part(other, executor, cancel).quick());
      }
    }
    return result(scored, first);
  }

  private static boolean isOpen(List<ScoredHypothesis> scored) {
    return scored.stream().noneMatch(HypothesisChoice::plausible);
  }

  private PartSearch part(SearchRange part, OrderedExecutor executor, CancelToken cancel)
      throws IOException {
    return new PartSearch(post, postContent, pre, preContent, part, executor, cancel);
  }

  private static CoarseResult result(List<ScoredHypothesis> scored, PartSearch first) {
    scored.sort(Comparator.comparingDouble(one -> -one.agreement().significance()));
    return HypothesisChoice.on(scored, first.post(), first.pre());
  }
}
