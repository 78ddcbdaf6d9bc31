package endolith.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import endolith.app.settings.ProjectSettings;
import endolith.app.settings.RunCommandLine;
import endolith.engine.batch.order.BatchOrder;
import endolith.engine.batch.order.PairChoice;
import endolith.engine.batch.order.WorkerAllocation;
import endolith.engine.parameter.Parameters;
import endolith.engine.task.FileFormats;
import endolith.engine.worker.MemoryBudget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RunCommandLineTest {
  private static final ProjectSettings USUAL =
      new ProjectSettings(
          "endolith 0",
          Parameters.defaults(),
          1,
          4,
          new FileFormats(FileFormats.Choice.TIFF, FileFormats.Layout.TILED),
          MemoryBudget.DEFAULT_BYTES,
          WorkerAllocation.serial());

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path home;

  @Test
  void whatIsAsUsualIsNotNamed() {
    assertThat(RunCommandLine.of(USUAL, false, Path.of("/data/p"), List.of(), "Linux"))
        .isEqualTo("endolith run /data/p --lenient");
  }

  @Test
  void pairsThatAreNoTableTakeALineForEachSetOfDyes() {
    List<String> pairs = List.of("A/DAPI", "A/SYBR", "B/DAPI", "C/SYBR", "C/DAPI");
    assertThat(RunCommandLine.of(USUAL, false, Path.of("p"), pairs, "Linux").lines())
        .containsExactly(
            "endolith run p --samples A,C --dyes DAPI,SYBR --lenient",
            "endolith run p --samples B --dyes DAPI --lenient");
    assertThatThrownBy(
            () -> RunCommandLine.of(USUAL, false, Path.of("p"), List.of("A,B/DAPI"), "Linux"))
        .hasMessage("A,B/DAPI");
  }

  @Test
  void aPathWithSpacesIsOneWordInEveryShell() {
    Path odd = Path.of("it's øne");
    assertThat(RunCommandLine.of(USUAL, false, odd, List.of(), "Linux"))
        .startsWith("endolith run 'it'\\''s øne' ");
    assertThat(RunCommandLine.of(USUAL, false, odd, List.of(), "Windows 11"))
        .startsWith("endolith run \"it's øne\" ");
  }

  /** A shell takes the line apart, and the command understands all of it. */
  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void theCommandDoesWhatTheWindowWould() throws Exception {
    Path project = Files.createDirectories(home.resolve("it's øne $HOME `x` \"q\""));
    ProjectSettings settings =
        new ProjectSettings(
            "endolith 0",
            Parameters.of(Map.of("pad", "300", "manual_scale", "1.5", "stopdelta", "1e-07")),
            2,
            3,
            new FileFormats(FileFormats.Choice.BOTH, FileFormats.Layout.STRIPS),
            1536L << 20,
            WorkerAllocation.workers(3).recycledAfter(5));
    List<String> pairs = List.of("Probe 1/DAPI", "Probe 2/DAPI");
    List<String> words =
        words(RunCommandLine.of(settings, true, project, pairs, System.getProperty("os.name")));
    assertThat(words).startsWith("endolith", "run");
    BatchOptions batch = new BatchOptions();
    ExecutionOptions execution = new ExecutionOptions();
    CommandLine command = new CommandLine(CommandLine.Model.CommandSpec.create());
    command.addMixin("batch", batch).addMixin("execution", execution);
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.parseArgs(words.subList(2, words.size()).toArray(String[]::new));
    BatchOrder order = batch.order();
    assertThat(order.pairs())
        .isEqualTo(new PairChoice(List.of("Probe 1", "Probe 2"), List.of("DAPI"), true));
    BatchOrder wanted = settings.order(project, true, true);
    assertThat(order)
        .isEqualTo(
            new BatchOrder(
                wanted.folders(),
                order.pairs(),
                wanted.parameters(),
                wanted.formats(),
                wanted.stages(),
                wanted.resources()));
    assertThat(execution.runOptions(null).allocation()).isEqualTo(settings.allocation());
  }

  private static List<String> words(String line) throws IOException {
    Process shell =
        new ProcessBuilder("sh", "-c", "printf '%s\\n' " + line).redirectErrorStream(true).start();
    return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .toList();
  }
}
