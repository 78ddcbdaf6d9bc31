package endolith.engine.pipeline;

import endolith.engine.align.Registration;
import endolith.engine.align.interior.InteriorAlignment;
import endolith.engine.align.interior.InteriorSettings;
import endolith.engine.align.outline.OutlineAlignment;
import endolith.engine.align.outline.OutlineSettings;
import endolith.engine.align.padded.PaddedImage;
import endolith.engine.align.transform.Point;
import endolith.engine.align.trust.TrustMap;
import endolith.engine.align.warp.WarpedPlane;
import endolith.engine.checkpoint.Manifest;
import endolith.engine.checkpoint.ScaleKey;
import endolith.engine.fixture.ArrayPlane;
import endolith.engine.fixture.ArrayPyramid;
import endolith.engine.image.Plane;
import endolith.engine.image.Rectangle;
import endolith.engine.pipeline.CalibrationCase.Expected;
import endolith.engine.subtract.CameraViews;
import endolith.engine.subtract.ScaleEstimate;
import endolith.engine.subtract.ScaleEstimator;
import endolith.engine.subtract.statistics.PixelStatistics;
import endolith.engine.synthetic.SyntheticPair;
import endolith.engine.synthetic.TargetRegistrationError;
import endolith.engine.task.CancelToken;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import endolith.engine.task.Verdict;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * What the stages make of a pair, in memory, without files and plots.
 *
 * @param scale estimated over true
 * @param offset estimated less true, on the 8-bit scale
 */
record CalibrationOutcome(
    CalibrationCase pair,
    Verdict verdict,
    Registration boundary,
    Registration interior,
    TargetRegistrationError error,
    ScaleEstimate estimate,
    double scale,
    double offset,
    ReasonedVerdict reasonedVerdict) {
  private static final int PAD = 80;
  private static final int STEPS = 60;
  private static final double PROMISED_PX = 1;
  private static final double PROMISED_MULTIPLE = 3;

  /** Whether more than 5 % of the rock lies further off than what {@code aligned} promises. */
  boolean isMisplaced() {
    return !(error.p95() <= Math.max(PROMISED_PX, PROMISED_MULTIPLE * saidPx()));
  }

  boolean isWronglyTrusted() {
    return verdict == Verdict.ALIGNED && (pair.expected() == Expected.NOT_ALIGNED || isMisplaced());
  }

  /** Whether a pair that can be aligned is not, or is but was doubted. */
  boolean isWronglyDoubted() {
    return pair.expected() == Expected.ALIGNED && verdict != Verdict.ALIGNED;
  }

  boolean isAlignedTruly() {
    return verdict == Verdict.ALIGNED && !isWronglyTrusted();
  }

  /** Median error that is claimed, px. */
  double saidPx() {
    return interior.evidence().accuracyPx();
  }

  /** Error that 95 % of the rock stays below, as it is claimed, px. */
  double saidP95Px() {
    return interior.trust().map(TrustMap::accuracyP95Px).orElse(Double.NaN);
  }

  /** Claimed over true error of 95 % of the rock. */
  double claim() {
    return saidP95Px() / error.p95();
  }

  static CalibrationOutcome of(CalibrationCase pair, OrderedExecutor executor) throws IOException {
    SyntheticPair made = new SyntheticPair(pair.spec());
    int width = Math.max(made.post().width(), made.pre().width()) + 2 * PAD;
    int height = Math.max(made.post().height(), made.pre().height()) + 2 * PAD;
    PaddedImage post = padded(made.post(), width, height, executor);
    PaddedImage pre = padded(made.pre(), width, height, executor);
    Registration boundary =
        new OutlineAlignment()
            .align(
                post, pre, OutlineSettings.defaults(), executor, CancelToken.NEVER, new Progress());
    Registration interior =
        new InteriorAlignment()
            .align(
                post,
                pre,
                boundary.postToPre(),
                InteriorSettings.defaults(),
                executor,
                CancelToken.NEVER,
                new Progress());
    TargetRegistrationError error =
        TargetRegistrationError.of(
            (x, y) -> {
              Point p = interior.postToPre().apply(x + PAD, y + PAD);
              return new double[] {p.x() - PAD, p.y() - PAD};
            },
            made,
            STEPS);
    Plane aligned =
        new WarpedPlane(pre.image().full(), pre.content(), interior.postToPre(), width, height);
    ScaleEstimate estimate =
        ScaleEstimator.estimate(
            PixelStatistics.collect(
                post.image().full(), aligned, executor, CancelToken.NEVER, new Progress()),
            Optional.of(new CameraViews(post.content(), pre.content(), interior.postToPre())),
            executor,
            CancelToken.NEVER);
    ReasonedVerdict verdict =
        VerdictRules.judge(
            new Manifest.AlignmentFacts(
                interior.accepted(),
                interior.method(),
                interior.evidence(),
                interior.trust().map(Manifest.TrustFacts::of).orElse(null),
                interior.refusal().orElse(null),
                interior.seams().orElse(null),
                null),
            new Point(PAD, PAD),
            SubtractionStage.estimated(new ScaleKey.Estimated(), estimate));
    double unit = pair.spec().camera().bits() == 16 ? 257 : 1;
    double offset = estimate.line().hasOffset() ? estimate.line().offset() / unit : 0;
    return new CalibrationOutcome(
        pair,
        verdict.verdict().orElseThrow(),
        boundary,
        interior,
        error,
        estimate,
        estimate.scale() / made.truth().scale(),
        offset - made.truth().offset(),
        verdict);
  }

  private static PaddedImage padded(Plane raw, int width, int height, OrderedExecutor executor)
      throws IOException {
    float[] canvas = new float[width * height];
    executor.parallel(
        raw.height(),
        CancelToken.NEVER,
        y -> {
          float[] row = new float[raw.width()];
          raw.read(0, y, raw.width(), 1, row);
          System.arraycopy(row, 0, canvas, (y + PAD) * width + PAD, row.length);
        });
    return new PaddedImage(
        ArrayPyramid.of(new ArrayPlane(width, height, canvas)),
        new Rectangle(PAD, PAD, raw.width(), raw.height()));
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%-8s %-26s error %.3f px (p95 %.3f), said %.3f (p95 %.3f), correlation %.2f, %d of %d patches, scale"
            + " ×%.4f ± %.4f (%s), offset %+.2f; %s; %s; %s; %s",
        verdict,
        pair.world(),
        error.median(),
        error.p95(),
        saidPx(),
        saidP95Px(),
        interior.evidence().correlation(),
        interior.evidence().inliers(),
        interior.evidence().matches(),
        scale,
        estimate.error() / estimate.scale(),
        estimate.method(),
        offset,
        reasonedVerdict.reasons(),
        boundary.findings(),
        interior.findings(),
        pair.spec());
  }
}
