package endolith.app.choose;

import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import endolith.app.text.ReadingPane;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/** The details of the cell that a person points at. */
final class CellDetail {
  private final VBox list = new VBox();
  private final ScrollPane root = ReadingPane.of(list, text("board.detail"));
  private Subscription following = Subscription.EMPTY;

  CellDetail() {
    list.getStyleClass().add("cell-lines");
    root.getStyleClass().addAll("card", "cell-detail");
    root.setId("cell-detail");
    Label hint = new Label(text("board.hint"));
    hint.getStyleClass().add(Styles.TEXT_MUTED);
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    list.getChildren().add(hint);
  }

  Node root() {
    return root;
  }

  /** Shows a cell from now on, also when its state changes. */
  void show(Cell cell) {
    following.unsubscribe();
    following =
        cell.standing()
            .subscribe(now -> fill(cell))
            .and(cell.decision().subscribe(words -> fill(cell)));
  }

  private void fill(Cell cell) {
    StateStyle style = StateStyle.of(cell.standing().get());
    Label title =
        new Label(
            text("cell.title", cell.sample(), cell.dye(), style.word()),
            new FontIcon(style.icon()));
    title.getStyleClass().addAll("card-title", style.styleClass());
    title.setWrapText(true);
    title.setMinHeight(Region.USE_PREF_SIZE);
    list.getChildren().setAll(title);
    root.setVvalue(0);
    if (!cell.decision().get().isEmpty()) {
      add(cell.decision().get(), "cell-line");
    }
    if (cell.standing().get().live() == null) { // what is there changes just now
      cell.standing().get().details().forEach(sentence -> add(sentence, "cell-line"));
    }
    cell.standing().get().files().forEach(file -> add(file, "cell-file"));
  }

  private void add(String words, String styleClass) {
    Label line = new Label(words);
    line.setMnemonicParsing(false);
    line.getStyleClass().add(styleClass);
    line.setWrapText(true);
    line.setMinHeight(Region.USE_PREF_SIZE);
    list.getChildren().add(line);
  }
}
