package endolith.engine.align.outline;

import endolith.engine.align.Evidence;
import endolith.engine.align.Registration;
import endolith.engine.align.coarse.CoarseAlignment;
import endolith.engine.align.coarse.CoarseResult;
import endolith.engine.align.mirror.Mirror;
import endolith.engine.align.padded.PaddedImage;
import endolith.engine.align.transform.Homography;
import endolith.engine.align.transform.Overlap;
import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.align.transform.Refusal;
import endolith.engine.align.transform.Similarity;
import endolith.engine.image.Rectangle;
import endolith.engine.task.CancelToken;
import endolith.engine.task.Finding;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Stage 2: overlays pre on post from any start, by a similarity found at coarse resolution (about
 * 0.4 Mpx whatever the scans' size). Heap at most about 120 MB.
 */
public final class OutlineAlignment {

  /** {@link #register} without what only plots need. */
  public Registration align(
      PaddedImage post,
      PaddedImage pre,
      OutlineSettings settings,
      OrderedExecutor executor,
      CancelToken cancel,
      Progress progress)
      throws IOException {
    return register(post, pre, settings, executor, cancel, progress).registration();
  }

  /**
   * Not accepted: the transform is then the identity, which overlays the raw scans' origins (of
   * mirrored ones the corners that come to lie there).
   *
   * @throws IOException if an image cannot be read, or is too small to hold anything to align
   */
  public OutlineRegistration register(
      PaddedImage post,
      PaddedImage pre,
      OutlineSettings settings,
      OrderedExecutor executor,
      CancelToken cancel,
      Progress progress)
      throws IOException {
    Mirror mirror = Mirror.of(pre);
    PaddedImage seen = settings.mirrored() ? mirror.image() : pre;
    CoarseResult found = search(post, seen, settings).align(executor, cancel, progress);
    List<Finding> findings = new ArrayList<>(found.findings());
    Optional<Refusal> refusal = Optional.empty();
    if (!found.found() && settings.multiscale()) {
      CoarseResult turned =
          search(post, settings.mirrored() ? pre : mirror.image(), settings)
              .glance(executor, cancel);
      if (turned.found()) {
        refusal = Optional.of(new Refusal(Refusal.Cause.MIRRORED, 0));
        findings.add(
            Finding.of(
                settings.mirrored() ? Finding.Kind.FITS_UNMIRRORED : Finding.Kind.FITS_MIRRORED));
        findings.addAll(turned.findings());
      }
    }
    // Without an answer the raw images' corners lie on each other.
    Similarity fallback = new Similarity(1, 0, (double) seen.content().x() - pre.content().x(), 0);
    Similarity used = found.found() ? found.postToPre() : fallback;
    Registration registration =
        new Registration(
            PostToPre.of(homography(used)),
            found.found(),
            found.method(),
            evidence(found, used, post.content(), seen.content()),
            Optional.empty(),
            refusal,
            findings);
    PostToPre proposal = PostToPre.of(homography(found.found() ? found.proposal() : fallback));
    boolean mirrored = settings.mirrored();
    return new OutlineRegistration(
        mirrored ? mirror.across(registration) : registration,
        mirrored ? mirror.across(proposal) : proposal,
        overlay(found, used),
        found.others().stream()
            .map(other -> other(other, mirrored ? Optional.of(mirror) : Optional.empty()))
            .toList());
  }

  private static CoarseAlignment search(
      PaddedImage post, PaddedImage pre, OutlineSettings settings) {
    double likelyScale =
        post.pixelSize().isPresent() && pre.pixelSize().isPresent()
            ? post.pixelSize().getAsDouble() / pre.pixelSize().getAsDouble()
            : 1;
    // What contradicts the parameters is no help.
    if (likelyScale < settings.leastScale() || likelyScale > settings.mostScale()) {
      likelyScale = 1;
    }
    return new CoarseAlignment(
        post.image(), post.content(), pre.image(), pre.content(), settings.range(likelyScale));
  }

  private static OutlineRegistration.Other other(
      CoarseResult.Candidate candidate, Optional<Mirror> mirror) {
    PostToPre map = PostToPre.of(homography(candidate.postToPre()));
    return new OutlineRegistration.Other(
        mirror.map(m -> m.across(map)).orElse(map),
        candidate.method(),
        candidate.correlation(),
        candidate.significance(),
        candidate.convincing());
  }

  private static Homography homography(Similarity s) {
    return Homography.affine(s.a(), 0 - s.b(), s.tx(), s.b(), s.a(), s.ty());
  }

  private static Evidence evidence(
      CoarseResult found, Similarity used, Rectangle post, Rectangle pre) {
    double correction = 0;
    for (int corner = 0; corner < 4; corner++) {
      double x = post.x() + (corner % 2) * (post.width() - 1.0);
      double y = post.y() + (corner / 2) * (post.height() - 1.0);
      correction = Math.max(correction, used.distance(Similarity.IDENTITY, x, y));
    }
    int agreeing = (int) Math.round(found.blocks() * Math.max(0, found.correlation()));
    return new Evidence(
        Overlap.of(homography(used), post, pre),
        found.correlation(),
        found.blocks(),
        agreeing,
        correction,
        Double.NaN,
        Double.NaN);
  }

  private static OutlineOverlay overlay(CoarseResult found, Similarity used) {
    return new OutlineOverlay(
        lines(found.postOutline(), Similarity.IDENTITY), lines(found.preOutline(), used.inverse()));
  }

  private static List<List<Point>> lines(List<double[]> chains, Similarity map) {
    List<List<Point>> lines = new ArrayList<>();
    for (double[] chain : chains) {
      List<Point> line = new ArrayList<>();
      for (int i = 0; i < chain.length; i += 2) {
        line.add(new Point(map.x(chain[i], chain[i + 1]), map.y(chain[i], chain[i + 1])));
      }
      lines.add(List.copyOf(line));
    }
    return lines;
  }
}
