package endolith.viewer.chart.screen;

import endolith.viewer.chart.ChartView;
import endolith.viewer.chart.PlotArea;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * The gestures on a chart: point at it for values, turn the wheel to come closer, drag to move
 * along, drag with Shift (or the right button) around what is to fill it, double-click for all of
 * it; the keys do the same.
 */
final class ChartGestures {
  private static final double WHEEL = 0.8;
  private static final double KEY = 0.7;
  private static final double STEP = 0.15;
  private static final double LEAST_FRAME = 6;

  private final MemoryChart chart;
  private double pressedX;
  private double pressedY;
  private double draggedX;
  private boolean framing;

  ChartGestures(MemoryChart chart) {
    this.chart = chart;
    chart.setOnScroll(this::scrolled);
    chart.setOnMousePressed(this::pressed);
    chart.setOnMouseDragged(this::dragged);
    chart.setOnMouseReleased(this::released);
    chart.setOnMouseMoved(event -> chart.pointAt(event.getX(), event.getY()));
    chart.setOnMouseExited(event -> chart.pointNowhere());
    chart.setOnKeyPressed(this::typed);
  }

  private void scrolled(ScrollEvent event) {
    if (event.getDeltaY() != 0) {
      double factor = event.getDeltaY() > 0 ? WHEEL : 1 / WHEEL;
      chart.view().zoom(factor, chart.area().seconds(event.getX()));
      chart.pointAt(event.getX(), event.getY());
    } else if (event.getDeltaX() != 0) {
      PlotArea area = chart.area();
      chart.view().pan(-event.getDeltaX() / area.width() * (area.to() - area.from()));
    }
    event.consume();
  }

  private void pressed(MouseEvent event) {
    chart.requestFocus();
    if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY) {
      chart.view().reset();
      return;
    }
    pressedX = event.getX();
    pressedY = event.getY();
    draggedX = pressedX;
    framing = event.isShiftDown() || event.getButton() == MouseButton.SECONDARY;
  }

  private void dragged(MouseEvent event) {
    if (framing) {
      chart.frame(pressedX, pressedY, event.getX(), event.getY());
    } else {
      PlotArea area = chart.area();
      chart.setCursor(Cursor.CLOSED_HAND);
      chart.view().pan((draggedX - event.getX()) / area.width() * (area.to() - area.from()));
      draggedX = event.getX();
    }
  }

  private void released(MouseEvent event) {
    chart.setCursor(Cursor.DEFAULT);
    if (framing) {
      framing = false;
      chart.pointNowhere();
      PlotArea area = chart.area();
      double left = Math.max(area.left(), Math.min(pressedX, event.getX()));
      double right = Math.min(area.right(), Math.max(pressedX, event.getX()));
      double top = Math.max(area.top(), Math.min(pressedY, event.getY()));
      double bottom = Math.min(area.bottom(), Math.max(pressedY, event.getY()));
      if (right - left >= LEAST_FRAME) {
        chart.view().window(area.seconds(left), area.seconds(right));
        if (bottom - top >= LEAST_FRAME * 3) {
          chart.view().heights(area.bytes(bottom), area.bytes(top));
        }
      }
    }
  }

  private void typed(KeyEvent event) {
    ChartView view = chart.view();
    double middle = (view.from() + view.to()) / 2;
    double width = view.to() - view.from();
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case LEFT -> view.pan(-STEP * width);
      case RIGHT -> view.pan(STEP * width);
      case PLUS, ADD, EQUALS, UP -> view.zoom(KEY, middle);
      case MINUS, SUBTRACT, DOWN -> view.zoom(1 / KEY, middle);
      case HOME, DIGIT0, NUMPAD0 -> view.reset();
      case SPACE -> {
        if (view.isFollowing()) {
          view.pause();
        } else {
          view.follow();
        }
      }
      default -> {
        return;
      }
    }
    event.consume();
  }
}
