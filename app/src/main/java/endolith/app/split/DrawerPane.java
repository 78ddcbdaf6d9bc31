package endolith.app.split;

import endolith.app.text.TextSize;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Two panes beside each other. Where there is too little room for both, the second is a drawer,
 * which lies over the first while it is open; Esc or a click beside it closes it.
 */
public final class DrawerPane extends Region {
  private final Region first;
  private final Region second;
  private final Region veil = new Region();
  private final TextSize size = new TextSize();
  private final double enoughEm;
  private final ReadOnlyBooleanWrapper drawer = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private @Nullable Node before;

  /**
   * @param second as wide as it prefers
   * @param enoughEm width from which on both stand beside each other, in sizes of text
   */
  public DrawerPane(Region first, Region second, double enoughEm) {
    this.first = first;
    this.second = second;
    this.enoughEm = enoughEm;
    veil.getStyleClass().add("question-veil");
    veil.setOnMouseClicked(event -> close());
    getChildren().addAll(first, veil, second, size.node());
    getStyleClass().add("drawer-pane");
    addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
    widthProperty().subscribe(this::fit);
    size.px().subscribe(this::fit);
    drawer.subscribe(now -> show());
    open.subscribe(now -> show());
  }

  /** Whether there is too little room for both. */
  public ReadOnlyBooleanProperty isDrawer() {
    return drawer.getReadOnlyProperty();
  }

  /** Shows the second pane, if it is not seen anyway. */
  public void open() {
    if (drawer.get() && !open.get()) {
      before = getScene() == null ? null : getScene().getFocusOwner();
      open.set(true);
    }
  }

  /** Shows the first pane alone, if the second lies over it. */
  public void close() {
    if (open.get()) {
      open.set(false);
      Node owner = before;
      before = null;
      if (owner != null) {
        owner.requestFocus();
      }
    }
  }

  private void typed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && open.get()) {
      close();
      event.consume();
    }
  }

  private void fit() {
    boolean narrow = getWidth() > 0 && getWidth() < size.em(enoughEm);
    if (!narrow) {
      open.set(false);
    }
    drawer.set(narrow);
  }

  private void show() {
    boolean over = drawer.get() && open.get();
    veil.setVisible(over);
    first.setDisable(over);
    second.setVisible(over || !drawer.get());
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    double aside = Math.min(width, snapSizeX(second.prefWidth(-1)));
    place(first, 0, drawer.get() ? width : width - aside, height);
    place(veil, 0, width, height);
    place(second, width - aside, aside, height);
  }

  private void place(Region pane, double left, double width, double height) {
    layoutInArea(pane, left, 0, Math.max(0, width), height, 0, HPos.LEFT, VPos.TOP);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return Math.max(first.minHeight(-1), second.minHeight(-1));
  }

  @Override
  protected double computePrefWidth(double height) {
    return first.prefWidth(-1) + second.prefWidth(-1);
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.max(first.prefHeight(-1), second.prefHeight(-1));
  }
}
