package endolith.engine.align.coarse;

/**
 * What two stainings of a rock have in common: its band-passed interior, with local contrast evened
 * out and extremes cut, so that neither gain, offset, gradients nor bright spots count for much.
 *
 * @param values about −2.5 to 2.5 and 0 outside the rock
 * @param valid 1 inside the rock, 0 outside
 */
record Texture(Grey values, Grey valid) {
  private static final float CUT = 2.5f;

  /** Contrast below this share of the median contrast is not raised. */
  private static final float CONTRAST_FLOOR = 0.35f;

  /**
   * @param mask 1 where the image counts
   * @param fine σ in pixels below which detail is suppressed
   * @param coarse σ in pixels above which brightness is suppressed
   */
  static Texture of(Grey image, Grey mask, double fine, double coarse) {
    Grey low = within(image, mask, coarse);
    Grey detail = within(image, mask, fine);
    float[] squares = new float[detail.pixels().length];
    for (int i = 0; i < squares.length; i++) {
      detail.pixels()[i] -= low.pixels()[i];
      squares[i] = detail.pixels()[i] * detail.pixels()[i];
    }
    Grey power = within(new Grey(squares, image.width(), image.height()), mask, 2 * coarse);
    float floor = CONTRAST_FLOOR * CONTRAST_FLOOR * middle(power, mask) + 1e-12f;
    float[] values = new float[squares.length];
    for (int i = 0; i < values.length; i++) {
      if (mask.pixels()[i] > 0.5f) {
        float contrast = (float) Math.sqrt(Math.max(power.pixels()[i], floor));
        values[i] = Math.clamp(detail.pixels()[i] / contrast, -CUT, CUT);
      }
    }
    return new Texture(new Grey(values, image.width(), image.height()), mask);
  }

  /** Blur that takes only masked pixels into account (normalised convolution). */
  private static Grey within(Grey image, Grey mask, double sigma) {
    Grey masked = new Grey(image.width(), image.height());
    for (int i = 0; i < masked.pixels().length; i++) {
      masked.pixels()[i] = image.pixels()[i] * mask.pixels()[i];
    }
    Grey sum = Gaussian.blur(masked, sigma);
    Grey weight = Gaussian.blur(mask, sigma);
    for (int i = 0; i < sum.pixels().length; i++) {
      float w = weight.pixels()[i];
      sum.pixels()[i] = w > 1e-3f ? sum.pixels()[i] / w : 0;
    }
    return sum;
  }

  private static float middle(Grey power, Grey mask) {
    int count = 0;
    float[] inside = new float[power.pixels().length];
    for (int i = 0; i < inside.length; i += 3) {
      if (mask.pixels()[i] > 0.5f) {
        inside[count++] = power.pixels()[i];
      }
    }
    return count == 0
        ? 0
        : new Grey(java.util.Arrays.copyOf(inside, count), count, 1).quantile(0.5);
  }

  Texture warped(Similarity toThis, int width, int height) {
    Grey warpedValid = new Grey(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        warpedValid.pixels()[y * width + x] = valid.nearest(toThis.x(x, y), toThis.y(x, y));
      }
    }
    return new Texture(values.warped(toThis, width, height), warpedValid);
  }
}
