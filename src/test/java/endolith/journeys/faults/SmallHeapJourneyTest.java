package endolith.journeys.faults;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.app.program.BatchServices;
import endolith.app.text.SummaryTexts;
import endolith.engine.batch.AdmissionControl;
import endolith.engine.batch.Attempt;
import endolith.engine.batch.Batch;
import endolith.engine.batch.BatchEnvironment;
import endolith.engine.batch.BatchObserver;
import endolith.engine.batch.BatchSummary;
import endolith.engine.batch.WorkerPool;
import endolith.engine.batch.order.BatchOrder;
import endolith.engine.batch.order.RunOptions;
import endolith.engine.task.CancelToken;
import endolith.engine.task.TaskResult;
import endolith.engine.task.WorkerLoss.Kind;
import endolith.engine.worker.MemoryBudget;
import endolith.engine.worker.WorkerCommand;
import endolith.journeys.terminal.SmallProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallHeapJourneyTest {
  @TempDir Path home;

  /** Enough to begin, far too little for an image; almost enough; too little for Java itself. */
  @ParameterizedTest
  @ValueSource(strings = {"-Xmx12m", "-Xmx20m", "-Xmx4m"})
  void outOfMemoryIsSaidAndTheOtherTasksFinish(String absurd) throws Exception {
    SmallProject project =
        SmallProject.in(home.resolve("p")).withPair("A", "DAPI").withPair("B", "DAPI");
    Path heap = home.resolve("heap");
    Files.writeString(heap, absurd);
    BatchOrder order = BatchOrder.of(project.folder(), MemoryBudget.DEFAULT_BYTES);
    BatchEnvironment environment = BatchServices.batches(order);
    BatchEnvironment cramped =
        environment.with(
            WorkerPool.local(
                asked -> withHeapFrom(heap, BatchServices.worker(asked)), AdmissionControl.OPEN));
    BatchObserver relief =
        new BatchObserver() {
          @Override
          public void attemptFinished(Attempt attempt, TaskResult result) {
            write(heap, "-Xmx320m");
          }
        };
    try (Batch batch = Batch.prepare(order, RunOptions.serial(), Batch.Which.ALL, cramped)) {
      BatchSummary summary = batch.run(List.of(relief), CancelToken.NEVER);
      assertThat(summary.results()).hasSize(2);
      TaskResult first = summary.results().getFirst();
      assertThat(first.remarks().loss()).as(first.status()).isNotNull();
      assertThat(first.remarks().loss().kind()).isEqualTo(Kind.HEAP_EXHAUSTED);
      assertThat(summary.results().getLast().isComplete()).isTrue();
      assertThat(new SummaryTexts().summary(summary)).contains("1 of 2 pairs complete", "out of");
    }
    assertThat(project.unfinishedFiles()).isEmpty();
  }

  /** Java reads an argument file anew with every start. */
  private static WorkerCommand withHeapFrom(Path file, WorkerCommand command) {
    List<String> arguments = new ArrayList<>(command.arguments());
    arguments.replaceAll(word -> word.startsWith("-Xmx") ? "@" + file : word);
    arguments.removeIf(word -> word.startsWith("-Xms") || word.startsWith("-Xmn"));
    return new WorkerCommand(arguments, command.log());
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
