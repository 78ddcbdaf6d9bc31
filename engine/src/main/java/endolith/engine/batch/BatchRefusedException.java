package endolith.engine.batch;

import endolith.engine.preflight.PreflightReport;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A batch was refused before anything was started; the message tells a person why. */
public final class BatchRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable PreflightReport report;

  public BatchRefusedException(String message) {
    super(message);
    this.report = null;
  }

  /** Memory or disk will not suffice. */
  public BatchRefusedException(String message, PreflightReport report) {
    super(message);
    this.report = report;
  }

  /** What is needed and what there is, if that is why. */
  public Optional<PreflightReport> report() {
    return Optional.ofNullable(report);
  }
}
