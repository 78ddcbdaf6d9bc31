package endolith.app.choose;

import static endolith.app.text.Texts.text;

import endolith.app.choose.Cell.Standing;
import endolith.app.text.OutcomeTexts;
import endolith.app.text.VerdictWords;
import endolith.engine.task.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kordamp.ikonli.feather.Feather;

/**
 * The word, icon and style class of a cell: what a run does with it just now; what came of it,
 * where that is still true of what is there; else how much is there.
 */
record StateStyle(String word, Feather icon, String styleClass) {

  static StateStyle of(Standing standing) {
    Live live = standing.live();
    if (live != null) {
      return of(live);
    }
    Outcome outcome = standing.outcome();
    boolean tells = outcome == Outcome.CRASHED || standing.state() == CellState.DONE;
    return outcome != null && tells ? of(outcome) : of(standing.state());
  }

  private static StateStyle of(Live live) {
    Outcome outcome = live.outcome();
    if (outcome != null) {
      return of(outcome);
    }
    if (!live.begun()) {
      return new StateStyle(text("run.waiting"), Feather.CLOCK, "state-waiting");
    }
    String word =
        live.stage() == 0
            ? text("run.beginning")
            : text("cell.in-stage", live.stage(), live.percent());
    return new StateStyle(word, Feather.ACTIVITY, "state-running");
  }

  /** Every word there is. */
  static List<String> words() {
    return Stream.concat(
            Arrays.stream(CellState.values()).map(StateStyle::word),
            Arrays.stream(Outcome.values()).map(OutcomeTexts::word))
        .toList();
  }

  private static StateStyle of(Outcome outcome) {
    return new StateStyle(
        OutcomeTexts.word(outcome), VerdictWords.of(outcome).icon(), styleClass(outcome));
  }

  private static StateStyle of(CellState state) {
    return new StateStyle(word(state), icon(state), styleClass(state));
  }

  private static Feather icon(CellState state) {
    return switch (state) {
      case LOOKING -> Feather.MORE_HORIZONTAL;
      case READY -> Feather.CIRCLE;
      case PARTLY -> Feather.PIE_CHART;
      case DONE -> Feather.CHECK;
      case STALE -> Feather.REFRESH_CW;
      case PROBLEM -> Feather.ALERT_TRIANGLE;
      case ABSENT -> Feather.MINUS;
    };
  }

  private static String word(CellState state) {
    return switch (state) {
      case LOOKING -> text("cell.looking");
      case READY -> text("cell.ready");
      case PARTLY -> text("cell.partly");
      case DONE -> text("cell.done");
      case STALE -> text("cell.stale");
      case PROBLEM -> text("cell.problem");
      case ABSENT -> text("cell.absent");
    };
  }

  private static String styleClass(Enum<?> what) {
    return "state-" + what.name().toLowerCase(Locale.ROOT);
  }
}
