package endolith.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import endolith.engine.fixture.TaskRequestBuilder;
import endolith.engine.fixture.TaskResultBuilder;
import endolith.engine.json.Json;
import endolith.engine.task.Finding;
import endolith.engine.task.Objection;
import endolith.engine.task.Stage;
import endolith.engine.task.StageFinding;
import endolith.engine.task.StageRange;
import endolith.engine.task.StageReport;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResult;
import endolith.engine.task.Verdict;
import endolith.engine.task.VerdictReason;
import endolith.engine.task.VerdictReason.Kind;
import endolith.engine.task.WorkerLoss;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProtocolTest {
  private static final TaskRequest REQUEST =
      TaskRequestBuilder.task("S ø", "D\"y")
          .id("7")
          .raw(Path.of("/r"), Path.of("/r/a b.tif"), Path.of("/r/ü.tif"))
          .output(Path.of("/o"))
          .log(Path.of("/l"))
          .parameters(Map.of("pad", "3"))
          .stages(new StageRange(2, 4, true))
          .budgetBytes(5)
          .threads(2)
          .build();

  @Test
  void ordersAndEventsSurviveTheirLine() throws IOException {
    for (WorkerOrder order : List.of(new WorkerOrder.Run(REQUEST), new WorkerOrder.Abort("7"))) {
      String line = Json.line(order);
      assertThat(line).doesNotContain("\n");
      assertThat(Json.read(line, WorkerOrder.class)).isEqualTo(order);
    }
    StageReport report = new StageReport(2, StageReport.Outcome.MADE, 1.5, null, 3L, 4L, null);
    for (TaskEvent event :
        List.of(
            new TaskEvent.StageStarted(1),
            new TaskEvent.StageFinished(report),
            new TaskEvent.StageProgress(3, 0.25),
            new TaskEvent.Heap(1, 2, 3L, 4L, true),
            new TaskEvent.Found(StageFinding.of(Stage.PADDING, Finding.Kind.MIXED_FORMATS)),
            new TaskEvent.Found(new StageFinding.Written(2, true, "line\nbreak")),
            new TaskEvent.Found(
                new StageFinding.DoneAgain(3, Objection.to(Objection.Kind.WRONG_SIZE, "a", 7, 9))),
            new TaskEvent.Result(
                TaskResultBuilder.complete("S", "D")
                    .findings(
                        new StageFinding.Found(
                            2, true, Finding.of(Finding.Kind.OUTLINES_OVERLAP, 93.5)))
                    .build()),
            new TaskEvent.Result(
                TaskResultBuilder.complete("S", "D")
                    .verdict(Verdict.CHECK, VerdictReason.check(Kind.SCALE_UNCERTAIN, 7.5))
                    .build()),
            new TaskEvent.Result(TaskResult.failed(REQUEST, "why", 2.5, List.of(report))))) {
      String line = Json.line(event);
      assertThat(line).doesNotContain("\n");
      assertThat(Json.read(line, TaskEvent.class)).isEqualTo(event);
    }
  }

  @Test
  void nonsenseIsAnErrorNotACrash() {
    assertThatThrownBy(() -> Json.read("hello", TaskEvent.class)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> Json.read("{\"event\":\"no\"}", TaskEvent.class))
        .isInstanceOf(IOException.class);
  }

  @Test
  void theEndOfTheOrdersAbortsWhatRunsAndBeginsNothing() throws InterruptedException {
    OrderQueue orders = new OrderQueue();
    String run = Json.line(new WorkerOrder.Run(REQUEST));
    orders.readAll(new BufferedReader(new StringReader("nonsense\n" + run + "\n")));
    assertThat(orders.isAborted("7")).isTrue();
    assertThat(orders.next()).isEmpty();
  }

  @Test
  void deathsAreToldApart() {
    assertThat(ExitCause.ofExitCode(137)).isEqualTo(WorkerLoss.Kind.KILLED);
    assertThat(ExitCause.ofExitCode(3)).isEqualTo(WorkerLoss.Kind.HEAP_EXHAUSTED);
    assertThat(ExitCause.ofExitCode(134)).isEqualTo(WorkerLoss.Kind.CRASHED);
    assertThat(ExitCause.ofExitCode(143)).isEqualTo(WorkerLoss.Kind.TERMINATED);
    assertThat(ExitCause.ofExitCode(0)).isEqualTo(WorkerLoss.Kind.EXITED);
  }
}
