package endolith.viewer.image.source;

import endolith.engine.image.Plane;
import endolith.engine.image.Rectangle;
import endolith.engine.image.tile.FloatBlocks;
import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.NavigableMap;

/**
 * A raw image whose file holds coarser levels, as others wrote them. A level that it does not hold
 * is computed of the next finer one that it does.
 *
 * @param levels by level, the full resolution as 0
 * @param width px of the full resolution
 * @param height px of the full resolution
 */
record ScannedSource(NavigableMap<Integer, Plane> levels, int width, int height, Closeable file)
    implements ImageSource {

  @Override
  public void read(int level, Rectangle region, float[] into) throws IOException {
    Map.Entry<Integer, Plane> stored = levels.floorEntry(level);
    int at = stored.getKey();
    Plane plane = new Widened(stored.getValue(), (width - 1 >> at) + 1, (height - 1 >> at) + 1);
    ReducedBlocks.read(plane, level - at, region, into);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /**
   * A level that may lack its last column and row, which stand for half a pixel: many programs
   * round down. The one before is repeated.
   */
  private record Widened(Plane stored, int width, int height) implements Plane {
    @Override
    public void read(int x, int y, int w, int h, float[] into) throws IOException {
      int left = Math.min(x, stored.width() - 1);
      int top = Math.min(y, stored.height() - 1);
      int columns = Math.max(1, Math.min(x + w, stored.width()) - left);
      int rows = Math.max(1, Math.min(y + h, stored.height()) - top);
      if (columns == w && rows == h) {
        stored.read(left, top, w, h, into);
        return;
      }
      float[] part = new float[columns * rows];
      stored.read(left, top, columns, rows, part);
      FloatBlocks.copy(part, 0, columns, into, 0, w, Math.min(w, columns), Math.min(h, rows));
      for (int row = 0; row < h; row++) {
        int from = Math.min(row, rows - 1) * columns;
        for (int column = row < rows ? columns : 0; column < w; column++) {
          into[row * w + column] = part[from + Math.min(column, columns - 1)];
        }
      }
    }
  }
}
