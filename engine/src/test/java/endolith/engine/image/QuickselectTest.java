package endolith.engine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickselectTest {

  /**
   * @param different number of different values: with few, many are alike
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 100, 100_000})
  void findsWhatSortingWouldPutThere(int different) {
    Random random = new Random(different);
    for (int count : new int[] {1, 2, 3, 10, 501}) {
      double[] values = random.ints(count + 5, -different, different).mapToDouble(i -> i).toArray();
      double[] sorted = Arrays.copyOf(values, count);
      Arrays.sort(sorted);
      for (int place = 0; place < count; place++) {
        assertThat(Quickselect.at(values.clone(), count, place)).isEqualTo(sorted[place]);
        assertThat(Quickselect.at(floats(values), count, place)).isEqualTo((float) sorted[place]);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 18, 19})
  void whatIsNoNumberStandsLast(int place) {
    double[] values = new Random(1).doubles(20).toArray();
    values[4] = Double.NaN;
    values[11] = Double.NaN;
    double[] sorted = values.clone();
    Arrays.sort(sorted);

    assertThat(Quickselect.at(floats(values), 20, place))
        .isEqualTo(Float.valueOf((float) sorted[place]));
    assertThat(Quickselect.at(values, 20, place)).isEqualTo(Double.valueOf(sorted[place]));
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }
}
