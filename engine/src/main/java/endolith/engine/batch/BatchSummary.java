package endolith.engine.batch;

import endolith.engine.pipeline.TaskResult;
import endolith.engine.pipeline.Verdict;
import endolith.engine.raw.RawProblem;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of a batch.
 *
 * @param planned number of tasks that were to be done
 * @param results of those that were begun
 * @param skipped pairs that were left out, and other problems of the raw folder
 * @param unwritten what of the run could not be written down, as on a full disk; a sentence each
 */
public record BatchSummary(
    int planned, List<TaskResult> results, List<RawProblem> skipped, List<String> unwritten) {

  public BatchSummary {
    results = List.copyOf(results);
    skipped = List.copyOf(skipped);
    unwritten = List.copyOf(unwritten);
  }

  BatchSummary withUnwritten(List<String> sentences) {
    return new BatchSummary(planned, results, skipped, sentences);
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
    for (TaskResult result : results) {
      String title = result.sample() + " / " + result.dye() + ": ";
      if (!result.isComplete() && result.problems().isEmpty()) {
        problems.add(title + result.status());
      }
      result.problems().forEach(problem -> problems.add(title + indented(problem)));
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

  private static String indented(String text) {
    return text.strip().replace("\n", "\n    ");
  }

  private String counts() {
    long complete = results.stream().filter(TaskResult::isComplete).count();
    long aligned = results.stream().filter(r -> r.verdict() == Verdict.ALIGNED).count();
    long aborted = results.stream().filter(TaskResult::isAborted).count();
    long failed = results.size() - complete - aborted;
    StringBuilder text = new StringBuilder();
    text.append(complete).append(" of ").append(planned).append(" tasks complete");
    if (complete > 0) {
      text.append(", ").append(aligned).append(" of them aligned");
    }
    if (failed > 0) {
      text.append("; ").append(failed).append(" failed");
    }
    if (results.size() < planned || aborted > 0) {
      text.append("; aborted");
    }
    return text.append('.').toString();
  }
}
