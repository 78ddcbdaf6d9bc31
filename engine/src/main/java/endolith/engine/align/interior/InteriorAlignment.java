package endolith.engine.align.interior;

import static endolith.engine.align.interior.InteriorVerdict.say;

import endolith.engine.align.Evidence;
import endolith.engine.align.PaddedImage;
import endolith.engine.align.Registration;
import endolith.engine.align.coarse.SharedRock;
import endolith.engine.align.patch.PatchSurvey;
import endolith.engine.align.transform.ContentFrame;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.align.transform.Similarity;
import endolith.engine.task.CancelToken;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Stage 3: aligns the interiors to a fraction of a pixel. Textured patches of post are found again
 * in pre, from coarse to fine; what is in post only drops out as outlier. The result is refused
 * rather than wrong: patches that took no part in the fit must confirm it.
 *
 * <p>Reads some 300 patches at full resolution, whatever the image's size. The same bits for any
 * number of threads.
 */
public final class InteriorAlignment {
  private static final String PATCHES = "interior patches";
  private static final String FEATURES = "interior features, then patches";

  /**
   * @param start from the boundary alignment, padded px
   * @return not accepted: {@code postToPre} is {@code start}, the notes say why
   * @throws IOException if an image cannot be read
   */
  public Registration align(
      PaddedImage post,
      PaddedImage pre,
      PostToPre start,
      InteriorSettings settings,
      OrderedExecutor executor,
      CancelToken cancel,
      Progress progress)
      throws IOException {
    PatchSurvey survey = new PatchSurvey(executor, cancel, progress);
    CoarseToFine steps = new CoarseToFine(post, pre, survey, settings.displacement());
    ContentFrame frame = new ContentFrame(post.content(), pre.content());
    List<String> notes = new ArrayList<>();
    InitialEstimate first = InitialEstimate.find(post, pre, start, settings, steps, cancel);
    Optional<Estimate> coarse = first.coarse();
    if (first.startRefuted()) {
      notes.add(
          "The boundary alignment led nowhere; SIFT features of the blurred interiors gave another"
              + " start, which the images confirm.");
    }
    if (coarse.isEmpty()) {
      notes.add("Hardly any texture is common to both interiors.");
      Evidence none =
          new Evidence(frame.overlap(start), Double.NaN, 0, 0, 0, Double.NaN, Double.NaN);
      return new Registration(start, false, "none", none, notes);
    }
    Estimate best = finest(coarse.get(), steps, settings);
    HeldOutCheck check = HeldOutCheck.of(best, post, pre, survey);
    double correction = frame.largestDifference(best.map(), start);
    InteriorVerdict verdict = new InteriorVerdict(settings, frame);
    List<String> reasons = verdict.reasons(best, check, correction, first.startRefuted());
    notes.addAll(reasons);
    boolean accepted = reasons.isEmpty();
    PostToPre result = accepted ? best.map() : start;
    Evidence evidence =
        new Evidence(
            frame.overlap(result),
            check.correlation(),
            best.matches().size(),
            best.fit().inliers().size(),
            correction,
            accepted ? best.accuracyPx() : Double.NaN,
            accepted ? sharedRock(post, pre, result, executor, cancel) : Double.NaN);
    notes.add(
        say(
            "%d of %d patches at 1/%d resolution agree within %.2f px on a correction of %.1f px.",
            evidence.inliers(),
            evidence.matches(),
            1 << best.level(),
            best.fit().sigma(),
            correction));
    return new Registration(
        result,
        accepted,
        first.startRefuted() ? FEATURES : PATCHES,
        evidence,
        verdict.refusal(best).filter(refusal -> best.isConvincing(settings)),
        notes);
  }

  private static double sharedRock(
      PaddedImage post,
      PaddedImage pre,
      PostToPre map,
      OrderedExecutor executor,
      CancelToken cancel)
      throws IOException {
    Similarity near =
        map.homography()
            .similarityAt(
                post.content().x() + 0.5 * post.content().width(),
                post.content().y() + 0.5 * post.content().height());
    return new SharedRock(post.image(), post.content(), pre.image(), pre.content())
        .under(near, executor, cancel);
  }

  /**
   * Of the convincing estimates the one with the smallest error; the coarse one if there is none.
   */
  private static Estimate finest(Estimate coarse, CoarseToFine steps, InteriorSettings settings)
      throws IOException {
    return steps.fine(coarse).stream()
        .filter(e -> e.isConvincing(settings))
        .min(Comparator.comparingDouble(Estimate::accuracyPx))
        .orElse(coarse);
  }
}
