package endolith.viewer.image.screen;

import endolith.engine.image.Rectangle;
import endolith.viewer.image.layer.ViewTransform;
import endolith.viewer.image.render.Composition;
import endolith.viewer.image.render.Line;
import endolith.viewer.image.render.ViewMode;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.jspecify.annotations.Nullable;

/**
 * What mouse, touchpad and keys do to a view: drag to move, wheel or pinch to enlarge about the
 * pointer, two fingers to move, Shift and drag to measure, the curtain's line to draw it.
 */
final class ImageGestures {
  private static final double STEP = 1.25;
  private static final double REACH = 8;
  private static final double MOVE = 60;

  private enum Drag {
    MOVE,
    CURTAIN,
    MEASURE,
    MAP
  }

  private final ImageCanvas canvas;
  private final ViewerModel model;
  private @Nullable Drag drag;
  private Point2D last = Point2D.ZERO;

  /** Whether a view of one layer blinks while a key is held. */
  private boolean single;

  ImageGestures(ImageCanvas canvas, ViewerModel model) {
    this.canvas = canvas;
    this.model = model;
    canvas.setOnMousePressed(this::pressed);
    canvas.setOnMouseDragged(this::dragged);
    canvas.setOnMouseReleased(this::released);
    canvas.setOnMouseMoved(this::moved);
    canvas.setOnMouseExited(event -> canvas.pointNowhere());
    canvas.setOnMouseClicked(this::clicked);
    canvas.setOnScroll(this::scrolled);
    canvas.setOnZoom(this::pinched);
    canvas.setOnKeyPressed(this::typed);
    canvas.setOnKeyReleased(this::keyReleased);
  }

  private boolean isAtCurtain(MouseEvent event) {
    return model.mode().get() == ViewMode.CURTAIN
        && Math.abs(event.getX() - Composition.curtainColumn(model.curtain().get(), canvas.width()))
            <= REACH;
  }

  private void pressed(MouseEvent event) {
    canvas.requestFocus();
    last = new Point2D(event.getX(), event.getY());
    Rectangle map = canvas.map();
    if (event.getButton() != MouseButton.PRIMARY && event.getButton() != MouseButton.MIDDLE) {
      drag = null;
    } else if (event.isShiftDown()) {
      drag = Drag.MEASURE;
      Point2D at = image(event.getX(), event.getY());
      model.line().set(new Line(at.getX(), at.getY(), at.getX(), at.getY()));
    } else if (isAtCurtain(event)) {
      drag = Drag.CURTAIN;
    } else if (map != null && isIn(map, event)) {
      drag = Drag.MAP;
      goTo(map, event);
    } else {
      drag = Drag.MOVE;
      canvas.setCursor(Cursor.CLOSED_HAND);
    }
    event.consume();
  }

  private static boolean isIn(Rectangle area, MouseEvent event) {
    return event.getX() >= area.x()
        && event.getY() >= area.y()
        && event.getX() < area.x() + area.width()
        && event.getY() < area.y() + area.height();
  }

  private void goTo(Rectangle map, MouseEvent event) {
    var images = model.images().get();
    ViewTransform view = model.view().get();
    if (images != null && view != null) {
      ViewTransform whole = OverviewMap.view(images, map);
      model
          .view()
          .set(
              view.centred(
                  whole.imageX(event.getX() - map.x(), map.width()),
                  whole.imageY(event.getY() - map.y(), map.height())));
    }
  }

  /** The position of a place of the canvas in the frame of the layers. */
  private Point2D image(double x, double y) {
    ViewTransform view = model.view().get();
    if (view == null) {
      return Point2D.ZERO;
    }
    Rectangle area = area(x, y);
    return new Point2D(
        view.imageX(x - area.x(), area.width()), view.imageY(y - area.y(), area.height()));
  }

  private Rectangle area(double x, double y) {
    for (Rectangle area : canvas.areas()) {
      if (x < area.x() + area.width() && y < area.y() + area.height()) {
        return area;
      }
    }
    return canvas.areas().getLast();
  }

  private void dragged(MouseEvent event) {
    ViewTransform view = model.view().get();
    Line line = model.line().get();
    Rectangle map = canvas.map();
    if (drag == null || view == null) {
      return;
    }
    switch (drag) {
      case MOVE ->
          model.view().set(view.moved(event.getX() - last.getX(), event.getY() - last.getY()));
      case CURTAIN -> model.curtain().set(Math.clamp(event.getX() / canvas.width(), 0, 1));
      case MEASURE -> {
        Point2D at = image(event.getX(), event.getY());
        if (line != null) {
          model.line().set(new Line(line.fromX(), line.fromY(), at.getX(), at.getY()));
        }
      }
      case MAP -> {
        if (map != null) {
          goTo(map, event);
        }
      }
    }
    last = new Point2D(event.getX(), event.getY());
    canvas.point(event.getX(), event.getY());
    event.consume();
  }

  private void released(MouseEvent event) {
    Line line = model.line().get();
    if (drag == Drag.MEASURE && line != null) {
      if (line.length() == 0) {
        model.line().set(null);
      }
      // Not before: the curves take room from the images, which would move under the pointer.
      canvas.measure();
    }
    drag = null;
    moved(event);
  }

  private void moved(MouseEvent event) {
    canvas.setCursor(isAtCurtain(event) ? Cursor.H_RESIZE : Cursor.CROSSHAIR);
    canvas.point(event.getX(), event.getY());
  }

  private void clicked(MouseEvent event) {
    if (event.getClickCount() == 2
        && event.isStillSincePress()
        && event.getButton() == MouseButton.PRIMARY) {
      enlarge(2, event.getX(), event.getY());
    }
  }

  private void scrolled(ScrollEvent event) {
    ViewTransform view = model.view().get();
    if (view == null || event.getDeltaX() == 0 && event.getDeltaY() == 0) {
      return;
    }
    boolean fingers = event.getTouchCount() > 0 || event.isInertia() || event.getDeltaX() != 0;
    if (fingers && !event.isShortcutDown()) {
      model.view().set(view.moved(event.getDeltaX(), event.getDeltaY()));
    } else {
      // A wheel turns by 40 px a notch, a touchpad by any amount.
      enlarge(
          Math.pow(STEP, Math.clamp(event.getDeltaY() / 40, -4, 4)), event.getX(), event.getY());
    }
    canvas.point(event.getX(), event.getY());
    event.consume();
  }

  private void pinched(ZoomEvent event) {
    enlarge(event.getZoomFactor(), event.getX(), event.getY());
    event.consume();
  }

  private void enlarge(double factor, double x, double y) {
    ViewTransform view = model.view().get();
    if (view != null) {
      Rectangle area = area(x, y);
      model
          .view()
          .set(view.zoomed(factor, x - area.x(), y - area.y(), area.width(), area.height()));
    }
  }

  private void typed(KeyEvent event) {
    if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
      canvas.copyPosition();
      event.consume();
    }
    if (event.isShortcutDown() || event.isAltDown() || !answer(event)) {
      return;
    }
    event.consume();
  }

  private boolean answer(KeyEvent event) {
    ViewTransform view = model.view().get();
    if (view == null) {
      return false;
    }
    double move = event.isShiftDown() ? 1 : MOVE;
    switch (event.getCode()) {
      case LEFT -> model.view().set(view.moved(move, 0));
      case RIGHT -> model.view().set(view.moved(-move, 0));
      case UP -> model.view().set(view.moved(0, move));
      case DOWN -> model.view().set(view.moved(0, -move));
      case PLUS, ADD, EQUALS -> model.view().set(view.withZoom(view.zoom() * STEP));
      case MINUS, SUBTRACT -> model.view().set(view.withZoom(view.zoom() / STEP));
      case HOME, DIGIT0, NUMPAD0, F -> canvas.fit();
      case DIGIT1, NUMPAD1 -> model.view().set(view.withZoom(1));
      case SPACE, B -> hold(true);
      case COMMA -> model.curtain().set(Math.max(0, model.curtain().get() - 0.01));
      case PERIOD -> model.curtain().set(Math.min(1, model.curtain().get() + 0.01));
      case T -> model.trust().set(!model.trust().get());
      case P -> model.patches().set(!model.patches().get());
      case ESCAPE -> {
        if (model.line().get() == null) {
          return false;
        }
        model.line().set(null);
        canvas.measure();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** The second layer is seen as long as the key is held; of a single one, too. */
  private void hold(boolean held) {
    if (held && model.mode().get() == ViewMode.SINGLE) {
      model.mode().set(ViewMode.BLINK);
      single = true;
    }
    model.second().set(held);
    if (!held && single) {
      single = false;
      model.mode().set(ViewMode.SINGLE);
    }
  }

  private void keyReleased(KeyEvent event) {
    switch (event.getCode()) {
      case SPACE, B -> {
        hold(false);
        event.consume();
      }
      default -> {
        // Others do nothing when they are let go.
      }
    }
  }
}
