package endolith.app.text;

import static endolith.app.text.Texts.count;
import static endolith.app.text.Texts.text;

import endolith.monitor.history.VerdictRow;
import endolith.monitor.leak.GrowingPart;
import endolith.monitor.leak.LeakFinding;
import endolith.monitor.leak.LeakVerdict;
import java.util.Locale;
import java.util.OptionalInt;

/** What was found of a worker's memory, in words. */
public final class LeakTexts {
  private LeakTexts() {}

  /** The verdict in a word or two. */
  public static String verdict(LeakVerdict verdict) {
    return switch (verdict) {
      case LEAK -> text("finding.leak");
      case HIGH_PEAK -> text("finding.high-peak");
      case STABLE -> text("finding.stable");
      case NOT_ENOUGH_DATA -> text("finding.not-enough-data");
    };
  }

  /** The same for a verdict of a history, on a worker or on the machine. */
  public static String verdict(String key) {
    return key.equals(VerdictRow.LOW_MEMORY)
        ? text("finding.low-memory")
        : LeakVerdict.of(key).map(LeakTexts::verdict).orElse(key);
  }

  /** What was found and what to do about it, to follow the worker's name. */
  public static String advice(LeakFinding finding) {
    return advice(finding, text("finding.leak.help"));
  }

  /** The same with the option that helps. */
  public static String commandLineAdvice(LeakFinding finding) {
    return advice(finding, text("cli.finding.leak"));
  }

  private static String advice(LeakFinding finding, String againstLeaks) {
    String sentence = sentence(finding);
    return switch (finding.verdict()) {
      case LEAK -> sentence + " " + againstLeaks;
      case HIGH_PEAK -> sentence + " " + text("finding.high-peak.help");
      case STABLE, NOT_ENOUGH_DATA -> sentence;
    };
  }

  private static String sentence(LeakFinding finding) {
    return switch (finding) {
      case LeakFinding.Leak leak -> leak(leak);
      case LeakFinding.HighPeak(long peak, long budget, long kept) ->
          text(
              "finding.peak",
              NumberTexts.memory(peak),
              NumberTexts.memory(budget),
              NumberTexts.memory(kept));
      case LeakFinding.Stable stable ->
          text("finding.returns", NumberTexts.memory(stable.keptBytes()), stable.tasks());
      case LeakFinding.Rising rising ->
          text(rising.slackening() ? "finding.settling" : "finding.rising");
      case LeakFinding.TooFew(int tasks, int least) -> count("finding.too-few", tasks, least);
      case LeakFinding.Recorded recorded -> recorded(recorded);
    };
  }

  private static String leak(LeakFinding.Leak leak) {
    String where = leak.part().map(LeakTexts::part).map(part -> ", " + part).orElse("");
    String keeps =
        text(
            "finding.keeps",
            NumberTexts.memory(leak.bytesPerTask()),
            where,
            leak.tasks(),
            percent(leak.confidence()));
    OptionalInt left = leak.tasksLeft();
    return left.isEmpty() ? keeps : keeps + " " + count("leak.left", left.getAsInt());
  }

  private static String recorded(LeakFinding.Recorded finding) {
    return switch (finding.verdict()) {
      case LEAK -> text("finding.recorded.keeps", NumberTexts.memory(finding.bytesPerTask()));
      case HIGH_PEAK -> text("finding.recorded.peak");
      case STABLE -> text("finding.recorded.returns");
      case NOT_ENOUGH_DATA -> text("finding.recorded.too-few");
    };
  }

  private static String part(GrowingPart part) {
    return switch (part) {
      case JAVA_HEAP -> text("finding.part.heap");
      case NATIVE -> text("finding.part.native");
      case MAPPED -> text("finding.part.mapped");
    };
  }

  /** Never "100 %": nothing that was tested is certain. */
  private static String percent(double share) {
    return share > 0.999
        ? text("finding.above", "99.9 %")
        : String.format(Locale.ROOT, "%.1f %%", Math.floor(share * 1000) / 10);
  }
}
