package endolith.viewer.image.screen;

import endolith.viewer.image.render.Histogram;
import endolith.viewer.image.render.Look;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/**
 * A histogram with two handles, for the values of the first and the last colour. Handles of a
 * difference stay equally far from zero.
 */
final class HistogramHandles extends Region {
  private static final double HEIGHT = 76;
  private static final double COLOURS = 10;

  /** Told the ends of the range that a person wants. */
  interface RangeTaker {
    void take(double low, double high);
  }

  private final Canvas canvas = new Canvas();
  private final RangeTaker taker;
  private final Handle low;
  private final Handle high;
  private @Nullable Histogram histogram;
  private @Nullable Look look;

  HistogramHandles(ViewerWords words, RangeTaker taker) {
    this.taker = taker;
    this.low = new Handle(words.word(Word.CONTRAST_LOW), false);
    this.high = new Handle(words.word(Word.CONTRAST_HIGH), true);
    canvas.setMouseTransparent(true);
    getStyleClass().add("histogram");
    getChildren().addAll(canvas, low, high);
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    setMaxHeight(HEIGHT);
  }

  void show(Histogram counts, Look shown) {
    histogram = counts;
    look = shown;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(HEIGHT);
    Histogram counts = histogram;
    Look shown = look;
    GraphicsContext gc = canvas.getGraphicsContext2D();
    gc.clearRect(0, 0, getWidth(), HEIGHT);
    if (counts == null || shown == null || getWidth() <= 0) {
      return;
    }
    draw(gc, counts, shown);
    low.place(x(shown.low(), counts));
    high.place(x(shown.high(), counts));
  }

  private void draw(GraphicsContext gc, Histogram counts, Look shown) {
    double most = 1;
    for (int bin = 0; bin < Histogram.BINS; bin++) {
      most = Math.max(most, Math.log1p(counts.count(bin)));
    }
    double bottom = HEIGHT - COLOURS;
    gc.setFill(Color.gray(0.55));
    double width = getWidth() / Histogram.BINS;
    for (int bin = 0; bin < Histogram.BINS; bin++) {
      double height = Math.log1p(counts.count(bin)) / most * (bottom - 4);
      gc.fillRect(bin * width, bottom - height, width + 0.5, height);
    }
    for (int x = 0; x < getWidth(); x++) {
      int argb = shown.argb((float) value(x, counts));
      gc.setFill(Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff));
      gc.fillRect(x, bottom + 2, 1, COLOURS - 2);
    }
  }

  private double x(double value, Histogram counts) {
    double share = (value - counts.low()) / (counts.high() - counts.low());
    return Math.clamp(share, 0, 1) * getWidth();
  }

  private double value(double x, Histogram counts) {
    return counts.low() + x / getWidth() * (counts.high() - counts.low());
  }

  private void move(boolean isHigh, double value) {
    Histogram counts = histogram;
    Look shown = look;
    if (counts == null || shown == null) {
      return;
    }
    double least = (counts.high() - counts.low()) / 1000;
    if (shown.map().isDiverging()) {
      double reach = Math.max(least, isHigh ? value : -value);
      taker.take(-reach, reach);
    } else if (isHigh) {
      taker.take(shown.low(), Math.max(shown.low() + least, value));
    } else {
      taker.take(Math.min(shown.high() - least, value), shown.high());
    }
  }

  /** One of the two, which mouse and keys move. */
  private final class Handle extends Region {
    private static final double WIDTH = 9;
    private final boolean isHigh;

    Handle(String name, boolean isHigh) {
      this.isHigh = isHigh;
      getStyleClass().add("histogram-handle");
      setCursor(Cursor.H_RESIZE);
      setFocusTraversable(true);
      setAccessibleRole(AccessibleRole.SLIDER);
      setAccessibleText(name);
      setOnMousePressed(event -> requestFocus());
      setOnMouseDragged(this::dragged);
      setOnKeyPressed(this::typed);
      setManaged(false);
    }

    void place(double x) {
      resizeRelocate(Math.rint(x - WIDTH / 2), 0, WIDTH, HEIGHT);
    }

    private void dragged(MouseEvent event) {
      Histogram counts = histogram;
      if (counts != null) {
        move(isHigh, value(getLayoutX() + event.getX(), counts));
        event.consume();
      }
    }

    private void typed(KeyEvent event) {
      Histogram counts = histogram;
      Look shown = look;
      if (counts == null || shown == null) {
        return;
      }
      double step = (counts.high() - counts.low()) / (event.isShiftDown() ? 20 : 200);
      double now = isHigh ? shown.high() : shown.low();
      switch (event.getCode()) {
        case LEFT -> move(isHigh, now - step);
        case RIGHT -> move(isHigh, now + step);
        default -> {
          return;
        }
      }
      event.consume();
    }
  }
}
