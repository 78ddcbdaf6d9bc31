package endolith.engine.subtract;

import java.io.IOException;

/** No pixel is positive in both images: there is nothing a scale could be estimated from. */
public final class NoOverlapException extends IOException {
  private static final long serialVersionUID = 1L;

  public NoOverlapException() {
    super(
        "no pixel is brighter than 0 in both post and aligned pre, so no scale can be estimated:"
            + " look at the registration plot, or set manual_scale");
  }
}
