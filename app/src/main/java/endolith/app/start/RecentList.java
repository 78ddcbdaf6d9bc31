package endolith.app.start;

import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The list of projects opened before. */
final class RecentList {
  private final StartModel model;
  private final VBox rows = new VBox();
  private final VBox root;

  RecentList(StartModel model) {
    this.model = model;
    Label heading = new Label(text("start.recent"));
    heading.getStyleClass().add("section-title");
    root = new VBox(heading, rows);
    root.getStyleClass().add("recent");
    model.recent().addListener((Observable list) -> fill());
    fill();
  }

  Node root() {
    return root;
  }

  private void fill() {
    rows.getChildren().setAll(model.recent().stream().map(this::row).toList());
    if (model.recent().isEmpty()) {
      Label none = new Label(text("start.recent.none"));
      none.getStyleClass().add(Styles.TEXT_MUTED);
      rows.getChildren().add(none);
    }
  }

  private Node row(Path folder) {
    Label name = new Label(String.valueOf(folder.getFileName()));
    name.getStyleClass().add("recent-name");
    name.setMinWidth(Label.USE_PREF_SIZE);
    Label where = new Label(String.valueOf(folder.getParent()));
    where.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    where.getStyleClass().addAll(Styles.TEXT_MUTED, "user-name");
    HBox words = new HBox(name, where);
    words.getStyleClass().add("recent-words");
    Button open = new Button();
    open.setGraphic(words);
    open.setId("recent-" + folder.getFileName());
    open.getStyleClass().addAll(Styles.FLAT, "recent-open");
    open.setTooltip(new Tooltip(folder.toString()));
    open.setAccessibleText(text("start.recent.open", folder));
    open.setMaxWidth(Double.MAX_VALUE);
    open.setOnAction(event -> model.open(folder));
    HBox.setHgrow(open, Priority.ALWAYS);
    Button forget = new Button(null, new FontIcon(Feather.X));
    forget.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
    forget.setAccessibleText(text("start.recent.forget", folder));
    forget.setTooltip(new Tooltip(text("start.recent.forget.help")));
    forget.setOnAction(event -> model.forget(folder));
    HBox row = new HBox(open, forget);
    row.getStyleClass().add("recent-row");
    return row;
  }
}
