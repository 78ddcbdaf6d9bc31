package endolith.engine.image;

import endolith.engine.image.tile.FloatBlocks;
import java.util.Random;

/** A small image held in memory. */
public record ArrayPlane(int width, int height, float[] pixels) implements Plane {

  /** Noise in the middle, zeros around it, as a padded image has them. */
  public static ArrayPlane padded(int width, int height, int pad, long seed) {
    Random random = new Random(seed);
    float[] pixels = new float[width * height];
    for (int y = pad; y < height - pad; y++) {
      for (int x = pad; x < width - pad; x++) {
        pixels[y * width + x] = random.nextInt(256);
      }
    }
    return new ArrayPlane(width, height, pixels);
  }

  /** Values that no compressor shrinks much. */
  public static ArrayPlane interpolated(int width, int height, long seed) {
    Random random = new Random(seed);
    float[] pixels = new float[width * height];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = 255 * random.nextFloat();
    }
    return new ArrayPlane(width, height, pixels);
  }

  @Override
  public void read(int x, int y, int w, int h, float[] into) {
    FloatBlocks.copy(pixels, y * width + x, width, into, 0, w, w, h);
  }

  /** The next coarser level, in the most literal way. */
  public ArrayPlane half() {
    int w = (width + 1) / 2;
    int h = (height + 1) / 2;
    float[] out = new float[w * h];
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        out[y * w + x] = mean(2 * x, 2 * y);
      }
    }
    return new ArrayPlane(w, h, out);
  }

  private float mean(int x, int y) {
    boolean right = x + 1 < width;
    boolean below = y + 1 < height;
    float a = pixels[y * width + x];
    if (right && below) {
      float top = a + pixels[y * width + x + 1];
      float bottom = pixels[(y + 1) * width + x] + pixels[(y + 1) * width + x + 1];
      return (top + bottom) / 4;
    }
    if (right) {
      return (a + pixels[y * width + x + 1]) / 2;
    }
    return below ? (a + pixels[(y + 1) * width + x]) / 2 : a;
  }
}
