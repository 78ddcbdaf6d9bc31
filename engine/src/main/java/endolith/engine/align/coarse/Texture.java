package endolith.engine.align.coarse;

import endolith.engine.align.coarse.rock.GreyImage;
import endolith.engine.align.transform.Similarity;

/**
 * The texture that two stainings of a rock have in common: its band-passed interior, with local
 * contrast evened out and extremes cut, so that neither gain, offset, gradients nor bright spots
 * count for much.
 *
 * @param values about −2.5 to 2.5 and 0 outside the rock
 * @param valid 1 inside the rock, 0 outside
 */
record Texture(GreyImage values, GreyImage valid) {
  private static final float CUT = 2.5f;

  /** Contrast below this share of the median contrast is not raised. */
  private static final float CONTRAST_FLOOR = 0.35f;

  /**
   * @param mask 1 where the image counts
   * @param fine σ in pixels below which detail is suppressed
   * @param coarse σ in pixels above which brightness is suppressed
   */
  static Texture of(GreyImage image, GreyImage mask, double fine, double coarse) {
    GreyImage low = within(image, mask, coarse);
    GreyImage detail = within(image, mask, fine);
    float[] squares = new float[detail.pixels().length];
    for (int i = 0; i < squares.length; i++) {
      detail.pixels()[i] -= low.pixels()[i];
      squares[i] = detail.pixels()[i] * detail.pixels()[i];
    }
    GreyImage power =
        within(new GreyImage(squares, image.width(), image.height()), mask, 2 * coarse);
    float floor = CONTRAST_FLOOR * CONTRAST_FLOOR * middle(power, mask) + 1e-12f;
    float[] values = new float[squares.length];
    for (int i = 0; i < values.length; i++) {
      if (mask.pixels()[i] > 0.5f) {
        float contrast = (float) Math.sqrt(Math.max(power.pixels()[i], floor));
        values[i] = Math.clamp(detail.pixels()[i] / contrast, -CUT, CUT);
      }
    }
    return new Texture(new GreyImage(values, image.width(), image.height()), mask);
  }

  /** Blur that takes only masked pixels into account (normalised convolution). */
  private static GreyImage within(GreyImage image, GreyImage mask, double sigma) {
    GreyImage masked = new GreyImage(image.width(), image.height());
    for (int i = 0; i < masked.pixels().length; i++) {
      masked.pixels()[i] = image.pixels()[i] * mask.pixels()[i];
    }
    GreyImage sum = masked.blurred(sigma);
    GreyImage weight = mask.blurred(sigma);
    for (int i = 0; i < sum.pixels().length; i++) {
      float w = weight.pixels()[i];
      sum.pixels()[i] = w > 1e-3f ? sum.pixels()[i] / w : 0;
    }
    return sum;
  }

  private static float middle(GreyImage power, GreyImage mask) {
    int count = 0;
    float[] inside = new float[power.pixels().length];
    for (int i = 0; i < inside.length; i += 3) {
      if (mask.pixels()[i] > 0.5f) {
        inside[count++] = power.pixels()[i];
      }
    }
    return count == 0
        ? 0
        : new GreyImage(java.util.Arrays.copyOf(inside, count), count, 1).quantile(0.5);
  }

  Texture warped(Similarity toThis, int width, int height) {
    GreyImage warpedValid = new GreyImage(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        warpedValid.pixels()[y * width + x] = valid.nearest(toThis.x(x, y), toThis.y(x, y));
      }
    }
    return new Texture(values.warped(toThis, width, height), warpedValid);
  }
}
