package endolith.viewer.image.screen;

import endolith.engine.align.transform.Point;
import endolith.viewer.image.layer.Layer;
import endolith.viewer.image.layer.PairImages;
import endolith.viewer.image.layer.ViewTransform;
import java.util.StringJoiner;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;

/**
 * The line below a view: where the pointer is in both images, and the value of each layer there.
 */
final class ViewerStatus extends FlowPane {
  private static final double NANO = 1e-9;

  private final ViewerModel model;
  private final ViewerWords words;
  private final Label position = new Label();
  private final Label values = new Label();
  private final Label zoom = new Label();

  ViewerStatus(ViewerModel model, ViewerWords words) {
    this.model = model;
    this.words = words;
    getStyleClass().add("viewer-status");
    position.setId("viewer-position");
    values.setId("viewer-values");
    zoom.setId("viewer-zoom");
    getChildren().addAll(zoom, position, values);
    model.pointer().subscribe(this::show);
    model.images().subscribe(this::show);
    model.view().subscribe(this::showZoom);
  }

  private void showZoom() {
    ViewTransform view = model.view().get();
    zoom.setText(view == null ? "" : words.word(Word.ZOOM, words.value(view.zoom() * 100)));
  }

  private void show() {
    Pointer pointer = model.pointer().get();
    PairImages images = model.images().get();
    if (pointer == null || images == null) {
      position.setText(words.word(Word.NOWHERE));
      values.setText("");
      return;
    }
    position.setText(positions(pointer, images, words));
    StringJoiner all = new StringJoiner("   ");
    for (Layer layer : images.layers()) {
      Float value = pointer.values().get(layer.id());
      if (value != null) {
        all.add(words.layer(layer.id()) + " " + words.value(value));
      }
    }
    values.setText(all.toString());
  }

  /** The positions in words, as they are also copied. */
  static String positions(Pointer pointer, PairImages images, ViewerWords words) {
    StringJoiner all = new StringJoiner("   ");
    pointer.positions().post().ifPresent(at -> all.add(words.word(Word.AT_POST, x(at), y(at))));
    pointer.positions().pre().ifPresent(at -> all.add(words.word(Word.AT_PRE, x(at), y(at))));
    if (images.pixelSizeUm().isPresent() && pointer.positions().post().isPresent()) {
      double size = images.pixelSizeUm().getAsDouble();
      Point at = pointer.positions().post().get();
      all.add(words.word(Word.AT_UM, decimal(at.x() * size), decimal(at.y() * size)));
    }
    return all.toString();
  }

  /** Copies where the pointer is. */
  static void copy(ViewerModel model, ViewerWords words) {
    Pointer pointer = model.pointer().get();
    PairImages images = model.images().get();
    if (pointer != null && images != null) {
      ClipboardContent content = new ClipboardContent();
      content.putString(positions(pointer, images, words));
      Clipboard.getSystemClipboard().setContent(content);
    }
  }

  private static String x(Point at) {
    return decimal(at.x());
  }

  private static String y(Point at) {
    return decimal(at.y());
  }

  private static String decimal(double value) {
    return String.format(java.util.Locale.ROOT, "%.1f", value + NANO);
  }
}
