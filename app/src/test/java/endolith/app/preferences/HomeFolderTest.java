package endolith.app.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HomeFolderTest {
  @Test
  void aUserWithoutAHomeIsNotGivenAFolderNamedQuestionMark() {
    assertThat(HomeFolder.find("/home/lab ø", Map.of("HOME", "/x"), "/tmp"))
        .isEqualTo(Path.of("/home/lab ø"));
    assertThat(HomeFolder.find("?", Map.of("HOME", "/x"), "/tmp")).isEqualTo(Path.of("/x"));
    assertThat(HomeFolder.find("?", Map.of("HOME", "x"), "/tmp")).isEqualTo(Path.of("/tmp"));
    assertThat(HomeFolder.find("", Map.of(), "/tmp")).isEqualTo(Path.of("/tmp"));
  }
}
