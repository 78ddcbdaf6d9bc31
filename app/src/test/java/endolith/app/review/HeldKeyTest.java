package endolith.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class HeldKeyTest {
  private final HeldKey held = new HeldKey();

  @Test
  void aKeyThatStaysDownIsPressedOnce() {
    assertThat(held.isRepeat(pressed(KeyCode.D))).isFalse();
    assertThat(held.isRepeat(pressed(KeyCode.D))).isTrue();
    assertThat(held.isRepeat(pressed(KeyCode.D))).isTrue();
    held.released(event(KeyEvent.KEY_RELEASED, KeyCode.D));
    assertThat(held.isRepeat(pressed(KeyCode.D))).isFalse();
  }

  @Test
  void keysThatOverlapAreOneEach() {
    assertThat(held.isRepeat(pressed(KeyCode.A))).isFalse();
    assertThat(held.isRepeat(pressed(KeyCode.D))).isFalse();
    held.released(event(KeyEvent.KEY_RELEASED, KeyCode.A));
    assertThat(held.isRepeat(pressed(KeyCode.D))).isTrue();
    held.released(event(KeyEvent.KEY_RELEASED, KeyCode.D));
    assertThat(held.isRepeat(pressed(KeyCode.A))).isFalse();
  }

  private static KeyEvent pressed(KeyCode code) {
    return event(KeyEvent.KEY_PRESSED, code);
  }

  private static KeyEvent event(EventType<KeyEvent> type, KeyCode code) {
    return new KeyEvent(type, "", "", code, false, false, false, false);
  }
}
