package endolith.engine.align;

import endolith.engine.align.transform.PostToPre;
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
 * @param notes sentences for the report; why it was refused, if it was
 */
public record Registration(
    PostToPre postToPre,
    boolean accepted,
    String method,
    Evidence evidence,
    Optional<TrustMap> trust,
    List<String> notes) {

  /** A result of which the parts of the rock were not asked. */
  public Registration(
      PostToPre postToPre, boolean accepted, String method, Evidence evidence, List<String> notes) {
    this(postToPre, accepted, method, evidence, Optional.empty(), notes);
  }

  public Registration {
    notes = List.copyOf(notes);
  }

  /** The same with one more sentence. */
  public Registration with(String note) {
    List<String> more = new ArrayList<>(notes);
    more.add(note);
    return new Registration(postToPre, accepted, method, evidence, trust, more);
  }

  /** The same, refused for a reason that stands beside the alignment itself. */
  public Registration refused(PostToPre fallback, String reason) {
    List<String> more = new ArrayList<>(List.of(reason));
    more.addAll(notes);
    return new Registration(fallback, false, method, evidence, trust, more);
  }
}
