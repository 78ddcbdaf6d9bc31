package endolith.engine.batch;

/** A batch was refused before anything was started; the message tells a person why. */
public final class BatchRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  public BatchRefusedException(String message) {
    super(message);
  }
}
