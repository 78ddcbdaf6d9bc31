package endolith.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class RecordedProjectTest {
  @TempDir private Path folder;
  private final StringWriter said = new StringWriter();

  private int type(String... arguments) {
    CommandLine line = CommandLines.commandLine().setErr(new PrintWriter(said, true));
    return line.execute(arguments);
  }

  @ParameterizedTest
  @ValueSource(strings = {"monitor", "predict"})
  void aFolderThatIsNotThereIsNamed(String command) {
    String nowhere = folder.resolve("nowhere").toString();
    assertThat(type(command, nowhere)).isEqualTo(ExitCode.REFUSED);
    assertThat(said.toString()).contains("there is no project folder " + nowhere);
  }

  @Test
  void aFileIsNotWrittenIntoAFolderThatIsNotThere() throws Exception {
    Path project = Files.createDirectories(folder.resolve("project"));
    String chart = folder.resolve("charts").resolve("run.png").toString();
    assertThat(type("monitor", project.toString(), "--chart", chart)).isEqualTo(ExitCode.REFUSED);
    assertThat(said.toString()).contains(chart + " cannot be written: there is no folder");
  }
}
