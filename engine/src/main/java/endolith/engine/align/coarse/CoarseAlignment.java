package endolith.engine.align.coarse;

import endolith.engine.image.Pyramid;
import endolith.engine.image.Rectangle;
import endolith.engine.task.CancelToken;
import endolith.engine.task.Progress;
import endolith.engine.task.Workforce;
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

  public CoarseResult align(Workforce workforce, CancelToken cancel, Progress progress)
      throws IOException {
    progress.expect(PROGRESS);
    List<CoarseSide> sides = prepare(postContent, preContent, workforce, cancel);
    Rectangle postRock = sides.get(0).rock(postContent);
    Rectangle preRock = sides.get(1).rock(preContent);
    if (sides.stream().allMatch(CoarseSide::hasOutline)
        && CoarseImage.pixelSize(postRock, preRock)
            < TINY * CoarseImage.pixelSize(postContent, preContent)) {
      sides = prepare(postRock, preRock, workforce, cancel);
    }
    progress.advance(2);
    List<Judged> judged = judged(sides, range.anyStart(), workforce, cancel);
    progress.advance(4);
    if (range.anyStart()
        && judged.stream().noneMatch(Verdict::plausible)
        && sides.stream().anyMatch(CoarseSide::mayFillFrame)) {
      sides = sides.stream().map(CoarseSide::withoutMask).toList();
      judged.addAll(judged(sides, true, workforce, cancel));
    }
    judged.sort(Comparator.comparingDouble(one -> -one.agreement().significance()));
    progress.advance(4);
    return Verdict.on(judged, sides.get(0), sides.get(1));
  }

  private List<Judged> judged(
      List<CoarseSide> sides, boolean anyStart, Workforce workforce, CancelToken cancel)
      throws IOException {
    Proposals proposals = new Proposals(sides.get(0), sides.get(1), range);
    Judge judge = new Judge(sides.get(0), sides.get(1), range);
    List<Judged> judged = new ArrayList<>();
    for (Source source : sources(proposals, anyStart)) {
      // Each source costs as much as all before it: the next one only if none of these convinced.
      if (judged.stream().noneMatch(Verdict::certain)) {
        List<Hypothesis> proposed = source.propose(workforce, cancel);
        workforce.<Judged>ordered(
            proposed.size(),
            cancel,
            index -> judge.judge(proposed.get(index)),
            (index, one) -> judged.add(one));
      }
    }
    return judged;
  }

  /** What makes hypotheses. */
  @FunctionalInterface
  private interface Source {
    List<Hypothesis> propose(Workforce workforce, CancelToken cancel) throws IOException;
  }

  private static List<Source> sources(Proposals proposals, boolean anyStart) {
    return anyStart
        ? List.of(proposals::byOutline, proposals::byFeatures, proposals::byCorrelation)
        : List.of(proposals::byOutline);
  }

  private List<CoarseSide> prepare(
      Rectangle postPart, Rectangle prePart, Workforce workforce, CancelToken cancel)
      throws IOException {
    double pixelSize = CoarseImage.pixelSize(postPart, prePart);
    List<CoarseSide> sides = new ArrayList<>();
    workforce.<CoarseSide>ordered(
        2,
        cancel,
        index ->
            index == 0
                ? CoarseSide.prepare(post, postPart, pixelSize, range)
                : CoarseSide.prepare(pre, prePart, pixelSize, range),
        (index, side) -> sides.add(side));
    return sides;
  }
}
