package endolith.viewer.image.source;

import endolith.engine.image.Rectangle;
import java.io.Closeable;
import java.io.IOException;

/** The open file of a layer. Safe for several threads. */
interface ImageSource extends Closeable {

  /**
   * Reads a region that lies wholly inside a level.
   *
   * @param level 0 for full resolution; each further one has half the pixels on a side
   * @param into gets {@code region.width() * region.height()} samples, row by row
   * @throws NotReadyException if the level is being prepared
   */
  void read(int level, Rectangle region, float[] into) throws IOException;
}
