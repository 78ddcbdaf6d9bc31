package endolith.engine.batch;

import endolith.engine.preflight.PreflightReport;
import endolith.engine.raw.RawProblem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A batch was refused before anything was started; the message tells a person why. */
public final class BatchRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable PreflightReport report;
  private final transient List<RawProblem> missing;

  public BatchRefusedException(String message) {
    this(message, null, List.of());
  }

  /** Memory or disk will not suffice. */
  public BatchRefusedException(String message, PreflightReport report) {
    this(message, report, List.of());
  }

  /** Not all that was asked for is there; a lenient order would leave out what is missing. */
  BatchRefusedException(String message, List<RawProblem> missing) {
    this(message, null, missing);
  }

  private BatchRefusedException(
      String message, @Nullable PreflightReport report, List<RawProblem> missing) {
    super(message + (missing.isEmpty() ? "" : "\n" + RawProblem.list(missing)));
    this.report = report;
    this.missing = List.copyOf(missing);
  }

  /** What is needed and what there is, if that is why. */
  public Optional<PreflightReport> report() {
    return Optional.ofNullable(report);
  }

  /** What was asked for and is not there, if that is why. */
  public List<RawProblem> missing() {
    return missing;
  }
}
