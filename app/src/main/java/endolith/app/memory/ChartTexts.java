package endolith.app.memory;

import static endolith.app.text.Texts.text;

import endolith.app.text.NumberTexts;
import endolith.engine.task.Stage;
import endolith.viewer.chart.ChartWords;
import endolith.viewer.chart.Measure;
import endolith.viewer.chart.MemoryCurves;
import endolith.viewer.chart.MemoryLine;
import endolith.viewer.chart.Trend;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.StringJoiner;

/** The texts of a chart, on it and for those who cannot see it. */
public final class ChartTexts {
  private static final double MIB = 1 << 20;

  private ChartTexts() {}

  public static ChartWords words() {
    return new ChartWords(
        NumberTexts::memory,
        text("chart.budget"),
        text("chart.available"),
        text("chart.kept"),
        text("chart.marks"),
        text("chart.between"),
        Arrays.stream(Stage.values()).map(Stage::title).toList());
  }

  static String perTask(double bytes) {
    double mib = bytes / MIB;
    String amount = String.format(Locale.ROOT, Math.abs(mib) < 10 ? "%+.1f" : "%+.0f", mib);
    return text("chart.per-task", amount.replace('-', '−'));
  }

  public static String name(Measure measure) {
    return switch (measure) {
      case RESIDENT -> text("measure.resident");
      case ANONYMOUS -> text("measure.anonymous");
      case HEAP -> text("measure.heap");
      case VIRTUAL -> text("measure.virtual");
    };
  }

  public static String help(Measure measure) {
    return switch (measure) {
      case RESIDENT -> text("measure.resident.help");
      case ANONYMOUS -> text("measure.anonymous.help");
      case HEAP -> text("measure.heap.help");
      case VIRTUAL -> text("measure.virtual.help");
    };
  }

  /** The chart in sentences. */
  public static String spoken(MemoryCurves curves, Measure measure, OptionalInt alone) {
    if (curves.isEmpty()) {
      return text("chart.spoken-nothing");
    }
    StringJoiner sentences = new StringJoiner(" ");
    sentences.add(
        text(
            "chart.spoken",
            name(measure),
            NumberTexts.time(Duration.ofSeconds(Math.round(curves.latest()))),
            NumberTexts.memory(curves.budgetBytes())));
    curves.lines().stream()
        .filter(line -> alone.isEmpty() || alone.getAsInt() == line.number())
        .limit(8)
        .forEach(line -> sentences.add(spoken(line, measure)));
    return sentences.toString();
  }

  private static String spoken(MemoryLine line, Measure measure) {
    int at = measure.column();
    String now = NumberTexts.memory(line.series().last(at));
    double most = line.series().highest(at, 0, Double.POSITIVE_INFINITY);
    String trend =
        line.trends().stream()
            .filter(each -> each.measure() == measure)
            .reduce((older, newer) -> newer)
            .map(Trend::words)
            .orElse("");
    String sentence = text("chart.spoken-line", line.name(), now, NumberTexts.memory(most));
    return trend.isEmpty() ? sentence : sentence + " " + text("chart.spoken-trend", trend);
  }
}
