package endolith.engine.image;

import java.io.IOException;

/**
 * A single-channel image of 32-bit floats, read region by region, never held whole. It may be a
 * file or a computation over other planes (padded, warped, subtracted): a writer pulls the regions
 * it needs. Safe for use by several threads at once.
 *
 * <p>Pixel (0, 0) is the top left one; a pixel's centre has integer coordinates. Fast for regions
 * asked in row-major order of tiles.
 */
public interface Plane {

  /** Width in pixels, at least 1. */
  int width();

  /** Height in pixels, at least 1. */
  int height();

  /**
   * Reads the region {@code x} to {@code x + w} (exclusive), {@code y} to {@code y + h}
   * (exclusive), which lies wholly inside the image, to {@code into[0 .. w * h)}, row by row
   * without gaps.
   *
   * @throws IOException if the source cannot be read or is damaged; the message names the file
   */
  void read(int x, int y, int w, int h, float[] into) throws IOException;

  /**
   * Whether the region is known, without reading it, to hold only zeros. {@code false} means "not
   * known".
   */
  default boolean isBlank(int x, int y, int w, int h) {
    return false;
  }
}
