package endolith.engine.align;

import endolith.engine.align.transform.PostToPre;
import endolith.engine.align.transform.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * The result of an alignment.
 *
 * @param postToPre the transform to use; the fallback if not accepted
 * @param accepted whether the evidence supports it
 * @param method how it was found, for the report
 * @param refusal what is wrong with the transform that the images support, if that is why it was
 *     not accepted
 * @param notes sentences for the report; why it was refused, if it was
 */
public record Registration(
    PostToPre postToPre,
    boolean accepted,
    String method,
    Evidence evidence,
    Optional<Refusal> refusal,
    List<String> notes) {

  public Registration {
    notes = List.copyOf(notes);
  }

  /** With nothing wrong with the transform. */
  public Registration(
      PostToPre postToPre, boolean accepted, String method, Evidence evidence, List<String> notes) {
    this(postToPre, accepted, method, evidence, Optional.empty(), notes);
  }
}
