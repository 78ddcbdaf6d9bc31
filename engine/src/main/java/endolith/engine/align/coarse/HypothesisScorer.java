package endolith.engine.align.coarse;

import endolith.engine.align.coarse.rock.GreyImage;
import endolith.engine.align.transform.Similarity;

/** Corrects a hypothesis by the interiors of both rocks and measures how well they agree. */
final class HypothesisScorer {
  private static final int[] RADII = {6, 4, 2};

  /** Less than this after the widest correction, and no further one will help. */
  private static final double HOPELESS = 2;

  private final PreparedImage post;
  private final PreparedImage pre;
  private final SearchRange range;

  HypothesisScorer(PreparedImage post, PreparedImage pre, SearchRange range) {
    this.post = post;
    this.pre = pre;
    this.range = range;
  }

  ScoredHypothesis score(Hypothesis hypothesis) {
    Similarity start =
        Frame.between(post.image().frame(), pre.image().frame(), hypothesis.postToPre());
    Similarity best = start;
    Agreement agreement = agreement(start);
    Similarity now = start;
    for (int radius : RADII) {
      Blocks blocks = blocks(now);
      if (blocks.count() < 4) {
        break;
      }
      now = now.after(new BlockShifts(blocks, radius).consensus());
      if (!within(start, now)) {
        break;
      }
      Agreement next = agreement(now);
      if (next.significance() < HOPELESS) {
        break;
      }
      if (next.correlation() > agreement.correlation()) {
        agreement = next;
        best = now;
      }
    }
    Similarity full = Frame.full(post.image().frame(), pre.image().frame(), best);
    return new ScoredHypothesis(hypothesis, full, agreement, overlap(best));
  }

  private Blocks blocks(Similarity postToPre) {
    GreyImage values = post.texture().values();
    return new Blocks(
        post.texture(), pre.texture().warped(postToPre, values.width(), values.height()));
  }

  private Agreement agreement(Similarity postToPre) {
    return Agreement.of(blocks(postToPre));
  }

  private boolean within(Similarity start, Similarity now) {
    GreyImage values = post.texture().values();
    double longer = Math.max(values.width(), values.height());
    Similarity full = Frame.full(post.image().frame(), pre.image().frame(), now);
    return range.allows(full)
        && range
            .refinement()
            .allows(
                start, now, values.width() / 2.0, values.height() / 2.0, longer * start.scale());
  }

  private double overlap(Similarity postToPre) {
    if (!post.hasOutline() || !pre.hasOutline()) {
      return Double.NaN;
    }
    GreyImage mask = post.mask();
    long both = 0;
    long one = 0;
    for (int y = 0; y < mask.height(); y += 2) {
      for (int x = 0; x < mask.width(); x += 2) {
        boolean inPost = mask.pixels()[y * mask.width() + x] > 0.5f;
        double px = postToPre.x(x, y);
        double py = postToPre.y(x, y);
        boolean inPre = pre.mask().nearest(px, py) > 0.5f;
        // Rock that the other image does not show is no disagreement.
        boolean shown = px >= 0 && py >= 0 && px < pre.mask().width() && py < pre.mask().height();
        both += inPost && inPre ? 1 : 0;
        one += (inPost && shown) || inPre ? 1 : 0;
      }
    }
    return one == 0 ? 0 : (double) both / one;
  }
}
