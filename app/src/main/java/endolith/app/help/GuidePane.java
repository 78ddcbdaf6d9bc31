package endolith.app.help;

import static endolith.app.text.Texts.text;

import endolith.app.help.Guide.Block;
import endolith.app.help.Guide.Chapter;
import endolith.app.text.ReadingPane;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The guide: its chapters to the left, the one that is read to the right. */
public final class GuidePane {
  /** The chapter that lists the keys. */
  public static final String KEYS = "keys";

  private final List<KeyLine> keys;
  private final ListView<Chapter> list;
  private final VBox page = new VBox();
  private final ScrollPane reading = ReadingPane.of(page, text("help.title"));
  private final BorderPane root = new BorderPane();

  /** What keys do. */
  public record KeyLine(String keys, String action) {}

  /**
   * @param keys every key there is
   */
  public GuidePane(List<KeyLine> keys) {
    this.keys = List.copyOf(keys);
    List<Chapter> chapters = new ArrayList<>(Guide.chapters());
    chapters.add(new Chapter(KEYS, text("help.keys"), List.of()));
    list = new ListView<>(FXCollections.observableArrayList(chapters));
    list.setId("guide-chapters");
    list.setAccessibleText(text("help.chapters"));
    list.setCellFactory(any -> new TitleCell());
    list.getStyleClass().add("guide-chapters");
    list.getSelectionModel().selectedItemProperty().subscribe(this::show);
    page.getStyleClass().add("guide-page");
    root.setLeft(list);
    root.setCenter(reading);
    root.getStyleClass().add("guide");
  }

  public Node root() {
    return root;
  }

  /** What keys scroll. */
  public Node reading() {
    return reading;
  }

  /** Opens the chapter of that key. */
  public void open(String key) {
    list.getItems().stream()
        .filter(chapter -> chapter.key().equals(key))
        .findFirst()
        .ifPresent(chapter -> list.getSelectionModel().select(chapter));
  }

  private void show(@org.jspecify.annotations.Nullable Chapter chapter) {
    if (chapter == null) {
      return;
    }
    Label title = words(chapter.title(), "guide-title");
    title.setId("guide-title");
    page.getChildren().setAll(title);
    chapter.blocks().forEach(block -> page.getChildren().add(node(block)));
    if (chapter.key().equals(KEYS)) {
      page.getChildren().add(keyTable());
    }
    reading.setVvalue(0);
  }

  private static Node node(Block block) {
    return switch (block) {
      case Guide.Heading heading -> words(heading.words(), "guide-heading");
      case Guide.Paragraph paragraph -> words(paragraph.words(), "guide-paragraph");
      case Guide.Item item -> words("•  " + item.words(), "guide-item");
    };
  }

  private Node keyTable() {
    GridPane table = new GridPane();
    table.getStyleClass().add("guide-keys");
    for (int i = 0; i < keys.size(); i++) {
      Label key = words(keys.get(i).keys(), "guide-key");
      key.setWrapText(false);
      key.setMinWidth(Region.USE_PREF_SIZE);
      table.addRow(i, key, words(keys.get(i).action(), "guide-paragraph"));
    }
    return table;
  }

  private static Label words(String words, String styleClass) {
    Label label = new Label(words);
    label.setMnemonicParsing(false);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(styleClass);
    return label;
  }

  private static final class TitleCell extends ListCell<Chapter> {
    TitleCell() {
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(Chapter chapter, boolean empty) {
      super.updateItem(chapter, empty);
      setText(empty || chapter == null ? null : chapter.title());
    }
  }
}
