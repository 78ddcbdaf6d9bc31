package endolith.app.program;

/** The command was refused before anything was done; the message tells the person why. */
public final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  public RefusedException(String message) {
    super(message);
  }
}
