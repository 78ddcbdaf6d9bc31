package endolith.engine.align.coarse;

import endolith.engine.align.coarse.rock.Outline;
import endolith.engine.align.transform.Similarity;
import endolith.engine.task.CancelToken;
import endolith.engine.task.OrderedExecutor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Makes the hypotheses for one pair. */
final class HypothesisGenerator {
  static final String OUTLINE = "outline ICP";
  static final String FEATURES = "features";
  static final String CORRELATION = "correlation search";
  static final String START = "as scanned";

  private static final int FROM_FEATURES = 3;
  private static final int FROM_CORRELATION = 8;

  private final PreparedImage post;
  private final PreparedImage pre;
  private final SearchRange range;

  HypothesisGenerator(PreparedImage post, PreparedImage pre, SearchRange range) {
    this.post = post;
    this.pre = pre;
    this.range = range;
  }

  /** As the images lie, and by their outlines. */
  List<Hypothesis> byOutline(OrderedExecutor executor, CancelToken cancel) throws IOException {
    List<Hypothesis> all = new ArrayList<>();
    all.add(new Hypothesis(Similarity.IDENTITY, START));
    if (post.hasOutline() && pre.hasOutline()) {
      Frame postFrame = post.image().frame();
      Frame preFrame = pre.image().frame();
      for (OutlineIcp.Fit fit :
          OutlineHypotheses.find(
              Outline.of(post.outline()),
              Outline.of(pre.outline()),
              range,
              postFrame.pixelSize() / preFrame.pixelSize(),
              executor,
              cancel)) {
        all.add(new Hypothesis(Frame.full(postFrame, preFrame, fit.postToPre()), OUTLINE));
      }
    }
    return allowed(all);
  }

  /** By features of the interiors. */
  List<Hypothesis> byFeatures(OrderedExecutor executor, CancelToken cancel) throws IOException {
    List<Features> features = new ArrayList<>();
    executor.<Features>ordered(
        2,
        cancel,
        index -> index == 0 ? post.features() : pre.features(),
        (index, found) -> features.add(found));
    return allowed(byFeatures(features.get(0), features.get(1)));
  }

  /** By correlation over the whole range. */
  List<Hypothesis> byCorrelation(OrderedExecutor executor, CancelToken cancel) throws IOException {
    int halvings = post.image().isLarge() || pre.image().isLarge() ? 2 : 1;
    Frame postFrame = post.image().frame().halved(halvings);
    Frame preFrame = pre.image().frame().halved(halvings);
    List<Hypothesis> all = new ArrayList<>();
    for (CorrelationSearch.Candidate candidate :
        new CorrelationSearch(post.smallTexture(halvings), pre.smallTexture(halvings))
            .search(
                range,
                postFrame.pixelSize() / preFrame.pixelSize(),
                FROM_CORRELATION,
                executor,
                cancel)) {
      all.add(new Hypothesis(Frame.full(postFrame, preFrame, candidate.postToPre()), CORRELATION));
    }
    return allowed(all);
  }

  private List<Hypothesis> byFeatures(Features postFeatures, Features preFeatures) {
    Frame postFrame = post.image().frame();
    Frame preFrame = pre.image().frame();
    double longer = Math.max(post.image().grey().width(), post.image().grey().height());
    FeatureConsensus consensus =
        new FeatureConsensus(
            postFeatures,
            preFeatures,
            FeatureMatches.of(postFeatures, preFeatures),
            0.008 * longer,
            0.05 * longer);
    return consensus.best(FROM_FEATURES).stream()
        .map(found -> new Hypothesis(Frame.full(postFrame, preFrame, found.postToPre()), FEATURES))
        .toList();
  }

  private List<Hypothesis> allowed(List<Hypothesis> all) {
    return all.stream().filter(one -> range.allows(one.postToPre())).toList();
  }
}
