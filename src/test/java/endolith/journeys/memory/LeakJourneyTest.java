package endolith.journeys.memory;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.app.memory.MemoryWatch;
import endolith.journeys.terminal.Outcome;
import endolith.journeys.terminal.SmallProject;
import endolith.journeys.terminal.Terminal;
import endolith.monitor.history.AttemptRow;
import endolith.monitor.history.History;
import endolith.monitor.history.ProcessRow;
import endolith.monitor.history.VerdictRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workers that really leak, and the same batch with workers that do not. */
class LeakJourneyTest {
  private static final int TASKS = 16;
  @TempDir private Path folder;

  @Test
  void aLeakingWorkerIsNamedAndReplacedAndTheBatchFinishes() throws Exception {
    Outcome outcome = run("--diagnose-leak", "off-heap:16m");
    assertThat(outcome.exit()).as(outcome.seen()).isZero();
    assertThat(outcome.out())
        .contains("worker 1: leak:")
        .contains("more after every pair, in native memory")
        .contains("--mode fresh")
        .contains(TASKS + " of " + TASKS + " pairs complete");
    try (History history = history()) {
      long run = history.runs().getFirst().id();
      List<String> endings = history.processes(run).stream().map(ProcessRow::ending).toList();
      assertThat(endings).contains("leaked");
      assertThat(history.verdicts(run)).extracting(VerdictRow::verdict).contains("leak");
    }
  }

  @Test
  void aHealthyBatchHasNoAlarmAndIsRecordedInFull() throws Exception {
    Outcome outcome = run();
    assertThat(outcome.exit()).as(outcome.seen()).isZero();
    assertThat(outcome.seen()).doesNotContain("leak");
    try (History history = history()) {
      long run = history.runs().getFirst().id();
      assertThat(history.runs().getFirst().finished()).isNotNull();
      assertThat(history.tasks(run))
          .hasSize(TASKS)
          .allMatch(task -> "complete".equals(task.status()))
          .allMatch(task -> task.predictedUpperBytes() != null);
      assertThat(history.attempts(run))
          .hasSize(TASKS)
          .extracting(AttemptRow::baseline)
          .doesNotContainNull();
      List<ProcessRow> processes = history.processes(run);
      assertThat(processes).hasSize(2);
      assertThat(history.samples(processes.getLast().id())).hasSizeGreaterThan(2);
      assertThat(history.verdicts(run)).extracting(VerdictRow::verdict).doesNotContain("leak");
    }
    theRecordIsShown();
  }

  private void theRecordIsShown() throws Exception {
    String project = folder.resolve("project").toString();
    Path csv = folder.resolve("samples.csv");
    Path chart = folder.resolve("chart.svg");
    Outcome shown =
        new Terminal(folder)
            .type("monitor", project, "--csv", csv.toString(), "--chart", chart.toString());
    assertThat(shown.exit()).as(shown.seen()).isZero();
    assertThat(shown.linesWith(" / DAPI")).hasSize(TASKS);
    assertThat(Files.readAllLines(csv)).hasSizeGreaterThan(4);
    assertThat(Files.readString(chart)).contains("<svg", "Worker 1", "memory released");
    Outcome listed = new Terminal(folder).type("monitor", project, "--runs");
    assertThat(listed.linesWith("serial")).hasSize(1);
  }

  private History history() throws IOException {
    return History.open(MemoryWatch.historyOf(folder.resolve("project/processed")));
  }

  private Outcome run(String... more) throws Exception {
    SmallProject project = SmallProject.in(folder.resolve("project")).withPair("s0", "DAPI");
    for (int i = 1; i < TASKS; i++) {
      Files.copy(project.pre("s0", "DAPI"), project.pre("s" + i, "DAPI"));
      Files.copy(project.post("s0", "DAPI"), project.post("s" + i, "DAPI"));
    }
    List<String> arguments = new java.util.ArrayList<>();
    arguments.addAll(List.of("run", project.folder().toString()));
    arguments.addAll(List.of("--set", "pad=100", "--to-stage", "1"));
    arguments.addAll(List.of(more));
    return new Terminal(folder).type(arguments.toArray(String[]::new));
  }
}
