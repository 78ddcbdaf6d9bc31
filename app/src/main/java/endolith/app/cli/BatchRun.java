package endolith.app.cli;

import endolith.engine.batch.Admission;
import endolith.engine.batch.BatchOrder;
import endolith.engine.batch.BatchPlan;
import endolith.engine.batch.BatchSummary;
import endolith.engine.batch.Crew;
import endolith.engine.batch.ProgramFiles;
import endolith.engine.batch.ResultFiles;
import endolith.engine.batch.Staffing;
import endolith.engine.pipeline.IoSentence;
import endolith.engine.pipeline.StageReview;
import endolith.engine.pipeline.StageState;
import endolith.engine.pipeline.TaskRequest;
import endolith.engine.pipeline.TaskResult;
import endolith.engine.raw.RawProblem;
import endolith.engine.task.CancelToken;
import endolith.engine.worker.TaskLimits;
import endolith.engine.worker.WorkerCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs a batch from plan to summary, as every command does that works on tasks. */
final class BatchRun {
  private final BatchOrder order;
  private final @Nullable Path json;
  private final PrintWriter out;

  /**
   * @param json where to write the results, too; null for nowhere
   */
  BatchRun(BatchOrder order, @Nullable Path json, PrintWriter out) {
    this.order = order;
    this.json = json;
    this.out = out;
  }

  /**
   * @return the exit code
   * @throws RefusedException if the batch cannot start
   */
  int run() throws Exception {
    BatchPlan plan = plan();
    BatchSummary summary;
    boolean aborted;
    try (Interruption interruption = Interruption.watched()) {
      List<TaskResult> results = execute(plan.tasks(), interruption::isCancelled);
      List<RawProblem> skipped = new ArrayList<>(plan.missing());
      skipped.addAll(plan.aside());
      summary = new BatchSummary(plan.tasks().size(), results, skipped);
      out.println();
      out.print(summary.text());
      out.flush();
      ResultFiles.write(summary, order.output(), json);
      aborted = interruption.isCancelled();
    }
    return aborted ? ExitCode.ABORTED : summary.isFine() ? ExitCode.FINE : ExitCode.SOME_FAILED;
  }

  private List<TaskResult> execute(List<TaskRequest> tasks, CancelToken cancel)
      throws InterruptedException {
    WorkerCommand command =
        WorkerCommand.ofThisProgram(
            Program.MAIN_CLASS, order.budgetBytes(), ProgramFiles.of(order.output()).workerLog());
    try (ProgressLines lines = new ProgressLines(out, tasks.size())) {
      return new Crew(command, Staffing.serial(), TaskLimits.NONE, Admission.OPEN)
          .execute(tasks, lines, cancel);
    }
  }

  private BatchPlan plan() throws Exception {
    BatchPlan plan = BatchPlan.of(order);
    if (!plan.missing().isEmpty() && !order.lenient()) {
      throw new RefusedException(
          "these pairs are not complete; nothing was started (--lenient leaves them out)\n"
              + RawProblem.list(plan.missing()));
    }
    if (plan.tasks().isEmpty()) {
      List<RawProblem> all = new ArrayList<>(plan.missing());
      all.addAll(plan.aside());
      throw new RefusedException("there is nothing to do\n" + RawProblem.list(all));
    }
    makeOutput();
    requireEarlierStages(plan.tasks());
    return plan;
  }

  private void makeOutput() throws RefusedException {
    try {
      Files.createDirectories(order.output());
      ProgramLog.to(ProgramFiles.of(order.output()).programLog());
    } catch (IOException e) {
      throw new RefusedException(
          "cannot write to the output folder: " + IoSentence.of(e, String.valueOf(e.getMessage())));
    }
  }

  /** With --from-stage, earlier stages must be valid for every task. */
  private void requireEarlierStages(List<TaskRequest> tasks) throws Exception {
    List<String> lacking = new ArrayList<>();
    for (TaskRequest task : order.fromStage() > 1 ? tasks : List.<TaskRequest>of()) {
      for (StageState state : StageReview.of(task, CancelToken.NEVER)) {
        if (state.stage().number() < order.fromStage() && !state.isUsable()) {
          lacking.add(
              "  %s: stage %d, %s: %s"
                  .formatted(
                      task.title(), state.stage().number(), state.stage().title(), state.reason()));
          break;
        }
      }
    }
    if (!lacking.isEmpty()) {
      throw new RefusedException(
          "cannot begin at stage %d, earlier ones are not done; leave out --from-stage\n%s"
              .formatted(order.fromStage(), String.join("\n", lacking)));
    }
  }
}
