package endolith.viewer.image.screen;

import endolith.viewer.image.layer.Layer;
import endolith.viewer.image.layer.LayerId;
import endolith.viewer.image.layer.PairImages;
import endolith.viewer.image.layer.ViewTransform;
import endolith.viewer.image.render.ViewMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The controls over a view: mode, layers, zoom, places to go to, what is drawn over the images. */
final class ViewerToolbar extends FlowPane {
  private static final Pattern POSITION =
      Pattern.compile("\\s*(-?\\d+(?:\\.\\d+)?)\\s*[,; ]\\s*(-?\\d+(?:\\.\\d+)?)\\s*");
  private static final double STEP = 1.25;

  private final ViewerModel model;
  private final ViewerWords words;
  private final ImageCanvas canvas;

  ViewerToolbar(ViewerModel model, ViewerWords words, ImageCanvas canvas, Node save) {
    this.model = model;
    this.words = words;
    this.canvas = canvas;
    getStyleClass().add("viewer-toolbar");
    ChoiceBox<ViewMode> modes = new ChoiceBox<>();
    modes.setId("viewer-mode");
    modes.getStyleClass().add("viewer-choice");
    modes.setAccessibleText(words.word(Word.MODE));
    modes.setConverter(names(mode -> words.word(Word.valueOf(mode.name()))));
    modes.getItems().setAll(ViewMode.values());
    modes.valueProperty().bindBidirectional(model.mode());
    getChildren().add(modes);
    for (int i = 0; i < ViewMode.FOUR.layers(); i++) {
      getChildren().add(place(i));
    }
    getChildren()
        .addAll(
            button("viewer-fit", Word.FIT, Word.FIT_HELP, canvas::fit),
            button("viewer-one", Word.ONE_TO_ONE, Word.ONE_TO_ONE_HELP, () -> zoom(1)),
            button("viewer-smaller", Word.SMALLER, Word.SMALLER, () -> enlarge(1 / STEP)),
            button("viewer-larger", Word.LARGER, Word.LARGER, () -> enlarge(STEP)),
            goTo(),
            hertz(),
            toggle("viewer-trust", Word.TRUST, Word.TRUST_HELP, model.trust()),
            toggle("viewer-motion", Word.MOTION, Word.MOTION_HELP, model.motion()),
            patches(),
            magnification(),
            save);
  }

  private interface Name<T> {
    String of(T value);
  }

  private static <T> StringConverter<T> names(Name<T> name) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : name.of(value);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException(text);
      }
    };
  }

  /** A choice by the layers' identity: the layers themselves change when files are made anew. */
  private Node place(int index) {
    ChoiceBox<LayerId> box = new ChoiceBox<>();
    box.setId("viewer-place-" + index);
    box.getStyleClass().add("viewer-choice");
    box.setAccessibleText(words.word(Word.PLACE, index + 1));
    box.setConverter(names(words::layer));
    Runnable follow =
        () -> {
          PairImages images = model.images().get();
          if (images != null) {
            var ids = images.layers().stream().map(Layer::id).toList();
            if (!box.getItems().equals(ids)) {
              box.getItems().setAll(ids);
            }
          }
          Layer layer = model.place(index).get();
          box.setValue(layer == null ? null : layer.id());
        };
    model.images().subscribe(follow);
    model.place(index).subscribe(follow);
    box.setOnAction(
        event -> {
          PairImages images = model.images().get();
          LayerId chosen = box.getValue();
          if (images != null && chosen != null) {
            images.layers().stream()
                .filter(layer -> layer.id().equals(chosen))
                .findFirst()
                .ifPresent(layer -> model.place(index).set(layer));
          }
        });
    shownWhile(box, () -> model.mode().get().layers() > index);
    return box;
  }

  private void shownWhile(Node node, java.util.function.BooleanSupplier condition) {
    model
        .mode()
        .subscribe(
            mode -> {
              node.setVisible(condition.getAsBoolean());
              node.setManaged(condition.getAsBoolean());
            });
  }

  private Button button(String id, Word name, Word help, Runnable deed) {
    Button button = new Button(words.word(name));
    button.setId(id);
    button.setTooltip(new Tooltip(words.word(help)));
    button.setOnAction(event -> deed.run());
    return button;
  }

  private ToggleButton toggle(
      String id, Word name, Word help, javafx.beans.property.BooleanProperty state) {
    ToggleButton button = new ToggleButton(words.word(name));
    button.setId(id);
    button.setTooltip(new Tooltip(words.word(help)));
    button.selectedProperty().bindBidirectional(state);
    return button;
  }

  private void zoom(double zoom) {
    ViewTransform view = model.view().get();
    if (view != null) {
      model.view().set(view.withZoom(zoom));
    }
  }

  private void enlarge(double factor) {
    ViewTransform view = model.view().get();
    if (view != null) {
      model.view().set(view.withZoom(view.zoom() * factor));
    }
  }

  private Node goTo() {
    TextField field = new TextField();
    field.setId("viewer-go-to");
    field.setPrefColumnCount(9);
    field.setPromptText(words.word(Word.GO_TO_PROMPT));
    field.setAccessibleText(words.word(Word.GO_TO));
    field.setTooltip(new Tooltip(words.word(Word.GO_TO_HELP)));
    field.setOnAction(
        event -> {
          Matcher position = POSITION.matcher(field.getText());
          ViewTransform view = model.view().get();
          field.pseudoClassStateChanged(
              javafx.css.PseudoClass.getPseudoClass("error"), !position.matches());
          if (position.matches() && view != null) {
            model
                .view()
                .set(
                    new ViewTransform(
                        Double.parseDouble(position.group(1)),
                        Double.parseDouble(position.group(2)),
                        Math.max(1, view.zoom())));
            canvas.requestFocus();
          }
        });
    return field;
  }

  private Node hertz() {
    Slider slider = new Slider(0, ViewerModel.MOST_HERTZ, 0);
    slider.setId("viewer-hertz");
    slider.setAccessibleText(words.word(Word.HERTZ));
    slider.setBlockIncrement(ViewerModel.LEAST_HERTZ);
    slider.setPrefWidth(110);
    Label value = new Label();
    value.setMinWidth(Region.USE_PREF_SIZE);
    slider
        .valueProperty()
        .subscribe(
            any -> {
              double step = ViewerModel.LEAST_HERTZ;
              double hertz = Math.rint(slider.getValue() / step) * step;
              model.hertz().set(hertz);
              value.setText(
                  hertz == 0
                      ? words.word(Word.HERTZ_OFF)
                      : words.word(Word.HERTZ_VALUE, words.value(hertz)));
            });
    HBox line = new HBox(slider, value);
    line.getStyleClass().add("contrast-line");
    shownWhile(line, () -> model.mode().get() == ViewMode.BLINK);
    return line;
  }

  /** Offered where there are any: results of earlier versions keep none. */
  private Node patches() {
    ToggleButton button =
        toggle("viewer-patches", Word.PATCHES, Word.PATCHES_HELP, model.patches());
    model
        .images()
        .subscribe(
            images -> {
              boolean any = images != null && images.patches().isPresent();
              button.setVisible(any);
              button.setManaged(any);
            });
    return button;
  }

  private Node magnification() {
    Slider slider = new Slider(1, 3, 2);
    slider.setId("viewer-magnification");
    slider.setAccessibleText(words.word(Word.MAGNIFICATION));
    slider.setPrefWidth(110);
    Label value = new Label();
    value.setMinWidth(Region.USE_PREF_SIZE);
    slider
        .valueProperty()
        .subscribe(
            any -> {
              double factor = Math.rint(Math.pow(10, slider.getValue()));
              model.magnification().set(factor);
              value.setText(words.word(Word.MAGNIFICATION_VALUE, words.value(factor)));
            });
    HBox line = new HBox(slider, value);
    line.getStyleClass().add("contrast-line");
    line.visibleProperty().bind(model.motion().or(model.patches()));
    line.managedProperty().bind(line.visibleProperty());
    return line;
  }
}
