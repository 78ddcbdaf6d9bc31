package endolith.app.choose.settings;

import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import endolith.app.settings.SettingPreset;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What settings are kept as: those of the project, presets of the person, a command line. */
final class KeptRow {
  private final Presets presets;
  private final MenuButton menu = new MenuButton(text("settings.presets"));
  private final TextField name = new TextField();
  private final HBox naming = new HBox();
  private final VBox root;

  /**
   * @param copyCommand takes the command line that does the same to the clipboard
   */
  KeptRow(SavedSettings saved, Presets presets, Runnable copyCommand) {
    this.presets = presets;
    Label line = new Label();
    line.setId("settings-saved");
    line.getStyleClass().add(Styles.TEXT_MUTED);
    line.textProperty().bind(saved.line());
    line.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button save = small("settings.save", "save-settings");
    save.setTooltip(new Tooltip(text("settings.save.help")));
    save.disableProperty().bind(saved.changed().not());
    save.setOnAction(event -> saved.save());
    Button reload = small("settings.reload", "reload-settings");
    reload.setTooltip(new Tooltip(text("settings.reload.help")));
    reload.disableProperty().bind(saved.there().not().or(saved.changed().not()));
    reload.setOnAction(event -> saved.load());
    Button copy = new Button(null, new FontIcon(Feather.TERMINAL));
    copy.setId("copy-command");
    copy.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, Styles.BUTTON_ICON);
    copy.setAccessibleText(text("settings.copy-command.help"));
    copy.setTooltip(new Tooltip(text("settings.copy-command.help")));
    copy.setOnAction(event -> copyCommand.run());
    HBox project = new HBox(line, gap, copy, reload, save);
    project.getStyleClass().add("settings-kept");
    menu.setId("presets");
    menu.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    menu.setMinWidth(Region.USE_PREF_SIZE);
    menu.setTooltip(new Tooltip(text("settings.presets.help")));
    prepareNaming();
    root = new VBox(project, naming);
    presets.all().addListener((Observable any) -> fill());
    fill();
  }

  Node root() {
    return root;
  }

  /** The presets, and what else can be done with them. */
  Node menu() {
    return menu;
  }

  private static Button small(String key, String id) {
    Button button = new Button(text(key));
    button.setId(id);
    button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private void fill() {
    List<MenuItem> items = new ArrayList<>();
    Menu remove = new Menu(text("settings.preset.remove"));
    remove.setId("remove-preset");
    for (SettingPreset preset : presets.all()) {
      int number = items.size();
      items.add(item(preset.name(), "preset-" + number, () -> presets.take(preset)));
      remove
          .getItems()
          .add(item(preset.name(), "remove-preset-" + number, () -> presets.remove(preset)));
    }
    if (!items.isEmpty()) {
      items.add(new SeparatorMenuItem());
    }
    items.add(item(text("settings.preset.keep"), "keep-preset", () -> name(true)));
    if (!remove.getItems().isEmpty()) {
      items.add(remove);
    }
    menu.getItems().setAll(items);
  }

  private static MenuItem item(String words, String id, Runnable action) {
    MenuItem item = new MenuItem(words);
    item.setMnemonicParsing(false);
    item.setId(id);
    item.setOnAction(event -> action.run());
    return item;
  }

  /** Asks for the name of a preset, where the keyboard then is. */
  private void prepareNaming() {
    name.setId("preset-name");
    name.setPromptText(text("settings.preset.name"));
    name.setAccessibleText(text("settings.preset.name"));
    HBox.setHgrow(name, Priority.ALWAYS);
    Button keep = small("settings.preset.keep-it", "keep-preset-now");
    keep.textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    text(
                        presets.isThere(name.getText())
                            ? "settings.preset.replace"
                            : "settings.preset.keep-it"),
                name.textProperty(),
                presets.all()));
    keep.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !Presets.isName(name.getText()), name.textProperty()));
    keep.setOnAction(event -> keep());
    name.setOnAction(event -> keep());
    name.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            name(false);
            event.consume();
          }
        });
    Button cancel = small("settings.preset.cancel", "keep-preset-not");
    cancel.setOnAction(event -> name(false));
    naming.getChildren().setAll(name, keep, cancel);
    naming.getStyleClass().add("settings-kept");
    naming.managedProperty().bind(naming.visibleProperty());
    naming.setVisible(false);
  }

  private void keep() {
    if (Presets.isName(name.getText())) {
      presets.keep(name.getText());
      name(false);
    }
  }

  private void name(boolean asked) {
    naming.setVisible(asked);
    name.clear();
    if (asked) {
      name.requestFocus();
    } else {
      menu.requestFocus();
    }
  }
}
