package endolith.app.runs;

import endolith.app.text.NumberTexts;
import endolith.app.text.ResultTexts;
import endolith.app.text.VerdictWords;
import endolith.engine.task.ResultFigure;
import endolith.engine.task.TaskResult;
import java.util.List;
import java.util.function.DoubleFunction;

/** A pair of a run: texts, one for each column; a dash for what is unknown. */
record PairRow(List<String> cells) {
  private static final double MIB = 1 << 20;

  PairRow {
    cells = List.copyOf(cells);
  }

  static PairRow of(TaskResult result) {
    List<String> problems = ResultTexts.problemsInFull(result);
    return new PairRow(
        List.of(
            result.name().id(),
            VerdictWords.of(result).word(),
            ResultFigure.ACCURACY.text(result),
            ResultFigure.SCALE_USED.text(result),
            figure(ResultFigure.TIME, result, NumberTexts::time),
            figure(ResultFigure.PEAK, result, mib -> NumberTexts.memory(mib * MIB)),
            problems.isEmpty() ? ResultTexts.status(result) : problems.getFirst()));
  }

  private static String figure(
      ResultFigure figure, TaskResult result, DoubleFunction<String> words) {
    Double value = figure.of(result);
    return value == null ? "-" : words.apply(value);
  }

  /** A pair that has no result. */
  static PairRow open(String pair, String what) {
    return new PairRow(List.of(pair, what, "-", "-", "-", "-", ""));
  }

  /** Separated by tabs, as spreadsheets take it. */
  String text() {
    return String.join("\t", cells);
  }
}
