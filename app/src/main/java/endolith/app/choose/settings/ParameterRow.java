package endolith.app.choose.settings;

import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import endolith.engine.parameter.Parameter;
import endolith.engine.parameter.ParameterKind;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A parameter to set: its name, its value, its help, and what is wrong with the value. */
final class ParameterRow {
  private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

  private final ParameterField field;
  private final VBox root;
  private final Control control;

  ParameterRow(ParameterField field) {
    this.field = field;
    Parameter<?> parameter = field.parameter();
    Label name = new Label(field.title());
    name.getStyleClass().add("parameter-name");
    name.setMnemonicParsing(false);
    name.setWrapText(true);
    name.setMinHeight(Region.USE_PREF_SIZE);
    name.setTooltip(
        new Tooltip(
            text(
                "parameter.tooltip",
                parameter.name(),
                parameter.abbreviation(),
                parameter.kind().range(),
                parameter.defaultText())));
    Label contract = new Label(parameter.name());
    contract.setMnemonicParsing(false);
    contract.getStyleClass().addAll("parameter-contract", Styles.TEXT_MUTED);
    VBox names = new VBox(name, contract);
    names.setAlignment(Pos.CENTER_LEFT);
    names.setMinWidth(0);
    HBox.setHgrow(names, Priority.ALWAYS);
    control = control(field);
    control.setId("parameter-" + parameter.name());
    control.setAccessibleText(field.title());
    control.setAccessibleHelp(parameter.help());
    name.setLabelFor(control);
    Label unit = new Label(parameter.unit());
    unit.getStyleClass().addAll("parameter-unit", Styles.TEXT_MUTED);
    HBox line = new HBox(names, reset(field), control, unit);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("parameter-line");
    Label help = wrapped(parameter.help(), Styles.TEXT_MUTED, "parameter-help");
    Label objection = wrapped("", "parameter-objection");
    objection.textProperty().bind(field.objection());
    objection.visibleProperty().bind(field.objection().isNotEmpty());
    objection.managedProperty().bind(objection.visibleProperty());
    root = new VBox(line, objection, help);
    root.getStyleClass().add("parameter");
    field.changed().subscribe(changed -> root.pseudoClassStateChanged(CHANGED, changed));
    field
        .objection()
        .subscribe(words -> control.pseudoClassStateChanged(Styles.STATE_DANGER, !words.isEmpty()));
  }

  ParameterField field() {
    return field;
  }

  /** As it can be found: by its name, the one of the contract, and its help. */
  SettingRow setting() {
    Parameter<?> parameter = field.parameter();
    String words = String.join(" ", field.title(), parameter.name(), parameter.help());
    return new SettingRow(root, words, field.changed());
  }

  /** Gives the keyboard to its value. */
  void focus() {
    control.requestFocus();
  }

  private static Label wrapped(String words, String... styleClasses) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll(styleClasses);
    return label;
  }

  private static Node reset(ParameterField field) {
    Button reset = new Button(null, new FontIcon(Feather.ROTATE_CCW));
    reset.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, "parameter-reset");
    String help = text("parameter.reset", field.title(), field.parameter().defaultText());
    reset.setTooltip(new Tooltip(help));
    reset.setAccessibleText(help);
    reset.visibleProperty().bind(field.changed());
    reset.setOnAction(event -> field.reset());
    return reset;
  }

  private static Control control(ParameterField field) {
    return switch (field.parameter().kind()) {
      case ParameterKind.Flag flag -> {
        CheckBox box = new CheckBox();
        field.typed().subscribe(typed -> box.setSelected(typed.equals("true")));
        box.selectedProperty().subscribe(on -> field.typed().set(String.valueOf(on)));
        yield box;
      }
      case ParameterKind.Choice choice -> {
        ComboBox<String> box = new ComboBox<>(FXCollections.observableArrayList(choice.words()));
        box.valueProperty().bindBidirectional(field.typed());
        box.getStyleClass().add("setting-field");
        yield box;
      }
      case ParameterKind.Whole whole -> typed(field);
      case ParameterKind.Real real -> typed(field);
    };
  }

  private static TextField typed(ParameterField field) {
    TextField input = new TextField();
    input.textProperty().bindBidirectional(field.typed());
    input.getStyleClass().add("setting-field");
    input.setAlignment(Pos.CENTER_RIGHT);
    return input;
  }
}
