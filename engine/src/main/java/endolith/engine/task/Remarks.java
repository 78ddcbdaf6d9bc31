package endolith.engine.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong in a task, and what else is to be said of it.
 *
 * @param problems all that went wrong, in full; not yet of a loss that was not put into words
 * @param notes how things were found, for whoever wants to know
 * @param loss how the task lost its worker; null if it did not
 * @param fault the error of the program that ended the task; null if none did
 */
public record Remarks(
    List<String> problems,
    List<String> notes,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable WorkerLoss loss,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ProgramFault fault) {
  /** There is nothing to say. */
  public static final Remarks NONE = of(List.of());

  public Remarks {
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }

  static Remarks of(List<String> problems) {
    return new Remarks(problems, List.of(), null, null);
  }

  /** The problems with what those who mend the program need. */
  public List<String> problemsInFull() {
    return fault == null
        ? problems
        : problems.stream().map(problem -> problem + "\n" + fault.text()).toList();
  }
}
