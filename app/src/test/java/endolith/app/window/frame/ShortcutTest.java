package endolith.app.window.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ShortcutTest {
  @Test
  void everyKeyDoesOneThingAndSaysWhich() {
    assertThat(Arrays.stream(Shortcut.values()).map(Shortcut::keys)).doesNotHaveDuplicates();
    assertThat(Arrays.stream(Shortcut.values()).map(Shortcut::action))
        .doesNotHaveDuplicates()
        .noneMatch(String::isBlank);
  }
}
