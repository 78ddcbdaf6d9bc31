package endolith.app.choose.settings;

import static endolith.app.text.Texts.text;

import java.util.List;
import java.util.function.Predicate;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/** Settings under one heading, folded away until they are wanted. */
final class SettingSection {
  private final List<SettingRow> rows;
  private final TitledPane root;
  private boolean searched;
  private boolean expandedBefore;

  SettingSection(String title, String id, List<SettingRow> rows) {
    this.rows = List.copyOf(rows);
    VBox column = new VBox();
    column.getStyleClass().add("parameters");
    rows.forEach(row -> column.getChildren().add(row.node()));
    root = new TitledPane(title, column);
    root.setExpanded(false);
    root.setAnimated(false);
    root.setId(id);
    root.getStyleClass().add("stage-section");
    Label number = new Label();
    number.getStyleClass().add("badge");
    number
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> changed() == 0 ? "" : text("settings.changed", changed()),
                rows.stream().map(SettingRow::changed).toArray(Observable[]::new)));
    number.visibleProperty().bind(number.textProperty().isNotEmpty());
    root.setGraphic(number);
    root.setContentDisplay(ContentDisplay.RIGHT);
  }

  Node root() {
    return root;
  }

  void expand() {
    root.setExpanded(true);
  }

  private long changed() {
    return rows.stream().filter(row -> row.changed().get()).count();
  }

  boolean holds(Node row) {
    return rows.stream().anyMatch(each -> each.node() == row);
  }

  /**
   * Shows what is looked for, unfolded, and nothing else.
   *
   * @return whether there is anything of it here
   */
  boolean search(Predicate<SettingRow> wanted) {
    if (!searched) {
      expandedBefore = root.isExpanded();
      searched = true;
    }
    rows.forEach(row -> row.show(wanted.test(row)));
    boolean any = rows.stream().anyMatch(wanted);
    show(any);
    root.setExpanded(any);
    return any;
  }

  /** Shows everything again, folded as before. */
  void endSearch() {
    if (searched) {
      searched = false;
      rows.forEach(row -> row.show(true));
      show(true);
      root.setExpanded(expandedBefore);
    }
  }

  private void show(boolean visible) {
    root.setVisible(visible);
    root.setManaged(visible);
  }
}
