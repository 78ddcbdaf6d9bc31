package endolith.engine.align;

import endolith.engine.align.pieces.Seams;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.align.transform.Refusal;
import endolith.engine.align.trust.TrustMap;
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
 * @param notes sentences for the report; why it was refused, if it was
 */
public record Registration(
    PostToPre postToPre,
    boolean accepted,
    String method,
    Evidence evidence,
    Optional<TrustMap> trust,
    Optional<Refusal> refusal,
    Optional<Seams> seams,
    List<String> notes) {

  /** A result of which the parts of the rock were not asked, with nothing wrong otherwise. */
  public Registration(
      PostToPre postToPre, boolean accepted, String method, Evidence evidence, List<String> notes) {
    this(postToPre, accepted, method, evidence, Optional.empty(), Optional.empty(), notes);
  }

  /** Of images that show no seams. */
  public Registration(
      PostToPre postToPre,
      boolean accepted,
      String method,
      Evidence evidence,
      Optional<TrustMap> trust,
      Optional<Refusal> refusal,
      List<String> notes) {
    this(postToPre, accepted, method, evidence, trust, refusal, Optional.empty(), notes);
  }

  public Registration {
    notes = List.copyOf(notes);
  }

  /** The same with one more sentence. */
  public Registration with(String note) {
    List<String> more = new ArrayList<>(notes);
    more.add(note);
    return new Registration(postToPre, accepted, method, evidence, trust, refusal, seams, more);
  }

  /** The same with sentences before the others. */
  public Registration after(List<String> earlier) {
    List<String> more = new ArrayList<>(earlier);
    more.addAll(notes);
    return new Registration(postToPre, accepted, method, evidence, trust, refusal, seams, more);
  }

  /** The same, refused for a reason that stands beside the alignment itself. */
  public Registration refused(PostToPre fallback, Refusal cause, String reason) {
    return new Registration(
            fallback,
            false,
            method,
            evidence.ofRefused(),
            Optional.empty(),
            Optional.of(cause),
            Optional.empty(),
            notes)
        .after(List.of(reason));
  }
}
