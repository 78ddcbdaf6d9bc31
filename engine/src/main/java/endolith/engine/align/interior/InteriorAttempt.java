package endolith.engine.align.interior;

import endolith.engine.align.Evidence;
import endolith.engine.align.Registration;
import endolith.engine.align.coarse.SharedRock;
import endolith.engine.align.fit.FitPatches;
import endolith.engine.align.padded.ImagePair;
import endolith.engine.align.padded.PaddedImage;
import endolith.engine.align.patch.PatchSurvey;
import endolith.engine.align.pieces.PieceFollower;
import endolith.engine.align.pieces.PieceFollower.InPieces;
import endolith.engine.align.transform.ContentFrame;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.align.transform.Similarity;
import endolith.engine.align.trust.TrustMap;
import endolith.engine.align.trust.TrustSurvey;
import endolith.engine.task.Finding;
import endolith.engine.task.Finding.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An attempt to align the interiors as two given images show them. */
final class InteriorAttempt {
  private static final String PATCHES = "interior patches";
  private static final String FEATURES = "interior features, then patches";

  private final PaddedImage post;
  private final PaddedImage pre;
  private final PostToPre start;
  private final InteriorSettings settings;
  private final PatchSurvey survey;
  private final List<ImagePair> views;
  private final CoarseToFine steps;
  private final ContentFrame frame;

  /**
   * @param images in which patches are measured
   * @param views in which the parts of the rock are asked
   * @param start from the boundary alignment, padded px
   */
  InteriorAttempt(
      ImagePair images,
      List<ImagePair> views,
      PostToPre start,
      InteriorSettings settings,
      PatchSurvey survey) {
    this.post = images.post();
    this.pre = images.pre();
    this.views = views;
    this.start = start;
    this.settings = settings;
    this.survey = survey;
    this.steps = new CoarseToFine(post, pre, survey, settings.displacement());
    this.frame = new ContentFrame(post.content(), pre.content());
  }

  /** From the start, or where that leads nowhere from features, coarse to fine. */
  Registration fromAnywhere() throws IOException {
    InitialEstimate first =
        InitialEstimate.find(post, pre, start, settings, steps, survey.cancel());
    List<Finding> findings = new ArrayList<>();
    if (first.startRefuted()) {
      findings.add(Finding.of(Kind.START_REFUTED));
    }
    if (first.coarse().isEmpty()) {
      findings.add(Finding.of(Kind.NO_COMMON_TEXTURE));
      Evidence none =
          new Evidence(frame.overlap(start), Double.NaN, 0, 0, 0, Double.NaN, Double.NaN);
      return new Registration(start, false, "none", none, findings);
    }
    return judged(finest(first.coarse().get()), first.startRefuted(), findings);
  }

  /**
   * From a map that is right but for a pixel or two, at full resolution; empty if patches do not
   * agree near it.
   */
  Optional<Registration> near(PostToPre map) throws IOException {
    Optional<Estimate> found = steps.near(map).filter(e -> e.isConvincing(settings));
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(judged(found.get(), false, new ArrayList<>())).filter(Registration::accepted);
  }

  private Registration judged(Estimate fitted, boolean startRefuted, List<Finding> findings)
      throws IOException {
    HeldOutCheck check = HeldOutCheck.of(fitted, post, pre, survey);
    InteriorVerdict verdict = new InteriorVerdict(settings, frame);
    List<Finding> reasons =
        verdict.reasons(fitted, check, frame.largestDifference(fitted.map(), start), startRefuted);
    findings.addAll(reasons);
    boolean accepted = reasons.isEmpty();
    Followed followed =
        accepted
            ? followed(fitted)
            : new Followed(fitted, fitted.map(), Optional.empty(), Optional.empty());
    Estimate best = followed.estimate();
    double correction = frame.largestDifference(followed.map(), start);
    PostToPre result = accepted ? followed.map() : start;
    Evidence evidence =
        new Evidence(
            frame.overlap(result),
            check.correlation(),
            best.matches().size(),
            best.fit().inliers().size(),
            correction,
            followed.trust().map(TrustMap::accuracyPx).orElse(Double.NaN),
            accepted ? sharedRock(result) : Double.NaN);
    findings.add(
        Finding.of(
            Kind.PATCHES_AGREE,
            evidence.inliers(),
            evidence.matches(),
            1 << best.level(),
            best.fit().sigma(),
            correction));
    findings.addAll(PieceFindings.of(followed.map(), followed.seams()));
    return new Registration(
        result,
        accepted,
        startRefuted ? FEATURES : PATCHES,
        evidence,
        followed.trust(),
        verdict.refusal(fitted).filter(refusal -> fitted.isConvincing(settings)),
        followed.seams(),
        accepted ? Optional.of(patches(followed)) : Optional.empty(),
        findings);
  }

  private static FitPatches patches(Followed followed) {
    Estimate best = followed.estimate();
    double side = best.size().side() * (1 << best.level());
    return FitPatches.of(best.matches(), best.fit().inliers(), side, followed.map());
  }

  private Followed followed(Estimate fitted) throws IOException {
    TrustSurvey trust = new TrustSurvey(views, survey);
    BendFollower.Asked bent = new BendFollower(trust, settings.displacement()).follow(fitted);
    Estimate best = bent.estimate();
    Optional<InPieces> inPieces = Optional.empty();
    if (settings.pieces()) {
      InPieces whole = new InPieces(best.map(), best.error(), bent.findings(), Optional.empty());
      inPieces =
          new PieceFollower(
                  views.getLast(),
                  survey,
                  trust,
                  best.balance().at(best.level(), 0),
                  settings.displacement())
              .follow(whole);
    }
    return new Followed(
        best,
        inPieces.map(InPieces::map).orElse(best.map()),
        Optional.of(inPieces.map(InPieces::findings).orElse(bent.findings()).map()),
        inPieces.flatMap(InPieces::seams));
  }

  private double sharedRock(PostToPre map) throws IOException {
    Similarity near =
        map.homography()
            .similarityAt(
                post.content().x() + 0.5 * post.content().width(),
                post.content().y() + 0.5 * post.content().height());
    return new SharedRock(post.image(), post.content(), pre.image(), pre.content())
        .under(near, survey.executor(), survey.cancel());
  }

  /**
   * Of the convincing estimates the one with the smallest error; the coarse one if there is none.
   */
  private Estimate finest(Estimate coarse) throws IOException {
    return steps.fine(coarse).stream()
        .filter(e -> e.isConvincing(settings))
        .min(Comparator.comparingDouble(Estimate::accuracyPx))
        .orElse(coarse);
  }
}
