package endolith.engine.task;

/** Plots could not be drawn, for a reason that lies in the program or in the machine. */
public final class DrawingException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final Throwable cause;

  public DrawingException(Throwable cause) {
    super("the plots could not be drawn", cause);
    this.cause = cause;
  }

  Throwable cause() {
    return cause;
  }
}
