package endolith.engine.image;

import java.io.Closeable;

/**
 * One image at several resolutions. Level 0 is the full image; each further level has half the
 * width and height of the one before, rounded up, and a pixel of it is the mean of the (up to) 2 ×
 * 2 pixels it covers, computed from the level before in float32: the same bits whether stored in
 * the file or derived from it.
 *
 * <p>The centre of pixel x of level k lies at {@code (x + 0.5) * 2^k - 0.5} of level 0.
 */
public interface Pyramid extends Closeable {

  /** Number of levels, at least 1; the last one has at most 512 pixels on its longer side. */
  int levels();

  /**
   * @param level 0 (full resolution) to {@code levels() - 1}
   */
  Plane level(int level);

  default Plane full() {
    return level(0);
  }
}
