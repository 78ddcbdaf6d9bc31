package endolith.engine.synthetic.overlay;

/**
 * A bright ring about the rock.
 *
 * @param brightness on the 8-bit scale, whatever the exposure, at least 0
 * @param diameter share of the shorter side, above 0
 * @param width of the line, share of the shorter side, above 0
 * @param moves whether it moves with the rock, as one that is drawn on the slide; else it stands
 *     still, as one in the microscope
 */
public record Ring(double brightness, double diameter, double width, boolean moves) {

  /** No ring. */
  public static final Ring NONE = new Ring(0, 0.92, 0.02, false);

  public Ring {
    if (!(brightness >= 0) || !(diameter > 0) || !(width > 0)) {
      throw new IllegalArgumentException(
          "ring: brightness must be at least 0, diameter and width above 0, were %s, %s and %s"
              .formatted(brightness, diameter, width));
    }
  }
}
