package endolith.viewer.image.screen;

import endolith.viewer.image.layer.Layer;
import endolith.viewer.image.layer.LayerId;
import endolith.viewer.image.render.ColourMap;
import endolith.viewer.image.render.Look;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The colours of the layer in one place of a view: histogram with handles, map, blur. */
final class ContrastPane extends VBox {
  private final ViewerModel model;
  private final ViewerWords words;
  private final int place;
  private final Label name = new Label();
  private final HistogramHandles handles;
  private final ChoiceBox<ColourMap> maps = new ChoiceBox<>();
  private final Slider blur = new Slider(0, 10, 0);
  private final Label blurWords = new Label();
  private boolean showing;

  ContrastPane(ViewerModel model, ViewerWords words, int place) {
    this.model = model;
    this.words = words;
    this.place = place;
    getStyleClass().add("contrast");
    name.getStyleClass().add("contrast-name");
    name.setMinWidth(0);
    name.setWrapText(true);
    name.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    handles = new HistogramHandles(words, this::range);
    Button automatic = new Button(words.word(Word.AUTOMATIC));
    automatic.setId("viewer-automatic-" + place);
    automatic.setTooltip(new Tooltip(words.word(Word.AUTOMATIC_HELP)));
    automatic.setOnAction(event -> layer(model::automatic));
    automatic.setMinWidth(Region.USE_PREF_SIZE);
    maps.setId("viewer-map-" + place);
    maps.setAccessibleText(words.word(Word.COLOURS));
    maps.setConverter(new MapNames());
    maps.valueProperty().subscribe(this::mapChosen);
    blur.setId("viewer-blur-" + place);
    blur.setAccessibleText(words.word(Word.BLUR));
    blur.setBlockIncrement(0.5);
    blur.valueProperty().subscribe(this::blurred);
    blurWords.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(blur, Priority.ALWAYS);
    HBox head = new HBox(name, automatic);
    head.getStyleClass().add("contrast-line");
    Label blurName = new Label(words.word(Word.BLUR));
    blurName.setMinWidth(Region.USE_PREF_SIZE);
    HBox blurLine = new HBox(blurName, blur, blurWords);
    blurLine.getStyleClass().add("contrast-line");
    maps.setMaxWidth(Double.MAX_VALUE);
    getChildren().addAll(head, handles, maps, blurLine);
    model.place(place).subscribe(this::show);
    model.colours().addListener((javafx.beans.Observable any) -> show());
    blurred();
    show();
  }

  /** Does something to the layer, if there is one. */
  private void layer(java.util.function.Consumer<LayerId> deed) {
    Layer layer = model.place(place).get();
    if (layer != null) {
      deed.accept(layer.id());
    }
  }

  private @Nullable LayerColours colours() {
    Layer layer = model.place(place).get();
    return layer == null ? null : model.colours().get(layer.id());
  }

  private void change(java.util.function.UnaryOperator<Look> deed) {
    LayerColours colours = colours();
    if (!showing && colours != null) {
      layer(id -> model.look(id, deed.apply(colours.look())));
    }
  }

  private void range(double low, double high) {
    change(look -> look.withRange(low, high));
  }

  private void mapChosen(@Nullable ColourMap map) {
    if (map != null) {
      change(look -> look.with(map));
    }
  }

  private void blurred() {
    double sigma = Math.rint(blur.getValue() * 10) / 10;
    blurWords.setText(words.word(Word.BLUR_VALUE, words.value(sigma)));
    change(look -> look.withBlur(sigma));
  }

  private void show() {
    Layer layer = model.place(place).get();
    LayerColours colours = colours();
    name.setText(layer == null ? "" : words.layer(layer.id()));
    setDisable(colours == null);
    if (layer == null || colours == null) {
      return;
    }
    showing = true;
    Look look = colours.look();
    List<ColourMap> fitting =
        Arrays.stream(ColourMap.values())
            .filter(map -> map.isDiverging() == look.map().isDiverging())
            .toList();
    if (!maps.getItems().equals(fitting)) {
      maps.getItems().setAll(fitting);
    }
    maps.setValue(look.map());
    blur.setValue(look.blurPx());
    handles.show(colours.histogram(), look);
    showing = false;
  }

  private final class MapNames extends StringConverter<ColourMap> {
    @Override
    public String toString(@Nullable ColourMap map) {
      return map == null ? "" : words.word(Word.valueOf(map.name()));
    }

    @Override
    public ColourMap fromString(String text) {
      throw new UnsupportedOperationException(text);
    }
  }
}
