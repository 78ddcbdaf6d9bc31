package endolith.app.choose;

import static endolith.app.text.Texts.text;

import java.util.Locale;
import org.kordamp.ikonli.feather.Feather;

/** The word, icon and style class of a cell's state. */
final class StateStyle {
  private StateStyle() {}

  static Feather icon(CellState state) {
    return switch (state) {
      case LOOKING -> Feather.MORE_HORIZONTAL;
      case READY -> Feather.CIRCLE;
      case PARTLY -> Feather.PIE_CHART;
      case DONE -> Feather.CHECK_CIRCLE;
      case STALE -> Feather.REFRESH_CW;
      case FAILED -> Feather.X_CIRCLE;
      case PROBLEM -> Feather.ALERT_TRIANGLE;
      case ABSENT -> Feather.MINUS;
    };
  }

  static String word(CellState state) {
    return switch (state) {
      case LOOKING -> text("cell.looking");
      case READY -> text("cell.ready");
      case PARTLY -> text("cell.partly");
      case DONE -> text("cell.done");
      case STALE -> text("cell.stale");
      case FAILED -> text("cell.failed");
      case PROBLEM -> text("cell.problem");
      case ABSENT -> text("cell.absent");
    };
  }

  static String styleClass(CellState state) {
    return "state-" + state.name().toLowerCase(Locale.ROOT);
  }
}
