package endolith.engine.checkpoint;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import endolith.engine.json.Required;
import endolith.engine.task.Finding;
import java.util.List;

/**
 * What a manifest says to the person who judges the result.
 *
 * @param notes as sentences; none but in manifests that hold no findings, as those of 0.1.0
 * @param findings as facts
 */
public record ManifestRemarks(
    @Required List<String> notes,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<Finding> findings) {

  public ManifestRemarks {
    notes = List.copyOf(notes);
    findings = List.copyOf(findings);
  }

  /** Facts alone. */
  public static ManifestRemarks of(List<Finding> findings) {
    return new ManifestRemarks(List.of(), findings);
  }
}
