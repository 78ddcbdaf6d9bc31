package endolith.app.cli.output;

import endolith.app.text.PredictionTexts;
import endolith.monitor.prediction.ComparedModel;
import endolith.monitor.prediction.ModelComparison;
import endolith.monitor.prediction.PeakScore;
import java.util.Locale;

/** A comparison of models as text. */
public final class ModelTable {
  private static final int MOST_LETTERS = 96;

  /** Letters before the formula. */
  private static final int INDENT = 18;

  private final ModelComparison comparison;

  public ModelTable(ModelComparison comparison) {
    this.comparison = comparison;
  }

  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%-24s %-10s %10s %10s %8s %8s %8s %8s %8s%n",
            "model",
            "runs",
            "RMSE",
            "MAE",
            "R2",
            "error",
            "covered",
            "slack",
            "worst"));
    for (ComparedModel model : comparison.models()) {
      boolean used = model == comparison.chosen();
      text.append(row((used ? "* " : "  ") + model.learner().name(), "left out", model.score()));
      model.beyond().ifPresent(score -> text.append(row("", "beyond", score)));
      model.test().ifPresent(score -> text.append(row("", "test", score)));
    }
    ComparedModel chosen = comparison.chosen();
    text.append(
        String.format(
            Locale.ROOT,
            "%n* is used: peak = %s%n  %s%n%n",
            wrapped(chosen.forecast().fit().text()),
            String.join("\n  ", PredictionTexts.bound(chosen.forecast()))));
    text.append(
        """
        left out: shapes that nothing was learned from. beyond: runs larger than those learned from.
        RMSE, MAE: root mean square and mean absolute error. R2: share of the variance explained.
        error: root mean square of error over peak. covered: share of peaks below the upper bound.
        slack: mean of upper bound over peak, less 1. worst: the largest underestimate, of the peak.
        """);
    return text.toString();
  }

  /** A long sum over several lines. */
  private static String wrapped(String formula) {
    StringBuilder text = new StringBuilder();
    int length = INDENT;
    for (String term : formula.split("(?= \\+ )")) {
      if (length + term.length() > MOST_LETTERS) {
        text.append("\n   ");
        length = INDENT;
      }
      text.append(term);
      length += term.length();
    }
    return text.toString();
  }

  private static String row(String name, String tasks, PeakScore score) {
    return String.format(
        Locale.ROOT,
        "%-24s %-10s %10s %10s %8s %7.1f%% %7.1f%% %7.1f%% %7.1f%%%n",
        name,
        tasks,
        figure(score.rmse()),
        figure(score.mae()),
        r2(score.r2()),
        100 * score.relativeError(),
        100 * score.coverage(),
        100 * score.slack(),
        100 * score.worstUnderestimate());
  }

  /** Far below 0 it says no more than that the model is useless there. */
  private static String r2(double value) {
    return value < -10 ? "< -10" : String.format(Locale.ROOT, "%.3f", value);
  }

  private static String figure(double value) {
    return value >= 1000
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.4g", value);
  }
}
