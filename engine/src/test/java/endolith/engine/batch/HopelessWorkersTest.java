package endolith.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.batch.order.WorkerAllocation;
import endolith.engine.task.CancelToken;
import endolith.engine.task.TaskResult;
import endolith.engine.worker.TaskLimits;
import endolith.engine.worker.WorkerCommand;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HopelessWorkersTest {
  @TempDir Path folder;

  @Test
  void aWorkerThatCannotBeStartedCostsOneTask() throws InterruptedException {
    assertThat(run(none(), "a", "b"))
        .hasSize(2)
        .extracting(TaskResult::status)
        .containsOnly("error: the worker process could not be started");
  }

  @Test
  void aBatchWhoseWorkersCannotBeStartedStops() throws InterruptedException {
    assertThat(run(none(), "a", "b", "c", "d")).hasSize(3);
  }

  @Test
  void aBatchWhoseFirstTasksAllMeetTheSameErrorOfTheProgramStops() throws InterruptedException {
    WorkerCommand command = FakeWorker.command(folder);
    assertThat(run(command, "fault", "fault", "fault", "fault", "a")).hasSize(3);
    assertThat(execution(command, "fault", "fault", "fault", "a").early())
        .contains(EarlyEnd.SAME_ERROR);
    assertThat(run(command, "fault", "a", "fault", "fault", "fault")).hasSize(5);
  }

  private WorkerCommand none() {
    return new WorkerCommand(
        List.of(folder.resolve("no-such-program").toString()),
        folder.resolve("out").resolve("log"));
  }

  @Test
  void aBatchStopsWhenSeveralTasksInARowFindTheDiskFull() throws InterruptedException {
    WorkerCommand command = FakeWorker.command(folder);
    BatchExecutor.Execution done = execution(command, "a", "full", "full", "full", "a", "a");
    assertThat(done.results()).hasSize(4);
    assertThat(done.early()).contains(EarlyEnd.DISK_FULL);
    // There was room for a smaller one.
    BatchExecutor.Execution other = execution(command, "full", "full", "a", "full", "full");
    assertThat(other.results()).hasSize(5);
    assertThat(other.early()).isEmpty();
  }

  private List<TaskResult> run(WorkerCommand command, String... dyes) throws InterruptedException {
    return execution(command, dyes).results();
  }

  private BatchExecutor.Execution execution(WorkerCommand command, String... dyes)
      throws InterruptedException {
    return new WorkerPool(
            command, WorkerAllocation.serial(), TaskLimits.NONE, AdmissionControl.OPEN)
        .execute(
            FakeWorker.tasks(folder, dyes),
            new BatchObservers(List.of(new BatchObserver() {})),
            CancelToken.NEVER);
  }
}
