package endolith.engine.pipeline;

import endolith.engine.align.AlignedInput;
import endolith.engine.align.InteriorAlignment;
import endolith.engine.align.InteriorSettings;
import endolith.engine.align.OutlineAlignment;
import endolith.engine.align.OutlineSettings;
import endolith.engine.align.Point;
import endolith.engine.align.Registration;
import endolith.engine.align.WarpedPlane;
import endolith.engine.fixture.ArrayPlane;
import endolith.engine.fixture.ArrayPyramid;
import endolith.engine.image.Plane;
import endolith.engine.image.Rectangle;
import endolith.engine.subtract.PixelStatistics;
import endolith.engine.subtract.ScaleEstimate;
import endolith.engine.subtract.ScaleEstimator;
import endolith.engine.subtract.Views;
import endolith.engine.synthetic.SyntheticPair;
import endolith.engine.synthetic.TargetRegistrationError;
import endolith.engine.task.CancelToken;
import endolith.engine.task.Progress;
import endolith.engine.task.Workforce;
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
    Judgement judgement) {
  private static final int PAD = 80;
  private static final double FAILED_PX = 1;

  /** Whether nothing can align the pair, or it was not. */
  boolean isBad() {
    return pair.helpless() || !(error.median() <= FAILED_PX);
  }

  boolean isWronglyTrusted() {
    return isBad() && verdict == Verdict.ALIGNED;
  }

  boolean isWronglyDoubted() {
    return !pair.helpless() && !isBad() && verdict != Verdict.ALIGNED;
  }

  static CalibrationOutcome of(CalibrationCase pair, Workforce workforce) throws IOException {
    SyntheticPair made = new SyntheticPair(pair.spec());
    int width = Math.max(made.post().width(), made.pre().width()) + 2 * PAD;
    int height = Math.max(made.post().height(), made.pre().height()) + 2 * PAD;
    AlignedInput post = padded(made.post(), width, height, workforce);
    AlignedInput pre = padded(made.pre(), width, height, workforce);
    Registration boundary =
        new OutlineAlignment()
            .align(
                post,
                pre,
                OutlineSettings.defaults(),
                workforce,
                CancelToken.NEVER,
                new Progress());
    Registration interior =
        new InteriorAlignment()
            .align(
                post,
                pre,
                boundary.postToPre(),
                InteriorSettings.defaults(),
                workforce,
                CancelToken.NEVER,
                new Progress());
    TargetRegistrationError error =
        TargetRegistrationError.of(
            (x, y) -> {
              Point p = interior.postToPre().apply(x + PAD, y + PAD);
              return new double[] {p.x() - PAD, p.y() - PAD};
            },
            made,
            30);
    Plane aligned =
        new WarpedPlane(pre.image().full(), pre.content(), interior.postToPre(), width, height);
    ScaleEstimate estimate =
        ScaleEstimator.estimate(
            PixelStatistics.collect(
                post.image().full(), aligned, workforce, CancelToken.NEVER, new Progress()),
            Optional.of(new Views(post.content(), pre.content(), interior.postToPre())));
    Judgement judgement =
        Judgement.of(
            new Manifest.AlignmentFacts(
                interior.accepted(), interior.method(), interior.evidence()),
            new Manifest.ScaleFacts(
                "moffat",
                estimate.scale(),
                estimate.method().name().toLowerCase(Locale.ROOT),
                null,
                null,
                Double.isFinite(estimate.error()) ? estimate.error() : null,
                estimate.plausible()));
    double unit = pair.spec().camera().bits() == 16 ? 257 : 1;
    double offset = estimate.line().hasOffset() ? estimate.line().offset() / unit : 0;
    return new CalibrationOutcome(
        pair,
        judgement.verdict().orElseThrow(),
        boundary,
        interior,
        error,
        estimate,
        estimate.scale() / made.truth().scale(),
        offset - made.truth().offset(),
        judgement);
  }

  private static AlignedInput padded(Plane raw, int width, int height, Workforce workforce)
      throws IOException {
    float[] canvas = new float[width * height];
    workforce.parallel(
        raw.height(),
        CancelToken.NEVER,
        y -> {
          float[] row = new float[raw.width()];
          raw.read(0, y, raw.width(), 1, row);
          System.arraycopy(row, 0, canvas, (y + PAD) * width + PAD, row.length);
        });
    return new AlignedInput(
        ArrayPyramid.of(new ArrayPlane(width, height, canvas)),
        new Rectangle(PAD, PAD, raw.width(), raw.height()));
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%-8s %-16s error %.3f px (p95 %.3f, said %.3f), correlation %.2f, %d of %d patches, scale"
            + " ×%.4f ± %.4f (%s), offset %+.2f; %s; %s; %s; %s",
        verdict,
        pair.name(),
        error.median(),
        error.p95(),
        interior.evidence().accuracyPx(),
        interior.evidence().correlation(),
        interior.evidence().inliers(),
        interior.evidence().matches(),
        scale,
        estimate.error() / estimate.scale(),
        estimate.method(),
        offset,
        judgement.look(),
        boundary.notes(),
        interior.notes(),
        pair.spec());
  }
}
