package endolith.engine.batch;

import endolith.engine.checkpoint.StageReview;
import endolith.engine.parameter.ParameterException;
import endolith.engine.task.CancelToken;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of a plan that are to be worked on.
 *
 * @param tasks to be done
 * @param carried results of an earlier run that stand
 * @param resumes that run's name; null if this is a run of its own
 */
record Selection(List<TaskRequest> tasks, List<TaskResult> carried, @Nullable String resumes) {

  /** Every task. */
  static Selection all(List<TaskRequest> tasks) {
    return new Selection(tasks, List.of(), null);
  }

  /** Those of an earlier run that have no complete result, or whose results are gone or stale. */
  static Selection unfinished(List<TaskRequest> tasks, RunRecord earlier)
      throws ParameterException {
    Set<String> planned = new HashSet<>(earlier.tasks());
    Map<String, TaskResult> complete = new HashMap<>();
    earlier.results().stream()
        .filter(TaskResult::isComplete)
        .forEach(result -> complete.put(result.name().id(), result));
    List<TaskRequest> open = new ArrayList<>();
    List<TaskResult> carried = new ArrayList<>();
    for (TaskRequest task : tasks) {
      TaskResult result = complete.get(task.name().id());
      if (result != null && stands(task)) {
        carried.add(result);
      } else if (planned.contains(task.name().id())) {
        open.add(task);
      }
    }
    return new Selection(open, carried, earlier.run());
  }

  /** Those of an earlier run that ended with an error. */
  static Selection failed(List<TaskRequest> tasks, RunRecord earlier) {
    Set<String> failed = new HashSet<>(earlier.failed());
    List<TaskRequest> again =
        tasks.stream().filter(task -> failed.contains(task.name().id())).toList();
    return new Selection(again, List.of(), earlier.run());
  }

  Selection with(List<TaskRequest> others) {
    return new Selection(others, carried, resumes);
  }

  /** Of all tasks that are part of the run, in the order of the plan. */
  List<String> ids(List<TaskRequest> plan) {
    Set<String> mine = new HashSet<>();
    carried.forEach(result -> mine.add(result.name().id()));
    tasks.forEach(task -> mine.add(task.name().id()));
    return plan.stream().map(task -> task.name().id()).filter(mine::contains).toList();
  }

  private static boolean stands(TaskRequest task) throws ParameterException {
    return StageReview.of(task, CancelToken.NEVER).stream()
        .filter(state -> state.stage().number() <= task.stages().to())
        .allMatch(state -> state.isUsable());
  }
}
