package endolith.app.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgramTest {
  @Test
  void theNameTellsTheVersionOfTheBuild() {
    assertThat(Program.NAME).matches("endolith \\d+\\.\\d+\\.\\d+");
  }
}
