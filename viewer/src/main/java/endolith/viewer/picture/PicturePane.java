package endolith.viewer.picture;

import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * A picture, as large as there is room for; the wheel or + and − enlarge it, dragging or the arrows
 * move it, a double click, Home or Escape shows all of it.
 */
public final class PicturePane extends Region {
  private static final double MOST_ZOOM = 8;
  private static final double STEP = 1.2;

  /** Of the pane, moved by an arrow. */
  private static final double MOVE = 0.1;

  private final ImageView view = new ImageView();
  private double zoom = 1;
  private double shiftX;
  private double shiftY;
  private @Nullable Point2D grabbed;

  public PicturePane() {
    view.setPreserveRatio(true);
    view.setSmooth(true);
    view.setManaged(false);
    getChildren().add(view);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    getStyleClass().add("picture-pane");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setOnKeyPressed(this::typed);
    setOnScroll(this::scrolled);
    setOnMousePressed(event -> grabbed = new Point2D(event.getX(), event.getY()));
    setOnMouseDragged(this::dragged);
    setOnMouseReleased(event -> grabbed = null);
    setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            fit();
          }
        });
  }

  /** Shows a picture as a whole; null for none. */
  public void show(@Nullable Image image) {
    view.setImage(image);
    setFocusTraversable(image != null);
    fit();
  }

  /** Shows the whole picture again. */
  private void fit() {
    zoom = 1;
    shiftX = 0;
    shiftY = 0;
    requestLayout();
  }

  private void scrolled(ScrollEvent event) {
    if (event.getDeltaY() == 0) {
      return;
    }
    enlarge(event.getDeltaY() > 0 ? STEP : 1 / STEP, event.getX(), event.getY());
    event.consume();
  }

  private void typed(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown() || !answer(event.getCode())) {
      return;
    }
    requestLayout();
    event.consume();
  }

  /** Whether the key has a meaning now: arrows leave a picture that is seen as a whole. */
  private boolean answer(KeyCode key) {
    switch (key) {
      case PLUS, ADD, EQUALS -> enlarge(STEP, getWidth() / 2, getHeight() / 2);
      case MINUS, SUBTRACT -> enlarge(1 / STEP, getWidth() / 2, getHeight() / 2);
      default -> {
        if (zoom <= 1) {
          return false;
        }
        switch (key) {
          case LEFT -> shiftX += MOVE * getWidth();
          case RIGHT -> shiftX -= MOVE * getWidth();
          case UP -> shiftY += MOVE * getHeight();
          case DOWN -> shiftY -= MOVE * getHeight();
          case HOME, ESCAPE, DIGIT0, NUMPAD0 -> fit();
          default -> {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** Enlarges or shrinks by a factor; what lies at (x, y) of this pane stays there. */
  private void enlarge(double factor, double x, double y) {
    double before = zoom;
    zoom = Math.clamp(zoom * factor, 1, MOST_ZOOM);
    double ratio = zoom / before;
    shiftX = (shiftX + getWidth() / 2 - x) * ratio + x - getWidth() / 2;
    shiftY = (shiftY + getHeight() / 2 - y) * ratio + y - getHeight() / 2;
    requestLayout();
  }

  private void dragged(MouseEvent event) {
    Point2D from = grabbed;
    if (from != null && zoom > 1) {
      shiftX += event.getX() - from.getX();
      shiftY += event.getY() - from.getY();
      grabbed = new Point2D(event.getX(), event.getY());
      requestLayout();
    }
  }

  @Override
  protected void layoutChildren() {
    Image image = view.getImage();
    if (image == null || image.getWidth() == 0) {
      return;
    }
    double fit = Math.min(getWidth() / image.getWidth(), getHeight() / image.getHeight());
    double width = image.getWidth() * Math.min(fit, 1.5) * zoom;
    double height = image.getHeight() * Math.min(fit, 1.5) * zoom;
    double roomX = Math.max(0, (width - getWidth()) / 2);
    double roomY = Math.max(0, (height - getHeight()) / 2);
    shiftX = Math.clamp(shiftX, -roomX, roomX);
    shiftY = Math.clamp(shiftY, -roomY, roomY);
    view.setFitWidth(width);
    view.setFitHeight(height);
    view.relocate(
        Math.round((getWidth() - width) / 2 + shiftX),
        Math.round((getHeight() - height) / 2 + shiftY));
    setCursor(zoom > 1 ? Cursor.OPEN_HAND : Cursor.DEFAULT);
  }

  @Override
  protected double computePrefWidth(double height) {
    return 400;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 300;
  }
}
