package endolith.engine.batch;

import endolith.engine.pipeline.TaskRequest;
import endolith.engine.raw.RawDiscovery;
import endolith.engine.raw.RawPair;
import endolith.engine.raw.RawProblem;
import endolith.engine.raw.RawProject;
import endolith.engine.raw.RawSelection;
import java.util.ArrayList;
import java.util.List;

/**
 * What a batch will do.
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
    RawProject project = RawDiscovery.scan(order.rawFolder());
    RawSelection selection = RawSelection.of(project, order.samples(), order.dyes());
    List<RawProblem> missing = new ArrayList<>(selection.missing());
    List<RawProblem> aside = new ArrayList<>();
    for (RawProblem problem : selection.aside()) {
      boolean asked = order.samples().isEmpty() && order.dyes().isEmpty();
      (asked && isPair(problem) ? missing : aside).add(problem);
    }
    List<TaskRequest> tasks =
        selection.runnable().stream().map(pair -> request(order, pair)).toList();
    return new BatchPlan(tasks, missing, aside);
  }

  private static boolean isPair(RawProblem problem) {
    return switch (problem.kind()) {
      case INCOMPLETE_PAIR, DUPLICATE_PAIR -> true;
      default -> false;
    };
  }

  private static TaskRequest request(BatchOrder order, RawPair pair) {
    return new TaskRequest(
        pair.sample() + "/" + pair.dye(),
        pair.sample(),
        pair.dye(),
        pair.pre().toAbsolutePath(),
        pair.post().toAbsolutePath(),
        order.rawFolder().toAbsolutePath(),
        order.output().toAbsolutePath(),
        order.parameters().changedTexts(),
        order.formats(),
        order.fromStage(),
        order.toStage(),
        order.force(),
        order.budgetBytes(),
        order.threads(),
        ProgramFiles.of(order.output()).log(pair.sample(), pair.dye()));
  }
}
