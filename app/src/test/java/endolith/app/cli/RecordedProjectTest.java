package endolith.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.app.memory.MemoryWatch;
import endolith.app.program.ExitCode;
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

  private Path recorded(String text) throws Exception {
    Path output = Files.createDirectories(folder.resolve("project").resolve("processed"));
    Path file = MemoryWatch.historyOf(output);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void aFileThatIsNoHistoryIsNamedInOneSentence() throws Exception {
    Path file = recorded("notes of somebody");
    for (String more : new String[] {"--runs", "--csv=x.csv"}) {
      assertThat(type("monitor", folder.resolve("project").toString(), more))
          .isEqualTo(ExitCode.REFUSED);
    }
    assertThat(said.toString().lines())
        .hasSize(2)
        .allMatch(line -> line.startsWith("endolith: " + file + " is no SQLite database"))
        .allMatch(line -> line.contains("move or rename it"));
    assertThat(file).hasContent("notes of somebody");
  }

  @Test
  void whereNothingIsRecordedYetThatIsSaid() throws Exception {
    Path file = recorded("");
    assertThat(type("monitor", folder.resolve("project").toString())).isEqualTo(ExitCode.REFUSED);
    assertThat(said.toString()).contains("no run was recorded: nothing is yet in " + file);
  }
}
