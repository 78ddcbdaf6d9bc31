package endolith.monitor.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class UpperBoundTest {

  @Test
  void whatItSaysIsWhatItDoes() {
    UpperBound constant = new UpperBound(5, 0);
    assertThat(constant.text()).isEqualTo("5.000 more than that, at least 2 % more");
    assertThat(constant.above(100)).isEqualTo(105, within(1e-9));
    assertThat(constant.above(1000)).isEqualTo(1020, within(1e-9));
    assertThat(new UpperBound(0.1, 1).text()).isEqualTo("10.0 % more than that");
  }
}
