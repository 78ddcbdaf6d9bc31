package endolith.app.program;

/** The program's exit codes. */
public final class ExitCode {
  public static final int FINE = 0;
  public static final int SOME_FAILED = 1;
  public static final int REFUSED = 2;
  public static final int ABORTED = 130;

  private ExitCode() {}
}
