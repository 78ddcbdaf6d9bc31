package endolith.engine.synthetic;

/** Size of an image in pixels. */
public record ImageSize(int width, int height) {

  public ImageSize {
    if (width < 16 || height < 16) {
      throw new IllegalArgumentException(
          "an image of " + width + " × " + height + " px is too small: at least 16 × 16");
    }
  }

  double centreX() {
    return (width - 1) / 2.0;
  }

  double centreY() {
    return (height - 1) / 2.0;
  }

  int shorterSide() {
    return Math.min(width, height);
  }
}
