package endolith.app.text;

import static endolith.app.text.Texts.text;

import endolith.monitor.prediction.PeakForecast;
import endolith.monitor.prediction.UpperBound;
import endolith.monitor.prediction.table.LeftOutColumn;
import endolith.monitor.prediction.table.LeftOutRun;
import endolith.monitor.prediction.table.LeftOutRun.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is said of learned peaks: how their upper bound is made, and what was not learned from. */
public final class PredictionTexts {
  private PredictionTexts() {}

  /** How an upper bound is made, sentence by sentence. */
  public static List<String> bound(PeakForecast forecast) {
    String within = bound(forecast.headroom().within());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        forecast
            .headroom()
            .wider()
            .map(larger -> text("cli.predict.bound.beyond", within, bound(larger)))
            .orElse(text("cli.predict.bound", within)));
    if (forecast.headroom().within().unsteady() > 0) {
      sentences.add(text("cli.predict.bound.unlike"));
    }
    if (!forecast.peers().isEmpty()) {
      sentences.add(text("cli.predict.bound.peers"));
    }
    return sentences;
  }

  static String bound(UpperBound bound) {
    double least = 100 * UpperBound.LEAST;
    if (bound.power() == 1) {
      return text("cli.predict.headroom.share", Math.max(least, 100 * bound.reach()));
    }
    return bound.power() == 0
        ? text("cli.predict.headroom.fixed", bound.reach(), least)
        : text("cli.predict.headroom.root", bound.reach(), least);
  }

  public static String leftOut(LeftOutColumn column) {
    return switch (column) {
      case LeftOutColumn.Nameless() -> text("cli.predict.column.nameless");
      case LeftOutColumn.OtherPeak(String name) -> text("cli.predict.column.peak", name);
      case LeftOutColumn.MostlyMissing(String name) -> text("cli.predict.column.missing", name);
      case LeftOutColumn.ManyWords(String name, int words) ->
          text("cli.predict.column.words", name, words);
    };
  }

  public static String leftOut(LeftOutRun run) {
    return text(
        "cli.predict.run",
        run.line(),
        run.gaps().stream().map(PredictionTexts::gap).collect(Collectors.joining(", ")));
  }

  private static String gap(Gap gap) {
    return switch (gap) {
      case Gap.Missing(String column) -> text("cli.predict.run.missing", column);
      case Gap.UnknownKind(String column, String kind) ->
          text("cli.predict.run.kind", column, kind);
    };
  }
}
