package endolith.engine.batch;

import endolith.engine.batch.order.BatchOrder;
import endolith.engine.batch.order.RunOptions;
import endolith.engine.checkpoint.StageReview;
import endolith.engine.checkpoint.StageState;
import endolith.engine.parameter.ParameterException;
import endolith.engine.preflight.PreflightReport;
import endolith.engine.raw.RawDiscovery;
import endolith.engine.raw.RawPair;
import endolith.engine.raw.RawProblem;
import endolith.engine.raw.RawProject;
import endolith.engine.raw.RawSelection;
import endolith.engine.task.CancelToken;
import endolith.engine.task.RawFiles;
import endolith.engine.task.TaskName;
import endolith.engine.task.TaskRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The plan of a batch.
 *
 * @param tasks sorted by sample, then dye
 * @param missing pairs that were asked for, or are there by half, and cannot be worked on
 * @param aside other problems of the raw folder, which concern no task
 */
public record BatchPlan(List<TaskRequest> tasks, List<RawProblem> missing, List<RawProblem> aside) {

  public BatchPlan {
    tasks = List.copyOf(tasks);
    missing = List.copyOf(missing);
    aside = List.copyOf(aside);
  }

  /** Resolves what was asked for against the disk; reads folders only. */
  public static BatchPlan of(BatchOrder order) {
    return of(order, RawDiscovery.scan(order.folders().rawFolder()));
  }

  /**
   * Resolves what was asked for; reads nothing.
   *
   * @param project what the order's raw folder holds
   */
  public static BatchPlan of(BatchOrder order, RawProject project) {
    RawSelection selection =
        RawSelection.of(project, order.pairs().samples(), order.pairs().dyes());
    List<RawProblem> missing = new ArrayList<>(selection.missing());
    List<RawProblem> aside = new ArrayList<>();
    for (RawProblem problem : selection.aside()) {
      (isAskedFor(order, problem) ? missing : aside).add(problem);
    }
    List<TaskRequest> tasks =
        selection.runnable().stream().map(pair -> request(order, pair)).toList();
    return new BatchPlan(tasks, missing, aside);
  }

  /** Whether pairs that were asked for without naming them are missing. */
  private static boolean isAskedFor(BatchOrder order, RawProblem problem) {
    boolean everySample = order.pairs().samples().isEmpty();
    return switch (problem.kind()) {
      case INCOMPLETE_PAIR, DUPLICATE_PAIR -> everySample && order.pairs().dyes().isEmpty();
      // A sample's folder may hold pairs of any dye.
      case FOLDER_UNREADABLE -> everySample && !problem.where().equals(order.folders().rawFolder());
      default -> false;
    };
  }

  private static TaskRequest request(BatchOrder order, RawPair pair) {
    return new TaskRequest(
        new TaskName(pair.sample() + "/" + pair.dye(), pair.sample(), pair.dye()),
        new RawFiles(
            pair.pre().toAbsolutePath(),
            pair.post().toAbsolutePath(),
            order.folders().rawFolder().toAbsolutePath()),
        order.folders().output().toAbsolutePath(),
        order.parameters().changedTexts(),
        order.formats(),
        order.stages(),
        order.resources(),
        ProgramFiles.of(order.folders().output()).log(pair.sample(), pair.dye()));
  }

  /**
   * A plan that can be carried out.
   *
   * @param project what the order's raw folder holds
   * @throws BatchRefusedException if it cannot
   */
  public static BatchPlan startable(BatchOrder order, RawProject project)
      throws BatchRefusedException {
    BatchPlan plan = of(order, project);
    plan.requireStartable(order);
    return plan;
  }

  /**
   * What the plan needs, and what there is.
   *
   * @throws IOException if the free space of the disk is unknown
   */
  public PreflightReport preflight(
      BatchOrder order, RunOptions runOptions, BatchEnvironment environment) throws IOException {
    return SizedBatch.of(order, runOptions, environment, tasks).report().orElseThrow();
  }

  /**
   * Some of the tasks only.
   *
   * @param ids of these tasks; empty for all
   */
  public BatchPlan only(Set<String> ids) {
    return ids.isEmpty()
        ? this
        : new BatchPlan(
            tasks.stream().filter(task -> ids.contains(task.name().id())).toList(), missing, aside);
  }

  /** Everything that is wrong with the raw folder. */
  List<RawProblem> problems() {
    List<RawProblem> all = new ArrayList<>(missing);
    all.addAll(aside);
    return all;
  }

  private void requireStartable(BatchOrder order) throws BatchRefusedException {
    if (!missing.isEmpty() && !order.pairs().lenient()) {
      throw new BatchRefusedException(
          "not everything that was asked for can be worked on; nothing was started", missing);
    }
    if (tasks.isEmpty()) {
      throw new BatchRefusedException("there is nothing to do\n" + RawProblem.list(problems()));
    }
  }

  /** If it begins at a later stage, earlier stages must be valid for every task. */
  static void requireEarlierStages(BatchOrder order, List<TaskRequest> tasks)
      throws BatchRefusedException, ParameterException {
    List<BatchRefusedException.Lacking> lacking = new ArrayList<>();
    for (TaskRequest task : order.stages().from() > 1 ? tasks : List.<TaskRequest>of()) {
      for (StageState state : StageReview.of(task, CancelToken.NEVER)) {
        if (state.stage().number() < order.stages().from() && !state.isUsable()) {
          lacking.add(new BatchRefusedException.Lacking(task.name(), state));
          break;
        }
      }
    }
    if (!lacking.isEmpty()) {
      throw new BatchRefusedException(
          lacking,
          "cannot begin at stage %d, earlier ones are not done; begin at one of them"
              .formatted(order.stages().from()));
    }
  }
}
