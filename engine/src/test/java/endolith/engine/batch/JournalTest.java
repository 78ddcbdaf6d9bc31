package endolith.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import endolith.engine.batch.order.BatchOrder;
import endolith.engine.batch.order.PairChoice;
import endolith.engine.batch.order.RunOptions;
import endolith.engine.batch.order.WorkerAllocation;
import endolith.engine.checkpoint.OutputInUseException;
import endolith.engine.checkpoint.OutputLock;
import endolith.engine.fixture.TaskRequestBuilder;
import endolith.engine.fixture.TaskResultBuilder;
import endolith.engine.parameter.Parameters;
import endolith.engine.task.StageRange;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResources;
import endolith.engine.task.TaskResult;
import endolith.engine.task.Verdict;
import endolith.engine.task.VerdictReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  private static final BatchWords WORDS =
      new BatchWords() {
        @Override
        public TaskResult told(TaskResult result) {
          return result.withWords(
              result.status(),
              result.remarks().problems(),
              result.remarks().notes(),
              result.judgement().reasons().stream().map(reason -> reason.kind().key()).toList());
        }

        @Override
        public String summary(BatchSummary summary) {
          return "";
        }
      };

  @TempDir Path folder;

  private BatchOrder order() throws Exception {
    BatchOrder plain = BatchOrder.of(folder, 1L << 30);
    Parameters parameters = plain.parameters().with("pad", "7").with("scale_percentile", "50");
    return new BatchOrder(
        plain.folders(),
        new PairChoice(List.of("S ø"), List.of(), true),
        parameters,
        plain.formats(),
        new StageRange(1, 3, true),
        new TaskResources(5L << 28, 2));
  }

  @Test
  void tellsAfterAnyDeathWhatWasPlannedAndDone() throws Exception {
    RunOptions runOptions =
        new RunOptions(
            WorkerAllocation.workers(3).recycledAfter(9),
            Optional.of(Duration.ofMinutes(30)),
            true);
    List<TaskRequest> tasks = FakeWorker.tasks(folder, "a", "b", "c");
    List<String> ids = tasks.stream().map(task -> task.name().id()).toList();
    ProgramFiles files = ProgramFiles.of(folder.resolve("processed"));
    Path run = files.runs().resolve("r1");
    Instant now = Instant.now();
    try (Journal journal =
        Journal.create(
            files,
            new JournalEntry.Planned("r1", "x", now, null, order(), runOptions, ids),
            WORDS)) {
      journal.attemptStarted(new Attempt(tasks.get(0), 1, 0, 11, now));
      journal.attemptStarted(new Attempt(tasks.get(1), 1, 1, 12, now));
      journal.taskFinished(tasks.get(1), TaskResult.failed(tasks.get(1), "why\nnot", 2, List.of()));
    }
    Files.writeString(
        run.resolve(Journal.FILE), "{\"what\":\"ended\",\"resu", StandardOpenOption.APPEND);

    RunRecord record = RunRecord.latest(folder.resolve("processed")).orElseThrow();

    assertThat(record.order()).isEqualTo(order());
    assertThat(record.runOptions()).isEqualTo(runOptions);
    assertThat(record.tasks()).isEqualTo(ids);
    assertThat(record.failed()).containsExactly(ids.get(1));
    assertThat(record.cutShort()).containsExactly(ids.get(0));
    assertThat(record.ending()).isEqualTo(RunRecord.Ending.OPEN);
    Selection again = Selection.failed(tasks, record);
    assertThat(again.tasks()).containsExactly(tasks.get(1));
    assertThat(Selection.unfinished(tasks, record).tasks()).isEqualTo(tasks);
  }

  @Test
  void aDoubtIsWrittenAsFactAndAsSentence() throws Exception {
    TaskRequest task = TaskRequestBuilder.task("S", "D").in(folder).build();
    TaskResult doubted =
        TaskResultBuilder.complete("S", "D")
            .verdict(Verdict.CHECK, VerdictReason.check(VerdictReason.Kind.LOW_OVERLAP, 0.25))
            .build();
    ProgramFiles files = ProgramFiles.of(folder.resolve("processed"));
    Path run = files.runs().resolve("r1");
    JournalEntry.Planned plan =
        new JournalEntry.Planned(
            "r1",
            "x",
            Instant.now(),
            null,
            order(),
            RunOptions.serial(),
            List.of(task.name().id()));
    try (Journal journal = Journal.create(files, plan, WORDS)) {
      journal.taskFinished(task, doubted);
    }
    assertThat(RunRecord.read(run).results())
        .containsExactly(
            doubted.withWords("complete", List.of(), List.of(), List.of("low_overlap")));
    assertThat(Files.readString(run.resolve(Journal.FILE)))
        .contains(
            "\"look\":[\"low_overlap\"]",
            "\"reasons\":[{\"kind\":\"low_overlap\",\"verdict\":\"check\","
                + "\"figures\":{\"overlap\":0.25}}]");
  }

  /** A journal of three results. */
  private byte[] written() throws Exception {
    List<TaskRequest> tasks = FakeWorker.tasks(folder, "a", "b", "c");
    List<String> ids = tasks.stream().map(task -> task.name().id()).toList();
    JournalEntry.Planned plan =
        new JournalEntry.Planned("r1", "x", Instant.now(), null, order(), RunOptions.serial(), ids);
    ProgramFiles files = ProgramFiles.of(folder.resolve("whole"));
    Path run = files.runs().resolve("r1");
    try (Journal journal = Journal.create(files, plan, WORDS)) {
      for (TaskRequest task : tasks) {
        journal.taskFinished(task, TaskResult.failed(task, "why", 2.5, List.of()));
      }
      journal.closed(false, EarlyEnd.DISK_FULL);
    }
    return Files.readAllBytes(run.resolve(Journal.FILE));
  }

  private RunRecord read(byte[] journal) throws IOException {
    Path run = ProgramFiles.of(folder.resolve("processed")).runs().resolve("r1");
    Files.createDirectories(run);
    Files.write(run.resolve(Journal.FILE), journal);
    return RunRecord.read(run);
  }

  @Test
  void aLineThatIsNotAsItWasWrittenCostsNoMoreThanItself() throws Exception {
    byte[] whole = written();
    assertThat(read(whole).unreadableLines()).isZero();
    String text = new String(whole, StandardCharsets.UTF_8);
    int second = text.indexOf("2.5");
    for (byte other : new byte[] {(byte) 0xFF, '3', '\n', 0, '"'}) {
      byte[] damaged = whole.clone();
      damaged[second] = other;
      RunRecord run = read(damaged);
      assertThat(run.results()).hasSize(2);
      assertThat(run.ending()).isEqualTo(RunRecord.Ending.FINISHED);
      assertThat(run.unreadableLines()).isEqualTo(other == '\n' ? 2 : 1);
    }
  }

  @Test
  void aLineThatLostItsChecksumDoesNotCount() throws Exception {
    String text = new String(written(), StandardCharsets.UTF_8);
    int last = text.lastIndexOf(",\"checksum\"", text.lastIndexOf("2.5") + 2000);
    String without = text.substring(0, last) + text.substring(text.indexOf('}', last));
    RunRecord run = read(without.getBytes(StandardCharsets.UTF_8));
    assertThat(run.unreadableLines()).isEqualTo(1);
  }

  @Test
  void aDamagedPlanIsSaidAndNoOlderRunTakesItsPlace() throws Exception {
    byte[] whole = written();
    int pad = new String(whole, StandardCharsets.UTF_8).indexOf("\"pad\":\"7\"");
    whole[pad + 7] = '8';
    assertThatThrownBy(() -> read(whole))
        .isInstanceOf(DamagedJournalException.class)
        .hasMessageContaining("journal.jsonl is damaged");
    assertThatThrownBy(() -> RunRecord.latest(folder.resolve("processed")))
        .isInstanceOf(DamagedJournalException.class);
  }

  @Test
  void aFolderHasOneHolderAndIsFreeAgainAfterIt() throws Exception {
    Path output = folder.resolve("out");
    try (OutputLock first = OutputLock.claim(output)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> OutputLock.claim(output))
          .isInstanceOf(OutputInUseException.class)
          .hasMessageContaining("in use");
    }
    OutputLock.claim(output).close();
  }
}
