package endolith.engine.align.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShiftSearchTest {
  private static final PatchSize NARROW = new PatchSize(32, 3);
  private static final PatchSize WIDE = new PatchSize(32, 9);

  @Test
  void aNarrowSearchFindsEveryShiftWithTheCorrelationOfAWideOne() {
    int side = WIDE.window() + 2 * WIDE.search();
    float[] texture = noise(side * side, 1);
    float[] dye = noise(side * side, 2);
    for (int dy = -NARROW.search(); dy <= NARROW.search(); dy++) {
      for (int dx = -NARROW.search(); dx <= NARROW.search(); dx++) {
        ShiftSearch.Shift narrow = best(texture, dye, side, dx, dy, NARROW);
        ShiftSearch.Shift wide = best(texture, dye, side, dx, dy, WIDE);

        assertThat(narrow.dx()).isEqualTo(dx).isEqualTo(wide.dx());
        assertThat(narrow.dy()).isEqualTo(dy).isEqualTo(wide.dy());
        assertThat(narrow.correlation()).isCloseTo(wide.correlation(), within(1e-9));
      }
    }
  }

  @Test
  void patchesAreAlikeAsTheyLieAsTheyAreWhenFoundThere() {
    int side = WIDE.window() + 2 * WIDE.search();
    float[] texture = noise(side * side, 3);
    float[] dye = noise(side * side, 4);
    float[] post = window(texture, dye, side, 0, 0, NARROW);
    float[] pre = window(texture, null, side, 0, 0, NARROW);
    ShiftSearch search = new ShiftSearch(post, pre, NARROW);

    assertThat(search.unshifted()).isEqualTo(search.best().correlation());
  }

  /** Pre shows at p + (dx, dy) what post shows at p, beside some dye. */
  private static ShiftSearch.Shift best(
      float[] texture, float[] dye, int side, int dx, int dy, PatchSize size) {
    return new ShiftSearch(
            window(texture, dye, side, 0, 0, size),
            window(texture, null, side, -dx, -dy, size),
            size)
        .best();
  }

  /** The middle of an image, of which (dx, dy) becomes the centre; with dye added or without. */
  private static float[] window(
      float[] image, float @Nullable [] dye, int side, int dx, int dy, PatchSize size) {
    int window = size.window();
    int corner = (side - window) / 2;
    float[] pixels = new float[window * window];
    for (int i = 0; i < pixels.length; i++) {
      int at = (corner + dy + i / window) * side + corner + dx + i % window;
      pixels[i] = image[at] + (dye == null ? 0 : 0.3f * dye[at]);
    }
    return pixels;
  }

  private static float[] noise(int count, int seed) {
    Random random = new Random(seed);
    float[] noise = new float[count];
    for (int i = 0; i < count; i++) {
      noise[i] = (float) random.nextGaussian();
    }
    return noise;
  }
}
