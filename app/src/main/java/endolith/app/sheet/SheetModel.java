package endolith.app.sheet;

import static endolith.app.text.Texts.text;

import endolith.app.results.Plot;
import endolith.app.results.TaskResults;
import endolith.engine.plot.PlotKind;
import endolith.engine.task.Outcome;
import endolith.engine.task.TaskResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Which pairs stand on the contact sheet, in which order, and which of them is the current one. */
final class SheetModel {
  private final ObservableList<TaskResults> pairs;
  private final Decisions decisions;
  private final ObjectProperty<PlotKind> kind =
      new SimpleObjectProperty<>(PlotKind.DIFFERENCE_IMAGE);
  private final ObjectProperty<SheetOrder> order = new SimpleObjectProperty<>(SheetOrder.SAMPLE);
  private final StringProperty words = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable Outcome> outcome = new SimpleObjectProperty<>();
  private final ObjectProperty<DecisionFilter> decision =
      new SimpleObjectProperty<>(DecisionFilter.ANY);
  private final StringProperty worseThan = new SimpleStringProperty("");
  private final ObservableList<SheetCard> cards = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable SheetCard> current = new SimpleObjectProperty<>();

  /** The pair that was looked at last; its card may come back. */
  private String wanted = "";

  /**
   * @param pairs of which something is there
   */
  SheetModel(ObservableList<TaskResults> pairs, Decisions decisions) {
    this.pairs = pairs;
    this.decisions = decisions;
    pairs.addListener((Observable changed) -> lay());
    kind.subscribe(now -> lay());
    order.subscribe(now -> lay());
    words.subscribe(now -> lay());
    outcome.subscribe(now -> lay());
    decision.subscribe(now -> lay());
    worseThan.subscribe(now -> lay());
    decisions.changes().subscribe(now -> lay());
    current.subscribe(
        card -> {
          if (card != null) {
            wanted = card.pair().id();
          }
        });
  }

  /** Which plot the cards show. */
  ObjectProperty<PlotKind> kind() {
    return kind;
  }

  ObjectProperty<SheetOrder> order() {
    return order;
  }

  /** Each word must be a part of the name of the sample or of the dye. */
  StringProperty words() {
    return words;
  }

  /** What came of the pairs; null for anything. */
  ObjectProperty<@Nullable Outcome> outcome() {
    return outcome;
  }

  /** What was decided on the pairs. */
  ObjectProperty<DecisionFilter> decision() {
    return decision;
  }

  /** The accuracy, px, of which pairs fall short; any text but a number is no condition. */
  StringProperty worseThan() {
    return worseThan;
  }

  /** In their order. */
  ObservableList<SheetCard> cards() {
    return cards;
  }

  /** The card that keys work on; null for none. */
  ObjectProperty<@Nullable SheetCard> current() {
    return current;
  }

  /** Makes a card of a pair the current one, as soon as it has any. */
  void goTo(String pair) {
    SheetCard now = current.get();
    if (now == null || !now.pair().id().equals(pair)) {
      wanted = pair;
      card(pair).ifPresent(current::set);
    }
  }

  private Optional<SheetCard> card(String pair) {
    return cards.stream().filter(card -> card.pair().id().equals(pair)).findFirst();
  }

  /** The pairs that are shown, in their order, as {@code sample/dye}. */
  List<String> ids() {
    return cards.stream().map(card -> card.pair().id()).distinct().toList();
  }

  /** Goes on by so many cards, to the first or last one at most. */
  void move(int by) {
    if (!cards.isEmpty()) {
      int at = index();
      current.set(cards.get(at < 0 ? 0 : Math.clamp((long) at + by, 0, cards.size() - 1)));
    }
  }

  /** Of the current card; −1 if there is none. */
  int index() {
    SheetCard now = current.get();
    return now == null ? -1 : cards.indexOf(now);
  }

  /** How many pairs there are, and how many of them are shown. */
  String counted() {
    int shown = ids().size();
    return shown == pairs.size()
        ? text("sheet.count", pairs.size())
        : text("sheet.count-some", shown, pairs.size());
  }

  private void lay() {
    List<SheetCard> now = new ArrayList<>();
    pairs.stream()
        .filter(this::isWanted)
        .sorted(order.get().comparator(decisions))
        .forEach(pair -> addCards(pair, now));
    if (now.equals(cards)) {
      return;
    }
    cards.setAll(now);
    current.set(card(wanted).orElse(null));
  }

  private void addCards(TaskResults pair, List<SheetCard> into) {
    List<Plot> plots = pair.plots().stream().filter(plot -> plot.kind() == kind.get()).toList();
    plots.forEach(plot -> into.add(new SheetCard(pair, plot)));
    if (plots.isEmpty()) {
      into.add(new SheetCard(pair, null));
    }
  }

  private boolean isWanted(TaskResults pair) {
    String name = (pair.sample() + " " + pair.dye()).toLowerCase(Locale.ROOT);
    for (String word : words.get().toLowerCase(Locale.ROOT).split("[\\s/]+", -1)) {
      if (!name.contains(word)) {
        return false;
      }
    }
    TaskResult result = pair.result();
    Outcome wanted = outcome.get();
    if (wanted != null && (result == null || Outcome.of(result) != wanted)) {
      return false;
    }
    if (!decision.get().accepts(decisions.of(pair.id()))) {
      return false;
    }
    return limitPx().filter(limit -> SheetOrder.errorPx(pair) <= limit).isEmpty();
  }

  private Optional<Double> limitPx() {
    try {
      return Optional.of(Double.valueOf(worseThan.get().strip().replace(',', '.')));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
