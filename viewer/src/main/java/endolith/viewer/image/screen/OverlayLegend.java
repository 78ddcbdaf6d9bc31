package endolith.viewer.image.screen;

import endolith.engine.align.trust.CellState;
import endolith.viewer.image.layer.PairImages;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** What the colours over the images mean, while they are shown. */
final class OverlayLegend extends VBox {
  private final ViewerWords words;

  OverlayLegend(ViewerModel model, ViewerWords words) {
    this.words = words;
    VBox trust = new VBox();
    for (CellState state : CellState.values()) {
      if (state != CellState.NONE) {
        int argb = TrustPicture.argb(state);
        Color colour = Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
        trust.getChildren().add(line(new Rectangle(14, 14, colour), Word.valueOf(state.name())));
      }
    }
    VBox patches =
        new VBox(
            line(frame(MotionPainter.AGREEING), Word.AGREEING),
            line(frame(MotionPainter.OTHERS), Word.OTHERS));
    show(trust, model.trust());
    show(
        patches,
        model.patches().flatMap(on -> model.images().map(images -> on && hasPatches(images))));
    getChildren().setAll(trust, patches);
    getStyleClass().add("viewer-legend");
  }

  private static boolean hasPatches(@Nullable PairImages images) {
    return images != null && images.patches().isPresent();
  }

  private static Rectangle frame(Color colour) {
    Rectangle frame = new Rectangle(12, 12, Color.TRANSPARENT);
    frame.setStroke(colour);
    frame.setStrokeWidth(2);
    return frame;
  }

  private Node line(Rectangle colour, Word word) {
    Label name = new Label(words.word(word));
    name.setWrapText(true);
    HBox line = new HBox(colour, name);
    line.getStyleClass().add("contrast-line");
    return line;
  }

  private static void show(VBox lines, ObservableValue<Boolean> shown) {
    lines.getStyleClass().add("viewer-legend");
    shown
        .orElse(false)
        .subscribe(
            now -> {
              lines.setVisible(now);
              lines.setManaged(now);
            });
  }
}
