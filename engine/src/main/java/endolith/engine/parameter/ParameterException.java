package endolith.engine.parameter;

/** A parameter that does not exist or a value out of its range; the message names both. */
public final class ParameterException extends Exception {
  private static final long serialVersionUID = 1L;

  public ParameterException(String message) {
    super(message);
  }
}
