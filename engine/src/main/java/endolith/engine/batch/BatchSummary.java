package endolith.engine.batch;

import endolith.engine.raw.RawProblem;
import endolith.engine.task.ProgramFault;
import endolith.engine.task.TaskResult;
import endolith.engine.task.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The summary of a batch.
 *
 * @param planned number of tasks that were to be done
 * @param results of those that were begun
 * @param stopped whether the batch ended by itself before all were begun: the first ones had all
 *     failed alike
 * @param skipped pairs that were left out, and other problems of the raw folder
 * @param unwritten what of the run could not be written down, as on a full disk; a sentence each
 */
public record BatchSummary(
    int planned,
    List<TaskResult> results,
    boolean stopped,
    List<RawProblem> skipped,
    List<String> unwritten) {

  public BatchSummary {
    results = List.copyOf(results);
    skipped = List.copyOf(skipped);
    unwritten = List.copyOf(unwritten);
  }

  BatchSummary withUnwritten(List<String> sentences) {
    return new BatchSummary(planned, results, stopped, skipped, sentences);
  }

  /**
   * Whether every task was done and written down. A verdict is no failure: the task did what it
   * could.
   */
  public boolean isFine() {
    return results.size() == planned
        && unwritten.isEmpty()
        && results.stream().allMatch(TaskResult::isComplete);
  }

  /** The table, then every problem in full, then one line of counts. */
  public String text() {
    StringBuilder text = new StringBuilder();
    if (!results.isEmpty()) {
      text.append(ResultTable.of(results).text());
    }
    List<String> problems = problems();
    if (!problems.isEmpty()) {
      text.append("\nPROBLEMS\n");
      problems.forEach(problem -> text.append(problem).append('\n'));
    }
    return text.append('\n').append(counts()).append('\n').toString();
  }

  private List<String> problems() {
    List<String> problems = new ArrayList<>();
    Set<List<Object>> told = new HashSet<>();
    for (TaskResult result : results) {
      if (result.fault() != null && !told.add(alike(result))) {
        continue;
      }
      String title = titles(result) + ": ";
      if (!result.isComplete() && result.problems().isEmpty()) {
        problems.add(title + result.status());
      }
      result.problemsInFull().forEach(problem -> problems.add(title + indented(problem)));
      Verdict verdict = result.verdict();
      if (verdict != null && verdict != Verdict.ALIGNED) {
        result.look().forEach(look -> problems.add(title + verdict.text() + ": " + look));
      }
    }
    if (!skipped.isEmpty()) {
      problems.add(RawProblem.list(skipped));
    }
    problems.addAll(unwritten);
    return problems;
  }

  /** The task, or all tasks that the same error of the program ended. */
  private String titles(TaskResult result) {
    if (result.fault() == null) {
      return title(result);
    }
    return results.stream()
        .filter(other -> other.fault() != null && alike(other).equals(alike(result)))
        .map(BatchSummary::title)
        .collect(Collectors.joining(", "));
  }

  private static String title(TaskResult result) {
    return result.sample() + " / " + result.dye();
  }

  private static List<Object> alike(TaskResult result) {
    ProgramFault fault = result.fault();
    return List.of(result.problems(), fault == null ? "" : fault.error());
  }

  private static String indented(String text) {
    return text.strip().replace("\n", "\n    ");
  }

  private String counts() {
    long complete = results.stream().filter(TaskResult::isComplete).count();
    long aligned = results.stream().filter(r -> r.verdict() == Verdict.ALIGNED).count();
    long aborted = results.stream().filter(TaskResult::isAborted).count();
    long failed = results.size() - complete - aborted;
    StringBuilder text = new StringBuilder();
    text.append(complete).append(" of ").append(planned).append(" pairs complete");
    if (complete > 0) {
      text.append(", ").append(aligned).append(" of them aligned");
    }
    if (failed > 0) {
      text.append("; ").append(failed).append(" failed");
    }
    if (stopped) {
      text.append("; the first ones failed alike, so the other ")
          .append(planned - results.size())
          .append(" were not begun: mend the cause, then go on with --resume");
    } else if (results.size() < planned || aborted > 0) {
      text.append("; aborted");
    }
    return text.append('.').toString();
  }
}
