package endolith.app.choose;

import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What there is to say about the cell that a person points at. */
final class CellDetail {
  private final VBox root = new VBox();

  CellDetail() {
    root.getStyleClass().addAll("card", "cell-detail");
    Label hint = new Label(text("board.hint"));
    hint.getStyleClass().add(Styles.TEXT_MUTED);
    root.getChildren().add(hint);
  }

  Node root() {
    return root;
  }

  void show(Cell cell) {
    Label title =
        new Label(
            text("cell.title", cell.sample(), cell.dye(), StateLook.word(cell.state())),
            new FontIcon(StateLook.icon(cell.state())));
    title.getStyleClass().addAll("card-title", StateLook.styleClass(cell.state()));
    root.getChildren().setAll(title);
    for (String sentence : cell.standing().get().details()) {
      Label line = new Label(sentence);
      line.setWrapText(true);
      line.setMinHeight(Region.USE_PREF_SIZE);
      root.getChildren().add(line);
    }
  }
}
