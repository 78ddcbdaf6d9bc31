package endolith.engine.align.mirror;

import endolith.engine.image.Plane;
import endolith.engine.image.Pyramid;
import java.io.IOException;
import java.util.Arrays;

/**
 * A pyramid with left and right exchanged, computed where it is read.
 *
 * @param width of the mirrored image, px; a multiple of the coarsest level's pixels
 */
record MirroredPyramid(Pyramid original, int width) implements Pyramid {

  @Override
  public int levels() {
    return original.levels();
  }

  @Override
  public Plane level(int level) {
    return new MirroredPlane(original.level(level), width >> level);
  }

  @Override
  public void close() {
    // The original belongs to who opened it.
  }

  /** One level; zeros where the original is narrower. */
  private record MirroredPlane(Plane original, int width) implements Plane {

    @Override
    public int height() {
      return original.height();
    }

    @Override
    public void read(int x, int y, int w, int h, float[] into) throws IOException {
      int from = width - x - w;
      int columns = Math.min(w, original.width() - from);
      if (columns <= 0) {
        Arrays.fill(into, 0, w * h, 0f);
        return;
      }
      float[] read = new float[columns * h];
      original.read(from, y, columns, h, read);
      for (int row = 0; row < h; row++) {
        int end = row * w + w;
        Arrays.fill(into, row * w, end - columns, 0f);
        for (int i = 0; i < columns; i++) {
          into[end - 1 - i] = read[row * columns + i];
        }
      }
    }

    @Override
    public boolean isBlank(int x, int y, int w, int h) {
      int from = width - x - w;
      int columns = Math.min(w, original.width() - from);
      return columns <= 0 || original.isBlank(from, y, columns, h);
    }
  }
}
