package endolith.engine.align.coarse.rock;

import endolith.engine.align.transform.Similarity;
import endolith.engine.image.GaussianBlur;
import endolith.engine.image.Quickselect;

/** A small grey image wholly in memory, row by row; pixel centres at integer coordinates. */
public record GreyImage(float[] pixels, int width, int height) {

  public GreyImage(int width, int height) {
    this(new float[width * height], width, height);
  }

  /** Bilinear; outside the image 0. */
  public float sample(double x, double y) {
    int x0 = (int) Math.floor(x);
    int y0 = (int) Math.floor(y);
    if (x0 < 0 || y0 < 0 || x0 >= width - 1 || y0 >= height - 1) {
      return nearest(x, y);
    }
    float fx = (float) (x - x0);
    float fy = (float) (y - y0);
    int at = y0 * width + x0;
    float upper = pixels[at] + fx * (pixels[at + 1] - pixels[at]);
    float lower = pixels[at + width] + fx * (pixels[at + width + 1] - pixels[at + width]);
    return upper + fy * (lower - upper);
  }

  /** The pixel a point lies in; outside the image 0. */
  public float nearest(double x, double y) {
    int column = (int) Math.floor(x + 0.5);
    int row = (int) Math.floor(y + 0.5);
    return column < 0 || row < 0 || column >= width || row >= height
        ? 0
        : pixels[row * width + column];
  }

  /** This image under {@code toThis}, which leads from pixels of the result to pixels of this. */
  public GreyImage warped(Similarity toThis, int resultWidth, int resultHeight) {
    GreyImage result = new GreyImage(resultWidth, resultHeight);
    for (int y = 0; y < resultHeight; y++) {
      for (int x = 0; x < resultWidth; x++) {
        result.pixels[y * resultWidth + x] = sample(toThis.x(x, y), toThis.y(x, y));
      }
    }
    return result;
  }

  /**
   * This image blurred.
   *
   * @param sigma in pixels; below 0.3 the image is only copied
   */
  public GreyImage blurred(double sigma) {
    float[] result = pixels.clone();
    if (sigma >= 0.3) {
      GaussianBlur.apply(result, width, height, sigma);
    }
    return new GreyImage(result, width, height);
  }

  /** Each pixel the mean of 2 × 2; an odd last row or column is dropped. */
  public GreyImage halved() {
    GreyImage half = new GreyImage(Math.max(1, width / 2), Math.max(1, height / 2));
    for (int y = 0; y < half.height; y++) {
      int upper = Math.min(2 * y, height - 1) * width;
      int lower = Math.min(2 * y + 1, height - 1) * width;
      for (int x = 0; x < half.width; x++) {
        int left = Math.min(2 * x, width - 1);
        int right = Math.min(2 * x + 1, width - 1);
        half.pixels[y * half.width + x] =
            0.25f
                * (pixels[upper + left]
                    + pixels[upper + right]
                    + pixels[lower + left]
                    + pixels[lower + right]);
      }
    }
    return half;
  }

  /**
   * Value below which the share {@code quantile} (0 to 1) of the pixels lies, from every seventh
   * pixel.
   */
  public float quantile(double quantile) {
    float[] some = new float[(pixels.length + 6) / 7];
    for (int i = 0; i < some.length; i++) {
      some[i] = pixels[7 * i];
    }
    return Quickselect.at(some, some.length, (int) Math.round(quantile * (some.length - 1)));
  }
}
