package endolith.app.sheet;

import static endolith.app.text.Texts.text;

import endolith.app.results.TaskResults;
import endolith.engine.task.Outcome;
import endolith.engine.task.ResultFigure;
import endolith.engine.task.TaskResult;
import java.util.Comparator;

/** The orders in which pairs stand on the contact sheet; what is equal stands by sample and dye. */
enum SheetOrder {
  SAMPLE("sheet.order.sample", Comparator.comparing(TaskResults::sample)),
  DYE("sheet.order.dye", Comparator.comparing(TaskResults::dye)),
  VERDICT("sheet.order.verdict", Comparator.comparingInt(SheetOrder::doubt).reversed()),
  ACCURACY("sheet.order.accuracy", Comparator.comparingDouble(SheetOrder::errorPx).reversed());

  private final String key;
  private final Comparator<TaskResults> comparator;

  SheetOrder(String key, Comparator<TaskResults> comparator) {
    this.key = key;
    this.comparator = comparator.thenComparing(TaskResults::sample).thenComparing(TaskResults::dye);
  }

  String title() {
    return text(key);
  }

  Comparator<TaskResults> comparator() {
    return comparator;
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
