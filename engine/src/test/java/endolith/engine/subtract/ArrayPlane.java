package endolith.engine.subtract;

import endolith.engine.image.Plane;

/** A plane in memory. */
record ArrayPlane(int width, int height, float[] pixels) implements Plane {

  static ArrayPlane of(int width, int height, Value value) {
    float[] pixels = new float[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        pixels[y * width + x] = (float) value.at(x, y);
      }
    }
    return new ArrayPlane(width, height, pixels);
  }

  interface Value {
    double at(int x, int y);
  }

  @Override
  public void read(int x, int y, int w, int h, float[] into) {
    for (int row = 0; row < h; row++) {
      System.arraycopy(pixels, (y + row) * width + x, into, row * w, w);
    }
  }
}
