package endolith.app.text;

import static endolith.app.text.Texts.text;

import endolith.engine.batch.BatchSummary;
import endolith.engine.batch.BatchWords;
import endolith.engine.batch.EarlyEnd;
import endolith.engine.batch.ResultTable;
import endolith.engine.raw.RawProblem;
import endolith.engine.task.Outcome;
import endolith.engine.task.OutcomeCounts;
import endolith.engine.task.ProgramFault;
import endolith.engine.task.StageReport;
import endolith.engine.task.TaskResult;
import endolith.engine.task.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came of a batch, in words for both faces and for the files of its run. */
public final class SummaryTexts implements BatchWords {

  @Override
  public TaskResult told(TaskResult result) {
    return ResultTexts.told(result);
  }

  /** The table, then every problem in full, then one line of counts. */
  @Override
  public String summary(BatchSummary summary) {
    StringBuilder words = new StringBuilder();
    if (!summary.results().isEmpty()) {
      words.append(ResultTable.of(summary.results().stream().map(this::told).toList()).text());
    }
    List<String> problems = problems(summary);
    if (!problems.isEmpty()) {
      words.append('\n').append(text("summary.problems")).append('\n');
      problems.forEach(problem -> words.append(problem).append('\n'));
    }
    return words.append('\n').append(counts(summary)).append('\n').toString();
  }

  private static List<String> problems(BatchSummary summary) {
    List<String> problems = new ArrayList<>();
    Set<List<Object>> told = new HashSet<>();
    for (TaskResult result : summary.results()) {
      if (result.remarks().fault() != null && !told.add(alike(result))) {
        continue;
      }
      String title = titles(summary, result);
      Verdict verdict = result.judgement().verdict();
      if (verdict != null && verdict != Verdict.ALIGNED) {
        ResultTexts.look(result)
            .forEach(look -> problems.add(text("summary.doubt", title, verdict.text(), look)));
      }
      List<String> wrong = ResultTexts.problemsInFull(result);
      if (!result.isComplete() && wrong.isEmpty()) {
        problems.add(text("summary.problem", title, ResultTexts.status(result)));
      }
      wrong.forEach(problem -> problems.add(text("summary.problem", title, indented(problem))));
      for (StageReport stage : result.cost().stages()) {
        if (stage.damage() != null) {
          String damage = StageTexts.objection(stage.damage());
          problems.add(text("summary.repaired", title, damage, stage.stage()));
        }
      }
    }
    if (!summary.skipped().isEmpty()) {
      problems.add(RawProblem.list(summary.skipped()));
    }
    problems.addAll(summary.unwritten());
    return problems;
  }

  /** The pair, or all pairs that the same error of the program ended. */
  private static String titles(BatchSummary summary, TaskResult result) {
    if (result.remarks().fault() == null) {
      return title(result);
    }
    return summary.results().stream()
        .filter(other -> other.remarks().fault() != null && alike(other).equals(alike(result)))
        .map(SummaryTexts::title)
        .collect(Collectors.joining(", "));
  }

  private static String title(TaskResult result) {
    return text("look.title", result.name().sample(), result.name().dye());
  }

  private static List<Object> alike(TaskResult result) {
    ProgramFault fault = result.remarks().fault();
    return List.of(result.remarks().problems(), fault == null ? "" : fault.error());
  }

  private static String indented(String problem) {
    return problem.strip().replace("\n", "\n    ");
  }

  private static String early(BatchSummary summary, EarlyEnd why, int notBegun) {
    return switch (why) {
      case SAME_ERROR -> text("summary.stopped.same-error", notBegun);
      case DISK_GONE -> text("summary.stopped.disk-gone", notBegun);
      case DISK_FULL ->
          summary.results().stream()
              .map(result -> result.remarks().full())
              .flatMap(full -> Stream.ofNullable(full == null ? null : full.freeBytes()))
              .reduce((earlier, last) -> last)
              .map(
                  free ->
                      text("summary.stopped.disk-full.free", notBegun, NumberTexts.memory(free)))
              .orElseGet(() -> text("summary.stopped.disk-full", notBegun));
    };
  }

  private static String counts(BatchSummary summary) {
    OutcomeCounts counts = summary.counts();
    StringBuilder words = new StringBuilder(OutcomeTexts.progress(counts));
    if (summary.early() != null) {
      words.append(early(summary, summary.early(), counts.notBegun()));
    } else if (counts.notBegun() > 0 || counts.number(Outcome.STOPPED) > 0) {
      words.append(text("summary.aborted"));
    }
    return words.append('.').toString();
  }
}
