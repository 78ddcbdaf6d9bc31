package endolith.engine.align;

import endolith.engine.image.Plane;

/** A plane in memory. */
public record ArrayPlane(int width, int height, float[] pixels) implements Plane {

  public interface Value {
    double at(int x, int y);
  }

  public static ArrayPlane of(int width, int height, Value value) {
    float[] pixels = new float[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        pixels[y * width + x] = (float) value.at(x, y);
      }
    }
    return new ArrayPlane(width, height, pixels);
  }

  float at(int x, int y) {
    return pixels[y * width + x];
  }

  @Override
  public void read(int x, int y, int w, int h, float[] into) {
    for (int row = 0; row < h; row++) {
      System.arraycopy(pixels, (y + row) * width + x, into, row * w, w);
    }
  }

  ArrayPlane half() {
    return of(
        (width + 1) / 2,
        (height + 1) / 2,
        (x, y) -> {
          float sum = 0;
          int count = 0;
          for (int row = 2 * y; row < Math.min(height, 2 * y + 2); row++) {
            for (int column = 2 * x; column < Math.min(width, 2 * x + 2); column++) {
              sum += at(column, row);
              count++;
            }
          }
          return sum / count;
        });
  }
}
