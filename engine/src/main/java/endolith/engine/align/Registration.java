package endolith.engine.align;

import endolith.engine.align.transform.PostToPre;
import java.util.List;

/**
 * The result of an alignment.
 *
 * @param postToPre the transform to use; the fallback if not accepted
 * @param accepted whether the evidence supports it
 * @param method how it was found, for the report
 * @param notes sentences for the report; why it was refused, if it was
 */
public record Registration(
    PostToPre postToPre, boolean accepted, String method, Evidence evidence, List<String> notes) {

  public Registration {
    notes = List.copyOf(notes);
  }
}
