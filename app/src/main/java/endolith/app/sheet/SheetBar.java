package endolith.app.sheet;

import static endolith.app.text.Texts.text;

import endolith.app.text.FlowingRow;
import endolith.app.text.OutcomeTexts;
import endolith.engine.plot.PlotKind;
import endolith.engine.task.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.Property;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The controls above the contact sheet: what is shown, in which order, which pairs, how large. */
final class SheetBar {
  /** Width of pictures at first, px. */
  static final double USUAL_PX = 200;

  /** Pictures are drawn anew in a few sizes only, so that those of each can be kept. */
  private static final List<Double> SIZES = List.of(120.0, 160.0, USUAL_PX, 280.0, 360.0, 440.0);

  private final FlowPane root = FlowingRow.of();

  SheetBar(SheetModel model, DoubleProperty width) {
    ComboBox<PlotKind> kinds =
        box("sheet-kind", "look.side.kind", List.of(PlotKind.values()), PlotKind::title);
    kinds.valueProperty().bindBidirectional(model.kind());
    kinds.getStyleClass().add("plot-kind");
    ComboBox<SheetOrder> orders =
        box("sheet-order", "sheet.order", List.of(SheetOrder.values()), SheetOrder::title);
    orders.valueProperty().bindBidirectional(model.order());
    ComboBox<Optional<Outcome>> outcomes =
        box("sheet-verdict", "sheet.verdict", outcomes(), SheetBar::title);
    outcomes.setValue(Optional.empty());
    outcomes.valueProperty().subscribe(wanted -> model.outcome().set(wanted.orElse(null)));
    ComboBox<DecisionFilter> decisions =
        box(
            "sheet-decision",
            "sheet.decision",
            List.of(DecisionFilter.values()),
            DecisionFilter::title);
    decisions.valueProperty().bindBidirectional(model.decision());
    TextField words = field("sheet-words", text("sheet.words"), model.words(), 12);
    words.setTooltip(new Tooltip(text("sheet.words.help")));
    TextField worse = field("sheet-worse", text("sheet.worse"), model.worseThan(), 9);
    worse.setTooltip(new Tooltip(text("sheet.worse.help")));
    Label count = new Label();
    count.setId("sheet-count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    model.cards().addListener((Observable cards) -> count.setText(model.counted()));
    count.setText(model.counted());
    root.getChildren()
        .addAll(
            kinds,
            named("sheet.order", orders),
            outcomes,
            decisions,
            words,
            worse,
            size(width),
            count);
    root.getStyleClass().add("sheet-bar");
  }

  Node root() {
    return root;
  }

  private static List<Optional<Outcome>> outcomes() {
    List<Optional<Outcome>> all =
        new ArrayList<>(Arrays.stream(Outcome.values()).map(Optional::of).toList());
    all.addFirst(Optional.empty());
    return all;
  }

  private static String title(Optional<Outcome> outcome) {
    return outcome.map(OutcomeTexts::word).orElseGet(() -> text("sheet.verdict.any"));
  }

  private static <T> ComboBox<T> box(
      String id, String key, List<T> choices, Function<T, String> title) {
    ComboBox<T> box = new ComboBox<>(FXCollections.observableArrayList(choices));
    box.setId(id);
    box.setAccessibleText(text(key));
    box.setMinWidth(Region.USE_PREF_SIZE);
    box.setConverter(new Titles<>(title));
    return box;
  }

  private static Node named(String key, Node control) {
    Label name = new Label(text(key));
    name.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = new HBox(name, control);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("sheet-named");
    return row;
  }

  private static TextField field(String id, String name, Property<String> value, int columns) {
    TextField field = new TextField();
    field.setId(id);
    field.setPromptText(name);
    field.setAccessibleText(name);
    field.setPrefColumnCount(columns);
    field.textProperty().bindBidirectional(value);
    return field;
  }

  private static Node size(DoubleProperty width) {
    Slider slider = new Slider(0, SIZES.size() - 1, SIZES.indexOf(width.get()));
    slider.setId("sheet-size");
    slider.setAccessibleText(text("sheet.size"));
    slider.setMajorTickUnit(1);
    slider.setMinorTickCount(0);
    slider.setSnapToTicks(true);
    slider.setBlockIncrement(1);
    slider.setPrefWidth(120);
    slider
        .valueProperty()
        .subscribe(now -> width.set(SIZES.get((int) Math.round(now.doubleValue()))));
    HBox row = new HBox(new FontIcon(Feather.IMAGE), slider);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("sheet-named");
    return row;
  }

  private static final class Titles<T> extends StringConverter<T> {
    private final Function<T, String> title;

    Titles(Function<T, String> title) {
      this.title = title;
    }

    @Override
    public String toString(T choice) {
      return choice == null ? "" : title.apply(choice);
    }

    @Override
    public T fromString(String words) {
      throw new UnsupportedOperationException(words);
    }
  }
}
