package endolith.engine.pipeline;

import endolith.engine.task.Verdict;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A table of what became of the pairs of each world. */
final class CalibrationTable {
  private final List<CalibrationOutcome> outcomes;

  CalibrationTable(List<CalibrationOutcome> outcomes) {
    this.outcomes = List.copyOf(outcomes);
  }

  /** As Markdown. */
  String text() {
    Map<String, List<CalibrationOutcome>> worlds =
        outcomes.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.pair().expected() + " " + one.pair().world(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    StringBuilder text = new StringBuilder();
    text.append(
        "| world | should be | pairs | aligned | check | failed | wrong | error p95, median (px)"
            + " | claim within 2 × |\n|---|---|---|---|---|---|---|---|---|\n");
    for (List<CalibrationOutcome> world : worlds.values()) {
      CalibrationCase first = world.getFirst().pair();
      String expected =
          switch (first.expected()) {
            case ALIGNED -> "aligned";
            case TRUE -> "";
            case NOT_ALIGNED -> "not aligned";
          };
      text.append(row(first.world(), expected, world));
    }
    return text.append(row("all", "", outcomes)).toString();
  }

  private static String row(String name, String expected, Collection<CalibrationOutcome> pairs) {
    List<CalibrationOutcome> aligned =
        pairs.stream().filter(CalibrationOutcome::isAlignedTruly).toList();
    double[] errors = aligned.stream().mapToDouble(one -> one.error().p95()).sorted().toArray();
    long claims = aligned.stream().filter(CalibrationTable::isClaimFair).count();
    return String.format(
        Locale.ROOT,
        "| %s | %s | %d | %d | %d | %d | %d | %s | %s |%n",
        name,
        expected,
        pairs.size(),
        count(pairs, one -> one.verdict() == Verdict.ALIGNED),
        count(pairs, one -> one.verdict() == Verdict.CHECK),
        count(pairs, one -> one.verdict() == Verdict.FAILED),
        count(pairs, CalibrationOutcome::isWronglyTrusted),
        errors.length == 0 ? "" : String.format(Locale.ROOT, "%.3f", errors[errors.length / 2]),
        errors.length == 0 ? "" : claims + " of " + errors.length);
  }

  /** Whether the claimed error is within a factor of two of the true one. */
  static boolean isClaimFair(CalibrationOutcome one) {
    return one.claim() >= 0.5 && one.claim() <= 2;
  }

  private static long count(
      Collection<CalibrationOutcome> pairs, Predicate<CalibrationOutcome> which) {
    return pairs.stream().filter(which).count();
  }
}
