package endolith.engine.task;

/** The work was aborted on request: not a failure, nothing to report. */
public final class CancelledException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CancelledException() {
    super("aborted", null, false, false);
  }
}
