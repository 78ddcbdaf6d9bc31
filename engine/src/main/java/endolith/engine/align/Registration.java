package endolith.engine.align;

import endolith.engine.align.fit.FitPatches;
import endolith.engine.align.pieces.Seams;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.align.transform.Refusal;
import endolith.engine.align.trust.TrustMap;
import endolith.engine.task.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The result of an alignment.
 *
 * @param postToPre the transform to use; the fallback if not accepted
 * @param accepted whether the evidence supports it
 * @param method how it was found, for the report
 * @param trust what each part of the rock says of it; empty where that was not asked
 * @param refusal what is wrong with the transform that the images support, if that is why it was
 *     not accepted
 * @param seams of an image that was stitched, if pieces follow them
 * @param patches that it was fitted to; empty where it was not fitted to any, or is not accepted
 * @param findings for the report; why it was refused, if it was
 */
public record Registration(
    PostToPre postToPre,
    boolean accepted,
    String method,
    Evidence evidence,
    Optional<TrustMap> trust,
    Optional<Refusal> refusal,
    Optional<Seams> seams,
    Optional<FitPatches> patches,
    List<Finding> findings) {

  /** A result of which the parts of the rock were not asked, with nothing wrong otherwise. */
  public Registration(
      PostToPre postToPre,
      boolean accepted,
      String method,
      Evidence evidence,
      List<Finding> findings) {
    this(postToPre, accepted, method, evidence, Optional.empty(), Optional.empty(), findings);
  }

  /** Of images that show no seams, not fitted to patches. */
  public Registration(
      PostToPre postToPre,
      boolean accepted,
      String method,
      Evidence evidence,
      Optional<TrustMap> trust,
      Optional<Refusal> refusal,
      List<Finding> findings) {
    this(
        postToPre,
        accepted,
        method,
        evidence,
        trust,
        refusal,
        Optional.empty(),
        Optional.empty(),
        findings);
  }

  public Registration {
    findings = List.copyOf(findings);
  }

  /** The same with one more finding. */
  public Registration with(Finding finding) {
    List<Finding> more = new ArrayList<>(findings);
    more.add(finding);
    return withFindings(more);
  }

  /** The same with findings before the others. */
  public Registration after(List<Finding> earlier) {
    List<Finding> more = new ArrayList<>(earlier);
    more.addAll(findings);
    return withFindings(more);
  }

  private Registration withFindings(List<Finding> all) {
    return new Registration(
        postToPre, accepted, method, evidence, trust, refusal, seams, patches, all);
  }

  /** The same, refused for a reason that stands beside the alignment itself. */
  public Registration refused(PostToPre fallback, Refusal cause, Finding reason) {
    return new Registration(
            fallback,
            false,
            method,
            evidence.ofRefused(),
            Optional.empty(),
            Optional.of(cause),
            Optional.empty(),
            Optional.empty(),
            findings)
        .after(List.of(reason));
  }
}
