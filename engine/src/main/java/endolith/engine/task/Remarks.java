package endolith.engine.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong in a task, and what else is to be said of it.
 *
 * @param problems all that went wrong, in full; not yet of a loss or findings that were not put
 *     into words
 * @param notes how things were found, for whoever wants to know; as sentences of a file, or for one
 * @param findings what the stages found, problems and notes; none in files of 0.1.0
 * @param loss how the task lost its worker; null if it did not
 * @param fault the error of the program that ended the task; null if none did
 * @param full the lack of room that ended the task; null if none did
 */
public record Remarks(
    List<String> problems,
    List<String> notes,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<StageFinding> findings,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable WorkerLoss loss,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ProgramFault fault,
    @JsonProperty("disk_full") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable FullDisk full) {
  /** There is nothing to say. */
  public static final Remarks NONE = of(List.of());

  public Remarks {
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
    findings = List.copyOf(findings);
  }

  static Remarks of(List<String> problems) {
    return new Remarks(problems, List.of(), List.of(), null, null, null);
  }

  /** What the stages of a task found that came to its end. */
  public static Remarks found(List<StageFinding> findings) {
    return new Remarks(List.of(), List.of(), findings, null, null, null);
  }

  /** The same in words. */
  Remarks told(List<String> problemWords, List<String> noteWords) {
    return new Remarks(problemWords, noteWords, findings, loss, fault, full);
  }

  /** The problems with what those who mend the program need. */
  public List<String> problemsInFull() {
    return fault == null
        ? problems
        : problems.stream().map(problem -> problem + "\n" + fault.text()).toList();
  }
}
