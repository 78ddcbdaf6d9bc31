package endolith.app.compare;

import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import endolith.app.text.FlowingRow;
import endolith.app.text.ParameterTexts;
import endolith.app.text.UserName;
import endolith.engine.parameter.Parameter;
import endolith.engine.parameter.ParameterTable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The form of a comparison: the pair, the parameter, its values. */
final class CompareForm {
  private final VBox root;

  /**
   * @param busy while a batch runs, which needs the memory
   */
  CompareForm(CompareModel model, Runnable start, ObservableBooleanValue busy) {
    ComboBox<String> task = new ComboBox<>(model.tasks());
    task.setId("compare-task");
    task.setButtonCell(new PairName());
    task.valueProperty().bindBidirectional(model.task());
    task.getStyleClass().add("compare-box");
    SearchableComboBox<Parameter<?>> parameter =
        new SearchableComboBox<>(FXCollections.observableArrayList(ParameterTable.all()));
    parameter.setId("compare-parameter");
    parameter.setConverter(new Names());
    parameter.setButtonCell(new NameOnly());
    parameter.valueProperty().bindBidirectional(model.parameter());
    parameter.getStyleClass().add("compare-box");
    TextField values = new TextField();
    values.setId("compare-values");
    values.setPromptText(text("compare.values.prompt"));
    values.textProperty().bindBidirectional(model.values());
    values.getStyleClass().add("compare-values");
    CheckBox keep = new CheckBox(text("compare.keep"));
    keep.setId("compare-keep");
    keep.setTooltip(new Tooltip(text("compare.keep.help")));
    keep.selectedProperty().bindBidirectional(model.keep());
    Button go = new Button(text("compare.start"), new FontIcon(Feather.PLAY));
    go.setId("compare-start");
    go.getStyleClass().add(Styles.ACCENT);
    go.disableProperty().bind(model.objection().isNotEmpty().or(model.running()).or(busy));
    go.setOnAction(event -> start.run());
    Button stop = new Button(text("compare.stop"), new FontIcon(Feather.SQUARE));
    stop.setId("compare-stop");
    stop.visibleProperty().bind(model.running());
    stop.managedProperty().bind(stop.visibleProperty());
    stop.setOnAction(event -> model.stop());
    for (Control control : new Control[] {task, parameter, values, keep}) {
      control.disableProperty().bind(model.running());
    }
    keep.minHeightProperty().bind(go.heightProperty());
    FlowPane row =
        FlowingRow.of(
            labelled("compare.task", task),
            labelled("compare.parameter", parameter),
            labelled("compare.values", values),
            keep,
            go,
            stop);
    row.getStyleClass().add("compare-form");
    row.setRowValignment(javafx.geometry.VPos.BOTTOM);
    root = new VBox(row, help(model), objection(model));
    root.getStyleClass().add("compare-head");
  }

  Node root() {
    return root;
  }

  private static Region labelled(String key, Control control) {
    Label label = new Label(text(key));
    label.setLabelFor(control);
    label.getStyleClass().add("compare-label");
    control.setAccessibleText(text(key));
    VBox box = new VBox(label, control);
    box.setAlignment(Pos.BOTTOM_LEFT);
    box.getStyleClass().add("compare-field");
    return box;
  }

  private static Node help(CompareModel model) {
    Label help = wrapped("compare-help");
    help.getStyleClass().add(Styles.TEXT_MUTED);
    help.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> {
                  Parameter<?> chosen = model.parameter().get();
                  return chosen == null
                      ? text("compare.intro")
                      : text(
                          "compare.parameter.about",
                          chosen.help(),
                          chosen.kind().range(),
                          chosen.unit().isEmpty() ? "" : " (" + chosen.unit() + ")",
                          chosen.defaultText());
                },
                model.parameter()));
    return help;
  }

  private static Node objection(CompareModel model) {
    Label objection = wrapped("compare-objection");
    objection.getStyleClass().add("parameter-objection");
    objection.textProperty().bind(model.objection());
    objection
        .visibleProperty()
        .bind(model.objection().isNotEmpty().and(model.values().isNotEmpty()));
    objection.managedProperty().bind(objection.visibleProperty());
    return objection;
  }

  private static Label wrapped(String id) {
    Label label = new Label();
    label.setId(id);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /** A pair's name, which may be longer than the room for it. */
  private static final class PairName extends ListCell<String> {
    @Override
    protected void updateItem(@Nullable String pair, boolean empty) {
      super.updateItem(pair, empty);
      UserName.show(this, pair == null ? "" : pair);
    }
  }

  /** What is chosen, in words; the name in files stands in the list, where it can be looked for. */
  private static final class NameOnly extends ListCell<Parameter<?>> {
    @Override
    protected void updateItem(@Nullable Parameter<?> parameter, boolean empty) {
      super.updateItem(parameter, empty);
      setText(parameter == null ? "" : ParameterTexts.name(parameter));
    }
  }

  private static final class Names extends StringConverter<Parameter<?>> {
    @Override
    public String toString(Parameter<?> parameter) {
      return parameter == null
          ? ""
          : text("compare.parameter.name", ParameterTexts.name(parameter), parameter.name());
    }

    @Override
    public Parameter<?> fromString(String name) {
      return ParameterTable.all().stream()
          .filter(parameter -> toString(parameter).equals(name))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException(name));
    }
  }
}
