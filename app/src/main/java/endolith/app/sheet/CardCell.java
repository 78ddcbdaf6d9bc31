package endolith.app.sheet;

import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import endolith.app.results.PlotRoom;
import endolith.app.text.DecisionWords;
import endolith.app.text.UserName;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.controlsfx.control.GridCell;
import org.jspecify.annotations.Nullable;

/**
 * A pair on the contact sheet: its picture, its name, the verdict on it, and what a person decided.
 */
final class CardCell extends GridCell<SheetCard> {
  private static final PseudoClass PAPER = PseudoClass.getPseudoClass("paper");
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final Thumbnails thumbnails;
  private final ImageView picture = new ImageView();
  private final Label none = new Label();
  private final StackPane frame = new StackPane(picture, none);
  private final Label sample = new Label();
  private final Label dye = new Label();
  private final Label badge = new Label();
  private final Label decision = new Label();
  private final Decisions decisions;
  private final VBox content;
  private Thumbnails.@Nullable Wish wish;
  private @Nullable SheetCard shown;
  private Subscription following = Subscription.EMPTY;
  private @Nullable PlotRoom room;

  /**
   * @param width of pictures, px of the window
   * @param current the card that keys work on
   * @param open opens the images of a pair
   */
  CardCell(
      Thumbnails thumbnails,
      ObservableValue<Number> width,
      ObservableValue<@Nullable SheetCard> current,
      Decisions decisions,
      Consumer<SheetCard> open) {
    this.thumbnails = thumbnails;
    this.decisions = decisions;
    picture.setPreserveRatio(true);
    none.setWrapText(true);
    none.getStyleClass().add(Styles.TEXT_MUTED);
    none.setText(text("sheet.no-plot"));
    frame.getStyleClass().add("sheet-picture");
    sample.getStyleClass().add("task-sample");
    dye.getStyleClass().add(Styles.TEXT_MUTED);
    dye.setMinWidth(0);
    sample.setMinWidth(0);
    badge.setMinWidth(Label.USE_PREF_SIZE);
    decision.managedProperty().bind(decision.visibleProperty());
    decision.setVisible(false);
    decision.setMinWidth(Label.USE_PREF_SIZE);
    content = new VBox(frame, line(sample, decision), line(dye, badge));
    content.getStyleClass().addAll("card", "sheet-card");
    getStyleClass().add("sheet-cell");
    setGraphic(content);
    content.setVisible(false);
    itemProperty().subscribe(card -> mark(current.getValue()));
    sample.textFillProperty().subscribe(ink -> draw());
    // The grid makes new cells whenever its width changes: old ones must not be held.
    sceneProperty()
        .subscribe(
            scene -> {
              following.unsubscribe();
              following = Subscription.EMPTY;
              if (scene == null) {
                forget();
              } else {
                following =
                    Subscription.combine(
                        width.subscribe(now -> fit(now.doubleValue())),
                        current.subscribe(this::mark),
                        decisions.changes().subscribe(number -> tell()));
                draw();
              }
            });
    setOnMouseClicked(
        event -> {
          SheetCard card = getItem();
          if (card != null
              && event.getButton() == MouseButton.PRIMARY
              && event.isStillSincePress()) {
            open.accept(card);
          }
        });
  }

  /**
   * Rows empty and fill all of their cells with each step of scrolling; most are the same after.
   */
  @Override
  public void updateIndex(int index) {
    List<SheetCard> cards = getGridView() == null ? List.of() : getGridView().getItems();
    if (index < 0 || index == getIndex() && index < cards.size() && cards.get(index) == getItem()) {
      return;
    }
    super.updateIndex(-1);
    super.updateIndex(index);
  }

  private static HBox line(Label name, Label badge) {
    HBox line = new HBox(name, badge);
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("sheet-words");
    return line;
  }

  /** What was decided on the pair may change while its card is seen. */
  private void tell() {
    SheetCard card = shown;
    if (card == null) {
      return;
    }
    Optional<DecisionWords> decided = decisions.badge(card.pair().id());
    decision.setVisible(decided.isPresent());
    decided.ifPresent(
        words -> {
          words.dress(decision);
          if (decisions.isOutdated(card.pair().id())) {
            decision.setText(text("sheet.decision.outdated")); // small cards have no room for more
          }
          decision.setTooltip(new Tooltip(words.word()));
        });
    setAccessibleText(card.spoken(decisions));
  }

  private void fit(double width) {
    double height = width * ContactSheet.ASPECT;
    picture.setFitWidth(width);
    picture.setFitHeight(height);
    frame.setMinSize(width, height);
    frame.setMaxSize(width, height);
    content.setMaxWidth(width + 2 * ContactSheet.PADDING);
    draw();
  }

  private void mark(@Nullable SheetCard current) {
    content.pseudoClassStateChanged(CURRENT, current != null && current == getItem());
  }

  @Override
  protected void updateItem(SheetCard card, boolean empty) {
    super.updateItem(card, empty);
    if (empty || card == null) {
      forget();
      shown = null;
      content.setVisible(false);
      setAccessibleText(null);
      setId(null);
      return;
    }
    content.setVisible(true);
    if (card.equals(shown)) {
      return;
    }
    forget();
    shown = card;
    setId("sheet-" + card.pair().sample() + "-" + card.pair().dye());
    UserName.show(sample, card.pair().sample());
    UserName.show(dye, card.pair().dye());
    card.verdict().dress(badge);
    tell();
    none.setVisible(card.plot() == null);
    draw();
  }

  private void forget() {
    Thumbnails.Wish before = wish;
    if (before != null) {
      before.drop();
    }
    wish = null;
    room = null;
    picture.setImage(null);
    frame.pseudoClassStateChanged(PAPER, false);
  }

  private void draw() {
    SheetCard card = shown;
    if (card == null || card.plot() == null || sample.getScene() == null) {
      return;
    }
    PlotRoom now = PlotRoom.beside(sample, picture.getFitWidth(), picture.getFitHeight());
    if (now.equals(room)) {
      return;
    }
    Thumbnails.Wish before = wish;
    if (before != null) {
      before.drop();
    }
    room = now;
    wish =
        thumbnails.wish(
            card.plot(),
            now,
            made -> {
              frame.pseudoClassStateChanged(PAPER, made.isFile());
              picture.setImage(made.image());
            });
  }
}
