package endolith.engine.image;

/**
 * Pixels {@code x} to {@code x + width} (exclusive) by {@code y} to {@code y + height} (exclusive).
 */
public record Rectangle(int x, int y, int width, int height) {

  public Rectangle {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("empty rectangle " + width + " × " + height);
    }
  }

  public long area() {
    return (long) width * height;
  }

  /** Whether this rectangle and the given region have at least one pixel in common. */
  public boolean meets(int otherX, int otherY, int otherWidth, int otherHeight) {
    return otherX < x + width
        && x < otherX + otherWidth
        && otherY < y + height
        && y < otherY + otherHeight;
  }
}
