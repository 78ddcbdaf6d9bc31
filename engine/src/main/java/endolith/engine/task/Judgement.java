package endolith.engine.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether an alignment can be trusted.
 *
 * @param verdict null if there is none to judge
 * @param look the reasons as sentences: of a file, or for one
 * @param reasons why the verdict is not {@code aligned}, the gravest first; none in files of 0.1.0
 */
public record Judgement(
    @Nullable Verdict verdict,
    List<String> look,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<VerdictReason> reasons) {
  /** There is nothing to judge. */
  public static final Judgement NONE = new Judgement(null, List.of(), List.of());

  public Judgement {
    look = List.copyOf(look);
    reasons = List.copyOf(reasons);
  }
}
