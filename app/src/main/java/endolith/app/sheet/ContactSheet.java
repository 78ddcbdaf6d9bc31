package endolith.app.sheet;

import static endolith.app.text.Texts.text;

import endolith.app.help.GuidePane.KeyLine;
import endolith.app.pair.PairActions;
import endolith.app.pair.PairMenu;
import endolith.app.results.PictureLoader;
import endolith.app.results.TaskResults;
import endolith.app.review.ReviewModel;
import impl.org.controlsfx.skin.GridViewSkin;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.GridView;
import org.jspecify.annotations.Nullable;

/**
 * The contact sheet: a plot of every pair, sorted and filtered. A click or Enter looks at the
 * images of a pair, the right button has its menu.
 */
public final class ContactSheet implements AutoCloseable {
  /** Height of a picture for its width: as of the plots. */
  static final double ASPECT = 0.75;

  /** Around the picture of a card, px. */
  static final double PADDING = 10;

  /** Of the words below a picture, in heights of text. */
  private static final double WORD_LINES = 4;

  private final SheetModel model;
  private final ReviewModel review;
  private final Decisions decisions;
  private final Thumbnails thumbnails;
  private final PairActions actions;
  private final DoubleProperty width = new SimpleDoubleProperty(SheetBar.USUAL_PX);
  private final GridView<SheetCard> grid = new GridView<>();
  private final Label empty = new Label(text("sheet.none"));
  private final VBox root;

  /**
   * @param pairs of which something is there
   * @param selected the pair that is looked at; the current card is its
   * @param select looks at another one, named as {@code sample/dye}
   * @param review what persons decided; while the sheet is seen, one goes on in its order
   * @param actions what can be done with a pair
   */
  public ContactSheet(
      ObservableList<TaskResults> pairs,
      ObservableValue<@Nullable TaskResults> selected,
      Consumer<String> select,
      ReviewModel review,
      PictureLoader loader,
      PairActions actions) {
    this.actions = actions;
    this.review = review;
    decisions = Decisions.of(review);
    model = new SheetModel(pairs, decisions);
    thumbnails = new Thumbnails(loader);
    grid.setId("sheet");
    grid.setItems(model.cards());
    grid.setFocusTraversable(true);
    grid.setAccessibleRole(AccessibleRole.LIST_VIEW);
    grid.getStyleClass().add("contact-sheet");
    grid.setCellFactory(
        any -> new CardCell(thumbnails, width, model.current(), decisions, this::look));
    grid.focusedProperty()
        .subscribe(
            focused -> {
              if (focused && model.current().get() == null) {
                model.move(0);
              }
            });
    grid.addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
    grid.setOnContextMenuRequested(this::showMenu);
    Label measure = new Label();
    measure.fontProperty().subscribe(font -> fit(font.getSize()));
    width.subscribe(now -> fit(measure.getFont().getSize()));
    grid.skinProperty().subscribe(skin -> fit(measure.getFont().getSize()));
    grid.verticalCellSpacingProperty().subscribe(gap -> fit(measure.getFont().getSize()));
    measure.setManaged(false);
    measure.setVisible(false);
    StackPane middle = new StackPane(grid, empty, measure);
    middle.setMinHeight(160);
    VBox.setVgrow(middle, Priority.ALWAYS);
    Label caption = new Label();
    caption.setId("sheet-caption");
    caption.setWrapText(true);
    caption.setMinHeight(Region.USE_PREF_SIZE);
    model.kind().subscribe(kind -> caption.setText(kind.caption()));
    root = new VBox(new SheetBar(model, width).root(), caption, middle);
    root.getStyleClass().addAll("tab-content", "sheet-pane");
    model.cards().addListener((Observable cards) -> tell());
    model.current().subscribe(card -> tell());
    selected.subscribe(
        pair -> {
          if (pair != null) {
            model.goTo(pair.id());
            showCurrent();
          }
        });
    model
        .current()
        .subscribe(
            card -> {
              if (card != null) {
                select.accept(card.pair().id());
              }
            });
    decisions.changes().subscribe(number -> tell());
  }

  public Node root() {
    return root;
  }

  /** What keys do where the sheet has the focus. */
  public static List<KeyLine> keys() {
    return List.of(
        new KeyLine("← → ↑ ↓, Home, End", text("sheet.key-move")),
        new KeyLine("Enter", text("sheet.key-look")));
  }

  /** Told whether it can be seen: then its order is the one in which pairs are decided on. */
  public void visible(boolean now) {
    review.goInOrderOf(now ? model::ids : null);
    if (now) {
      showCurrent();
    }
  }

  private void fit(double textPx) {
    grid.setCellWidth(width.get() + 2 * PADDING + 4);
    grid.setCellHeight(Math.rint(width.get() * ASPECT + 2 * PADDING + WORD_LINES * textPx));
    // Else rows out of sight are filled to be measured.
    rows()
        .ifPresent(
            flow -> {
              flow.setFixedCellSize(grid.getCellHeight() + 2 * grid.getVerticalCellSpacing());
              flow.setFocusTraversable(false); // the keyboard is at the sheet
            });
  }

  private void tell() {
    empty.setVisible(model.cards().isEmpty());
    SheetCard now = model.current().get();
    grid.setAccessibleText(
        now == null
            ? text("look.tab.sheet")
            : text(
                "sheet.spoken",
                text("look.tab.sheet"),
                now.spoken(decisions),
                model.index() + 1,
                model.cards().size()));
  }

  private void look(SheetCard card) {
    model.current().set(card);
    actions.look().accept(card.pair().id());
  }

  private void typed(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    SheetCard now = model.current().get();
    switch (event.getCode()) {
      case LEFT -> model.move(-1);
      case RIGHT -> model.move(1);
      case UP -> model.move(-columns());
      case DOWN -> model.move(columns());
      case PAGE_UP -> model.move(-columns() * rowsInSight());
      case PAGE_DOWN -> model.move(columns() * rowsInSight());
      case HOME -> model.move(-model.cards().size());
      case END -> model.move(model.cards().size());
      case ENTER -> {
        if (now != null) {
          look(now);
        }
      }
      default -> {
        return;
      }
    }
    event.consume();
    showCurrent();
  }

  private int columns() {
    return grid.getSkin() instanceof GridViewSkin<?> skin
        ? Math.max(1, skin.computeMaxCellsInRow())
        : 1;
  }

  private int rowsInSight() {
    return (int)
        Math.max(1, grid.getHeight() / (grid.getCellHeight() + 2 * grid.getVerticalCellSpacing()));
  }

  /** Scrolls as little as is needed. */
  private void showCurrent() {
    int at = model.index();
    if (at < 0) {
      return;
    }
    int row = at / columns();
    rows()
        .filter(
            flow ->
                flow.getFirstVisibleCell() == null
                    || flow.getFirstVisibleCell().getIndex() >= row
                    || flow.getLastVisibleCell().getIndex() <= row)
        .ifPresent(flow -> flow.scrollTo(row));
  }

  /** What scrolls in the grid, once it is seen. */
  private Optional<VirtualFlow<?>> rows() {
    for (Node child : grid.getChildrenUnmodifiable()) {
      if (child instanceof VirtualFlow<?> flow) {
        return Optional.of(flow);
      }
    }
    return Optional.empty();
  }

  private void showMenu(ContextMenuEvent event) {
    SheetCard card = event.isKeyboardTrigger() ? model.current().get() : cardAt(event.getTarget());
    if (card == null) {
      return;
    }
    model.current().set(card);
    Point2D corner = grid.localToScreen(0, 0);
    boolean typed = event.isKeyboardTrigger();
    PairMenu.of(card.pair().id(), actions)
        .show(
            grid,
            typed ? corner.getX() + grid.getWidth() / 2 : event.getScreenX(),
            typed ? corner.getY() + grid.getHeight() / 2 : event.getScreenY());
    event.consume();
  }

  private static @Nullable SheetCard cardAt(Object target) {
    for (@Nullable Node at = target instanceof Node node ? node : null;
        at != null;
        at = at.getParent()) {
      if (at instanceof CardCell cell) {
        return cell.getItem();
      }
    }
    return null;
  }

  @Override
  public void close() {
    thumbnails.close();
  }
}
