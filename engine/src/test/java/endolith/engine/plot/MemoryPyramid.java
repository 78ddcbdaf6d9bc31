package endolith.engine.plot;

import endolith.engine.image.Plane;
import endolith.engine.image.Pyramid;
import java.util.ArrayList;
import java.util.List;

/** An image in memory. */
record MemoryPyramid(List<Level> all) implements Pyramid {

  interface Value {
    double at(int x, int y);
  }

  static MemoryPyramid of(int width, int height, Value value) {
    float[] pixels = new float[width * height];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (float) value.at(i % width, i / width);
    }
    List<Level> levels = new ArrayList<>(List.of(new Level(width, height, pixels)));
    while (Math.max(levels.getLast().width, levels.getLast().height) > 512) {
      levels.add(levels.getLast().half());
    }
    return new MemoryPyramid(levels);
  }

  @Override
  public int levels() {
    return all.size();
  }

  @Override
  public Plane level(int level) {
    return all.get(level);
  }

  @Override
  public void close() {}

  record Level(int width, int height, float[] pixels) implements Plane {

    @Override
    public void read(int x, int y, int w, int h, float[] into) {
      for (int row = 0; row < h; row++) {
        System.arraycopy(pixels, (y + row) * width + x, into, row * w, w);
      }
    }

    Level half() {
      int w = (width + 1) / 2;
      int h = (height + 1) / 2;
      float[] result = new float[w * h];
      for (int i = 0; i < result.length; i++) {
        float sum = 0;
        int n = 0;
        for (int y = i / w * 2; y < Math.min(height, i / w * 2 + 2); y++) {
          for (int x = i % w * 2; x < Math.min(width, i % w * 2 + 2); x++) {
            sum += pixels[y * width + x];
            n++;
          }
        }
        result[i] = sum / n;
      }
      return new Level(w, h, result);
    }
  }
}
