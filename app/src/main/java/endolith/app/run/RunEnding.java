package endolith.app.run;

import static endolith.app.text.Texts.count;
import static endolith.app.text.Texts.text;

import endolith.engine.task.TaskResult;
import endolith.engine.task.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The summary of a run that has come to its end.
 *
 * @param failed tasks without a whole result
 * @param doubtful tasks whose result needs a person
 * @param aligned tasks whose result is good
 * @param all tasks of the run
 */
record RunEnding(long failed, long doubtful, long aligned, long all) {

  /**
   * @param results one for each task; empty of a task that has none
   */
  static RunEnding of(List<Optional<TaskResult>> results) {
    List<TaskResult> whole =
        results.stream().flatMap(Optional::stream).filter(TaskResult::isComplete).toList();
    long aligned =
        whole.stream().filter(each -> each.judgement().verdict() == Verdict.ALIGNED).count();
    long unjudged = whole.stream().filter(each -> each.judgement().verdict() == null).count();
    return new RunEnding(
        results.size() - whole.size(), whole.size() - aligned - unjudged, aligned, results.size());
  }

  /** Whether a person is needed. */
  boolean isMarred() {
    return failed + doubtful > 0;
  }

  /** In a few words. Whoever ends a run before the judged stages learns nothing of alignments. */
  String title() {
    List<String> parts = new ArrayList<>();
    if (failed > 0) {
      parts.add(count("run.finished.failed", failed));
    }
    if (doubtful > 0) {
      parts.add(count("run.finished.look", doubtful));
    }
    if (isMarred()) {
      return text("run.finished-but", String.join(", ", parts));
    }
    return aligned == all ? text("run.finished") : text("run.finished.plain");
  }
}
