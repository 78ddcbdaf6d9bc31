package endolith.app.choose;

import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import endolith.app.choose.settings.WorkerChoices;
import endolith.app.pace.Pace;
import endolith.app.pace.TimeLeft;
import endolith.app.pace.Work;
import endolith.app.text.NumberTexts;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** How long the chosen pairs will take, before they are begun; empty until that is known. */
final class EstimateLabel {
  private final PairBoard board;
  private final WorkerChoices workerChoices;
  private final Supplier<Pace> pace;
  private final Label root = new Label();
  private final Tooltip why = new Tooltip();

  EstimateLabel(PairBoard board, WorkerChoices workerChoices, Supplier<Pace> pace) {
    this.board = board;
    this.workerChoices = workerChoices;
    this.pace = pace;
    root.setId("estimate");
    root.getStyleClass().add(Styles.TEXT_MUTED);
    root.setMinWidth(Label.USE_PREF_SIZE);
    root.setTooltip(why);
    root.managedProperty().bind(root.visibleProperty());
    for (Observable each :
        List.of(board.chosen(), board.looking(), workerChoices.mode(), workerChoices.workers())) {
      each.addListener((Observable changed) -> show());
    }
    show();
  }

  Label root() {
    return root;
  }

  private void show() {
    Pace known = pace.get();
    Map<Work, Double> totals = new HashMap<>();
    List<Double> seconds =
        board.cells().stream()
            .filter(cell -> cell.chosen().get())
            .flatMap(cell -> cell.work().stream())
            .map(work -> totals.computeIfAbsent(work, each -> known.of(each).total()))
            .toList();
    boolean whole = !board.looking().get() && seconds.size() == board.chosenCount().get();
    root.setVisible(whole && !seconds.isEmpty());
    if (root.isVisible()) {
      double all = seconds.stream().mapToDouble(Double::doubleValue).sum();
      double longest = seconds.stream().mapToDouble(Double::doubleValue).max().orElse(0);
      int atATime = Math.clamp(workerChoices.allocation().workers(), 1, seconds.size());
      Duration time = TimeLeft.of(all, 0, longest, atATime, Duration.ZERO);
      root.setText(text("board.estimate", NumberTexts.time(time.plusSeconds(1))));
      why.setText(text(known.hasSeenAny() ? "board.estimate.seen" : "board.estimate.guess"));
    }
  }
}
