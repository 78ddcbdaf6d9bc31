package endolith.app.choose.settings;

import static endolith.app.text.Texts.text;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import endolith.engine.task.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableLongValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The pane in which settings are found, set, taken back and kept. */
public final class SettingsPane {
  private final Choices choices;
  private final CustomTextField search = new CustomTextField();
  private final ToggleButton changedOnly = new ToggleButton(text("settings.changed-only"));
  private final Label nothing = new Label(text("settings.nothing"));
  private final List<ParameterRow> parameters = new ArrayList<>();
  private final List<SettingSection> sections = new ArrayList<>();
  private final VBox column = new VBox();
  private final ScrollPane scroll = new ScrollPane(column);
  private final Button close = new Button(null, new FontIcon(Feather.X));
  private final VBox root;

  /**
   * @param fitted memory for each worker as it would be now; 0 if unknown
   * @param copyCommand takes the command line that does the same to the clipboard
   */
  public SettingsPane(
      Choices choices,
      ObservableLongValue fitted,
      SavedSettings saved,
      Presets presets,
      Runnable copyCommand) {
    this.choices = choices;
    SettingSection how =
        new SettingSection(
            text("settings.run"), "this-run", new RunSection(choices, fitted).rows());
    how.expand();
    sections.add(how);
    for (Stage stage : Stage.values()) {
      sections.add(
          section(
              text("settings.stage", stage.number(), stage.title()),
              "stage-" + stage.number(),
              field -> field.parameter().stage() == stage && field.parameter().effective()));
    }
    sections.add(
        section(
            text("settings.without-effect"),
            "without-effect",
            field -> !field.parameter().effective()));
    sections.forEach(section -> column.getChildren().add(section.root()));
    nothing.getStyleClass().addAll(Styles.TEXT_MUTED, "settings-nothing");
    nothing.setId("settings-nothing");
    nothing.setWrapText(true);
    nothing.managedProperty().bind(nothing.visibleProperty());
    column.getChildren().add(nothing);
    column.getStyleClass().add("settings-sections");
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    KeptRow kept = new KeptRow(saved, presets, copyCommand);
    root = new VBox(heading(kept.menu()), tools(), kept.root(), scroll);
    root.getStyleClass().add("settings");
    choices.changedCount().subscribe(any -> search());
    search();
  }

  private SettingSection section(String title, String id, Predicate<ParameterField> which) {
    List<SettingRow> rows = new ArrayList<>();
    for (ParameterField field : choices.fields().stream().filter(which).toList()) {
      ParameterRow row = new ParameterRow(field);
      parameters.add(row);
      rows.add(row.setting());
    }
    return new SettingSection(title, id, rows);
  }

  public Region root() {
    return root;
  }

  /**
   * Offers to be closed.
   *
   * @param closable while it lies over something
   */
  public void onClose(ObservableBooleanValue closable, Runnable closing) {
    close.visibleProperty().bind(closable);
    close.setOnAction(event -> closing.run());
  }

  /** Makes ready to search. */
  public void focus() {
    search.requestFocus();
  }

  private Node heading(Node presets) {
    Label title = new Label(text("settings.title"));
    title.getStyleClass().add("section-title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button undo = new Button(text("settings.undo"), new FontIcon(Feather.CORNER_UP_LEFT));
    undo.setId("undo-setting");
    undo.setTooltip(new Tooltip(text("settings.undo.help")));
    undo.visibleProperty().bind(choices.history().undoable());
    undo.setOnAction(event -> choices.history().undo());
    Button reset = new Button(text("settings.reset"), new FontIcon(Feather.ROTATE_CCW));
    reset.setId("reset-all");
    reset.visibleProperty().bind(choices.changedCount().greaterThan(0));
    reset.setOnAction(event -> choices.resetParameters());
    for (Button button : List.of(undo, reset)) {
      button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
      button.setMinWidth(Region.USE_PREF_SIZE);
    }
    close.setId("close-settings");
    close.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, Styles.BUTTON_ICON);
    close.setAccessibleText(text("settings.close"));
    close.setTooltip(new Tooltip(text("settings.close")));
    close.setMinWidth(Region.USE_PREF_SIZE);
    close.managedProperty().bind(close.visibleProperty());
    close.setVisible(false);
    HBox heading = new HBox(title, gap, undo, reset, presets, close);
    heading.getStyleClass().add("settings-heading");
    return heading;
  }

  private Node tools() {
    search.setId("search-settings");
    search.setLeft(new FontIcon(Feather.SEARCH));
    search.setPromptText(text("settings.search"));
    search.setAccessibleText(text("settings.search"));
    search.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            event.consume();
          }
        });
    search.textProperty().subscribe(any -> search());
    HBox.setHgrow(search, Priority.ALWAYS);
    changedOnly.setId("changed-only");
    changedOnly.getStyleClass().add(Styles.SMALL);
    changedOnly.setMinWidth(Region.USE_PREF_SIZE);
    changedOnly.setTooltip(new Tooltip(text("settings.changed-only.help")));
    changedOnly.selectedProperty().subscribe(any -> search());
    HBox tools = new HBox(search, changedOnly);
    tools.getStyleClass().add("settings-tools");
    return tools;
  }

  private void search() {
    String wanted = search.getText().strip();
    boolean active = !wanted.isEmpty() || changedOnly.isSelected();
    boolean any = !active;
    for (SettingSection section : sections) {
      if (active) {
        any |= section.search(row -> row.matches(wanted) && isAskedFor(row));
      } else {
        section.endSearch();
      }
    }
    nothing.setVisible(!any);
  }

  /** What one works at stays, also when it is set back to its default. */
  private boolean isAskedFor(SettingRow row) {
    return !changedOnly.isSelected() || row.changed().get() || isFocused(row.node());
  }

  private static boolean isFocused(Node node) {
    Node focused = node.getScene() == null ? null : node.getScene().getFocusOwner();
    for (Node at = focused; at != null; at = at.getParent()) {
      if (at == node) {
        return true;
      }
    }
    return false;
  }

  /** Unfolds a parameter, brings it into view, and gives the keyboard to its value. */
  public void goTo(ParameterField field) {
    search.clear();
    changedOnly.setSelected(false);
    Optional<ParameterRow> found =
        parameters.stream().filter(row -> row.field() == field).findFirst();
    found.ifPresent(
        row -> {
          SettingRow setting = row.setting();
          sections.stream()
              .filter(section -> section.holds(setting.node()))
              .forEach(SettingSection::expand);
          row.focus();
          Platform.runLater(() -> bringIntoView(setting.node()));
        });
  }

  private void bringIntoView(Node row) {
    root.applyCss();
    root.layout();
    double hidden = column.getHeight() - scroll.getViewportBounds().getHeight();
    double top = column.sceneToLocal(row.localToScene(row.getLayoutBounds())).getMinY();
    scroll.setVvalue(hidden <= 0 ? 0 : Math.clamp((top - 60) / hidden, 0, 1));
  }
}
