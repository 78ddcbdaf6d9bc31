package endolith.engine.task;

/**
 * An error that the program did not expect, so that its cause is hardly in the task's own files.
 *
 * @param error Java's own words: class and message
 * @param log where it stands with its stack trace
 */
public record ProgramFault(String error, String log) {
  public static ProgramFault of(Throwable thrown, TaskRequest request) {
    Throwable cause = thrown instanceof DrawingException drawing ? drawing.cause() : thrown;
    return new ProgramFault(cause.toString(), request.log().toString());
  }

  /** For those who mend the program. */
  public String text() {
    return error + "; details are in " + log;
  }
}
