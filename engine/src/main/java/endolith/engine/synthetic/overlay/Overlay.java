package endolith.engine.synthetic.overlay;

/** What the microscope lays over the light of the section, in both images. */
public record Overlay(FixedPattern pattern, TileShading shading, Ring ring, Caption caption) {

  /** Nothing but the section. */
  public static final Overlay NONE =
      new Overlay(FixedPattern.NONE, TileShading.NONE, Ring.NONE, Caption.NONE);

  public Overlay with(FixedPattern value) {
    return new Overlay(value, shading, ring, caption);
  }

  public Overlay with(TileShading value) {
    return new Overlay(pattern, value, ring, caption);
  }

  public Overlay with(Ring value) {
    return new Overlay(pattern, shading, value, caption);
  }

  public Overlay with(Caption value) {
    return new Overlay(pattern, shading, ring, value);
  }
}
