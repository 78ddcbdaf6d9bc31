package endolith.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class NumberTextsTest {
  @Test
  void whatWasMeasuredIsToldToATenthOfASecondAndNeverAsSixty() {
    assertThat(NumberTexts.time(4.26)).isEqualTo("4.3 s");
    assertThat(NumberTexts.time(59.94)).isEqualTo("59.9 s");
    assertThat(NumberTexts.time(59.96)).isEqualTo("1:00 min");
    assertThat(NumberTexts.time(3899)).isEqualTo("1:04 h");
    assertThat(NumberTexts.time(Duration.ofMillis(4260))).isEqualTo("4 s");
  }
}
