package endolith.engine.align.coarse;

import endolith.engine.task.CancelToken;
import endolith.engine.task.Workforce;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Makes the hypotheses for one pair. */
final class Proposals {
  static final String OUTLINE = "outline ICP";
  static final String FEATURES = "features";
  static final String CORRELATION = "correlation search";
  static final String START = "as scanned";

  private static final int FROM_FEATURES = 3;
  private static final int FROM_CORRELATION = 8;

  private final CoarseSide post;
  private final CoarseSide pre;
  private final SearchRange range;

  Proposals(CoarseSide post, CoarseSide pre, SearchRange range) {
    this.post = post;
    this.pre = pre;
    this.range = range;
  }

  /** By outline and by features, and as the images lie. */
  List<Hypothesis> quick(Workforce workforce, CancelToken cancel) throws IOException {
    List<Hypothesis> all = new ArrayList<>();
    all.add(new Hypothesis(Similarity.IDENTITY, START));
    List<Features> features = new ArrayList<>();
    List<List<Hypothesis>> outlines = new ArrayList<>();
    // SIFT of both images and the outlines: three pieces for the pool, consumed in order.
    workforce.<Object>ordered(
        range.anyStart() ? 3 : 1,
        cancel,
        index ->
            switch (index) {
              case 0 -> byOutline();
              case 1 -> post.features();
              default -> pre.features();
            },
        (index, result) -> {
          if (result instanceof Features found) {
            features.add(found);
          } else if (result instanceof List<?> list) {
            outlines.add(list.stream().map(Hypothesis.class::cast).toList());
          }
        });
    outlines.forEach(all::addAll);
    if (features.size() == 2) {
      all.addAll(byFeatures(features.get(0), features.get(1)));
    }
    return allowed(all);
  }

  /** By correlation over the whole range. */
  List<Hypothesis> thorough(Workforce workforce, CancelToken cancel) throws IOException {
    Frame postFrame = post.half().frame().halved();
    Frame preFrame = pre.half().frame().halved();
    List<Hypothesis> all = new ArrayList<>();
    for (CorrelationSearch.Candidate candidate :
        new CorrelationSearch(post.quarter(), pre.quarter())
            .search(
                range,
                postFrame.pixelSize() / preFrame.pixelSize(),
                FROM_CORRELATION,
                workforce,
                cancel)) {
      all.add(new Hypothesis(Frame.full(postFrame, preFrame, candidate.postToPre()), CORRELATION));
    }
    return allowed(all);
  }

  private List<Hypothesis> byOutline() {
    List<Hypothesis> all = new ArrayList<>();
    if (post.brightness().trusted() && pre.brightness().trusted()) {
      all.addAll(byOutline(post.brightness(), pre.brightness()));
    }
    if (range.edges() && post.edges().trusted() && pre.edges().trusted()) {
      all.addAll(byOutline(post.edges(), pre.edges()));
    }
    return all;
  }

  private List<Hypothesis> byOutline(RockMask postMask, RockMask preMask) {
    Frame postFrame = post.half().frame();
    Frame preFrame = pre.half().frame();
    double toScale = postFrame.pixelSize() / preFrame.pixelSize();
    List<Hypothesis> all = new ArrayList<>();
    for (OutlineIcp.Fit fit :
        OutlineHypotheses.find(Outline.of(postMask), Outline.of(preMask), range, toScale)) {
      all.add(new Hypothesis(Frame.full(postFrame, preFrame, fit.postToPre()), OUTLINE));
    }
    return all;
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
