package endolith.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.app.program.ExitCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class RunCommandTest {
  @TempDir private Path project;

  @ParameterizedTest
  @ValueSource(strings = {"--resume", "--retry-failed"})
  void savedSettingsDoNotMixWithThoseOfTheLastRun(String goOn) {
    StringWriter said = new StringWriter();
    CommandLine line = CommandLines.commandLine().setErr(new PrintWriter(said, true));
    int exit = line.execute("run", project.toString(), "--saved", goOn);
    assertThat(exit).isEqualTo(ExitCode.REFUSED);
    assertThat(said.toString())
        .contains(goOn + " goes on with the settings of the last run: leave out --saved");
  }
}
