package endolith.engine.batch;

import endolith.engine.checkpoint.StageState;
import endolith.engine.preflight.PreflightReport;
import endolith.engine.raw.RawProblem;
import endolith.engine.task.TaskName;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A batch was refused before anything was started; the message tells a person why. */
public final class BatchRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable PreflightReport report;
  private final transient List<RawProblem> missing;
  private final transient List<Lacking> lacking;

  /**
   * A task that cannot be begun where it is to be.
   *
   * @param state of an earlier stage, which does not count
   */
  public record Lacking(TaskName task, StageState state) {}

  public BatchRefusedException(String message) {
    this(message, null, List.of(), List.of());
  }

  /** Memory or disk will not suffice. */
  public BatchRefusedException(String message, PreflightReport report) {
    this(message, report, List.of(), List.of());
  }

  /** Not all that was asked for is there; a lenient order would leave out what is missing. */
  BatchRefusedException(String message, List<RawProblem> missing) {
    this(message, null, missing, List.of());
  }

  /** Not all that the tasks are to go on from is there. */
  BatchRefusedException(List<Lacking> lacking, String message) {
    this(message, null, List.of(), lacking);
  }

  private BatchRefusedException(
      String message,
      @Nullable PreflightReport report,
      List<RawProblem> missing,
      List<Lacking> lacking) {
    super(message + (missing.isEmpty() ? "" : "\n" + RawProblem.list(missing)));
    this.report = report;
    this.missing = List.copyOf(missing);
    this.lacking = List.copyOf(lacking);
  }

  /** What is needed and what there is, if that is why. */
  public Optional<PreflightReport> report() {
    return Optional.ofNullable(report);
  }

  /** The tasks that cannot be begun where they are to be, if that is why. */
  public List<Lacking> lacking() {
    return lacking;
  }

  /** What was asked for and is not there, if that is why. */
  public List<RawProblem> missing() {
    return missing;
  }
}
