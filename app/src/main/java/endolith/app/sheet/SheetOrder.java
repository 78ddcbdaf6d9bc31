package endolith.app.sheet;

import static endolith.app.text.Texts.text;

import endolith.app.results.TaskResults;
import endolith.engine.review.Standing;
import endolith.engine.task.Outcome;
import endolith.engine.task.ResultFigure;
import endolith.engine.task.TaskResult;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/** The orders in which pairs stand on the contact sheet; what is equal stands by sample and dye. */
enum SheetOrder {
  SAMPLE("sheet.order.sample", any -> Comparator.comparing(TaskResults::sample)),
  DYE("sheet.order.dye", any -> Comparator.comparing(TaskResults::dye)),
  VERDICT("sheet.order.verdict", any -> Comparator.comparingInt(SheetOrder::doubt).reversed()),
  ACCURACY(
      "sheet.order.accuracy", any -> Comparator.comparingDouble(SheetOrder::errorPx).reversed()),
  DECISION(
      "sheet.order.decision",
      decisions -> Comparator.comparingInt(pair -> work(decisions.of(pair.id()))));

  private final String key;
  private final Function<Decisions, Comparator<TaskResults>> comparator;

  SheetOrder(String key, Function<Decisions, Comparator<TaskResults>> comparator) {
    this.key = key;
    this.comparator = comparator;
  }

  String title() {
    return text(key);
  }

  Comparator<TaskResults> comparator(Decisions decisions) {
    return comparator
        .apply(decisions)
        .thenComparing(TaskResults::sample)
        .thenComparing(TaskResults::dye);
  }

  /** The less, the more a person has yet to do. */
  private static int work(Optional<Standing> standing) {
    Standing now = standing.orElse(null);
    if (now == null || now.decision() == null) {
      return 0;
    }
    return now.outdated()
        ? 1
        : switch (now.decision()) {
          case DOUBTFUL -> 2;
          case REJECTED -> 3;
          case ACCEPTED -> 4;
        };
  }

  /** The more, the sooner a person should look. */
  private static int doubt(TaskResults pair) {
    TaskResult result = pair.result();
    if (result == null) {
      return 0;
    }
    return switch (Outcome.of(result)) {
      case CRASHED -> 5;
      case FAILED -> 4;
      case CHECK -> 3;
      case UNJUDGED -> 2;
      case ALIGNED -> 1;
      case STOPPED -> 0;
    };
  }

  /** Of the alignment, px; what is not known is worse than anything that is. */
  static double errorPx(TaskResults pair) {
    TaskResult result = pair.result();
    Double error = result == null ? null : ResultFigure.ACCURACY.of(result);
    return error == null ? Double.POSITIVE_INFINITY : error;
  }
}
