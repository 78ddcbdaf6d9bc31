package endolith.engine.raw;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.fixture.ArrayPlane;
import endolith.engine.task.CancelToken;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SamePixelsTest {
  private static final ArrayPlane IMAGE =
      ArrayPlane.of(1500, 900, (x, y) -> (x * 7 + y * 13) % 256);

  @Test
  void oneImageTwiceIsTheSame() throws IOException {
    assertThat(same(IMAGE, ArrayPlane.of(1500, 900, IMAGE::at))).isTrue();
  }

  @Test
  void onePixelMakesADifference() throws IOException {
    ArrayPlane other =
        ArrayPlane.of(1500, 900, (x, y) -> IMAGE.at(x, y) + (x == 1499 && y == 899 ? 1 : 0));
    assertThat(same(IMAGE, other)).isFalse();
  }

  @Test
  void aPartIsNotTheSame() throws IOException {
    assertThat(same(IMAGE, ArrayPlane.of(1500, 899, IMAGE::at))).isFalse();
  }

  @Test
  void imagesThatShowNothingAreNotCalledTheSame() throws IOException {
    ArrayPlane blank = ArrayPlane.of(40, 30, (x, y) -> 7);
    assertThat(same(blank, blank)).isFalse();
  }

  private static boolean same(ArrayPlane one, ArrayPlane other) throws IOException {
    return SamePixels.of(one, other, CancelToken.NEVER);
  }
}
