package endolith.viewer.image.screen;

import endolith.viewer.image.layer.Layer;
import endolith.viewer.image.layer.LayerId;
import endolith.viewer.image.layer.LayerKind;
import endolith.viewer.image.layer.PairImages;
import java.util.List;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/**
 * The values of all layers along the measured line, as curves; differences on a scale of their own.
 */
final class ProfilePane extends VBox {
  private static final double HEIGHT = 120;
  private static final List<Color> COLOURS =
      List.of(
          Color.web("#e69f00"),
          Color.web("#56b4e9"),
          Color.web("#009e73"),
          Color.web("#cc79a7"),
          Color.web("#d55e00"),
          Color.web("#0072b2"));

  private final ViewerModel model;
  private final ViewerWords words;
  private final Label title = new Label();
  private final Curves curves = new Curves();

  ProfilePane(ViewerModel model, ViewerWords words) {
    this.model = model;
    this.words = words;
    getStyleClass().add("profile");
    title.setId("viewer-profile-title");
    title.setMinWidth(0);
    curves.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    curves.setAccessibleText(words.word(Word.PROFILE));
    getChildren().addAll(title, curves);
    model.measured().subscribe(this::show);
    show();
  }

  private void show() {
    Measured measured = model.measured().get();
    PairImages images = model.images().get();
    boolean any = measured != null && images != null;
    setVisible(any);
    setManaged(any);
    if (measured != null && images != null) {
      title.setText(
          words.word(Word.PROFILE)
              + "  "
              + OverlayPainter.distance(measured.line(), images, words));
      curves.requestLayout();
    }
  }

  private final class Curves extends Region {
    private final Canvas canvas = new Canvas();

    Curves() {
      getChildren().add(canvas);
      setMinHeight(HEIGHT);
      setPrefHeight(HEIGHT);
    }

    @Override
    protected void layoutChildren() {
      canvas.setWidth(getWidth());
      canvas.setHeight(HEIGHT);
      GraphicsContext gc = canvas.getGraphicsContext2D();
      gc.clearRect(0, 0, getWidth(), HEIGHT);
      Measured measured = model.measured().get();
      PairImages images = model.images().get();
      if (measured == null || images == null) {
        return;
      }
      double[] brightness = range(measured.values(), images, false);
      double[] difference = range(measured.values(), images, true);
      double legend = 4;
      int number = 0;
      for (Layer layer : images.layers()) {
        float[] values = measured.values().get(layer.id());
        Color colour = COLOURS.get(number++ % COLOURS.size());
        if (values != null) {
          double[] range = isDifference(layer.id()) ? difference : brightness;
          draw(gc, values, range, colour);
          gc.setFill(colour);
          String name =
              words.layer(layer.id()) + " " + words.value(range[0]) + " – " + words.value(range[1]);
          gc.fillText(name, 6, legend += 14);
        }
      }
    }

    private static boolean isDifference(LayerId layer) {
      return layer.kind() == LayerKind.DIFFERENCE;
    }

    private static double[] range(
        Map<LayerId, float[]> values, PairImages images, boolean differences) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (Layer layer : images.layers()) {
        float[] along = values.get(layer.id());
        if (along != null && isDifference(layer.id()) == differences) {
          for (float value : along) {
            if (Float.isFinite(value)) {
              low = Math.min(low, value);
              high = Math.max(high, value);
            }
          }
        }
      }
      return high > low ? new double[] {low, high} : new double[] {low - 1, low + 1};
    }

    private void draw(GraphicsContext gc, float[] values, double[] range, Color colour) {
      gc.setStroke(colour);
      gc.setLineWidth(1.3);
      gc.beginPath();
      boolean drawing = false;
      for (int i = 0; i < values.length; i++) {
        if (!Float.isFinite(values[i])) {
          drawing = false;
          continue;
        }
        double x = (double) i / (values.length - 1) * getWidth();
        double y = HEIGHT - 4 - (values[i] - range[0]) / (range[1] - range[0]) * (HEIGHT - 8);
        if (drawing) {
          gc.lineTo(x, y);
        } else {
          gc.moveTo(x, y);
          drawing = true;
        }
      }
      gc.stroke();
    }
  }
}
