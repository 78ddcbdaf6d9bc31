package endolith.engine.subtract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import endolith.engine.fixture.ArrayPlane;
import endolith.engine.subtract.statistics.DifferenceHistogram;
import endolith.engine.subtract.statistics.DifferenceTally;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DifferencePlaneTest {

  @Test
  void subtractsInFloatAndCountsOnTheWay() throws IOException {
    Random random = new Random(1);
    ArrayPlane post = ArrayPlane.of(300, 200, (x, y) -> x < 30 ? 0 : random.nextInt(256));
    ArrayPlane pre = ArrayPlane.of(300, 200, (x, y) -> x < 30 ? 0 : random.nextDouble() * 190);
    DifferenceTally tally = new DifferenceTally(new DifferencePlane(post, pre, 1.3));
    long negative = 0;
    double sum = 0;
    for (int y = 0; y < 200; y += 50) {
      for (int x = 0; x < 300; x += 100) {
        float[] tile = new float[100 * 50];
        tally.read(x, y, 100, 50, tile);
        for (int i = 0; i < tile.length; i++) {
          int at = (y + i / 100) * 300 + x + i % 100;
          float expected = post.pixels()[at] - 1.3f * pre.pixels()[at];
          assertThat(tile[i]).isEqualTo(expected);
          negative += expected < 0 ? 1 : 0;
          sum += expected;
        }
      }
    }

    DifferenceHistogram histogram = tally.histogram();

    assertThat(histogram.total()).isEqualTo(270L * 200);
    assertThat(histogram.negativeShare()).isCloseTo(negative / (270.0 * 200), within(1e-9));
    assertThat(histogram.mean()).isCloseTo(sum / (270 * 200), within(histogram.width()));
    assertThat(histogram.width()).isEqualTo(0.0625);
  }
}
