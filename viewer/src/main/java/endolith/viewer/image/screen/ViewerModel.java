package endolith.viewer.image.screen;

import endolith.viewer.image.layer.Layer;
import endolith.viewer.image.layer.LayerId;
import endolith.viewer.image.layer.LayerKind;
import endolith.viewer.image.layer.LayerProblem;
import endolith.viewer.image.layer.PairImages;
import endolith.viewer.image.layer.ViewTransform;
import endolith.viewer.image.render.ColourMap;
import endolith.viewer.image.render.Composition;
import endolith.viewer.image.render.Histogram;
import endolith.viewer.image.render.Line;
import endolith.viewer.image.render.Look;
import endolith.viewer.image.render.ViewMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer shows and how; no controls. For the window's thread. Reading happens elsewhere, by
 * {@link ViewerReader}.
 */
public final class ViewerModel {
  /** Blinking by itself: the slowest and fastest, 1/s. */
  public static final double LEAST_HERTZ = 0.5;

  public static final double MOST_HERTZ = 5;

  private static final int PLACES = 4;

  private final ReadOnlyObjectWrapper<@Nullable PairImages> images = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<ViewMode> mode = new SimpleObjectProperty<>(ViewMode.SINGLE);
  private final List<ObjectProperty<@Nullable Layer>> places = new ArrayList<>();
  private final ObjectProperty<@Nullable ViewTransform> view = new SimpleObjectProperty<>();
  private final BooleanProperty second = new SimpleBooleanProperty();
  private final DoubleProperty hertz = new SimpleDoubleProperty();
  private final DoubleProperty curtain = new SimpleDoubleProperty(0.5);
  private final BooleanProperty trust = new SimpleBooleanProperty();
  private final BooleanProperty motion = new SimpleBooleanProperty();
  private final BooleanProperty patches = new SimpleBooleanProperty();
  private final DoubleProperty magnification = new SimpleDoubleProperty(100);
  private final ObjectProperty<@Nullable Line> line = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<@Nullable Measured> measured = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Pointer> pointer = new ReadOnlyObjectWrapper<>();
  private final ObservableMap<LayerId, LayerColours> colours = FXCollections.observableHashMap();
  private final ObservableList<LayerProblem> problems = FXCollections.observableArrayList();
  private final BooleanProperty preparing = new SimpleBooleanProperty();

  public ViewerModel() {
    for (int i = 0; i < PLACES; i++) {
      places.add(new SimpleObjectProperty<>());
    }
  }

  /** The pair that is shown; null for none. */
  public ReadOnlyObjectProperty<@Nullable PairImages> images() {
    return images.getReadOnlyProperty();
  }

  public ObjectProperty<ViewMode> mode() {
    return mode;
  }

  /** The layer of one of the mode's places, from 0; null where there is none. */
  public ObjectProperty<@Nullable Layer> place(int index) {
    return places.get(index);
  }

  /** Which part is seen, in px of the view; null until a pair and the view's size are known. */
  public ObjectProperty<@Nullable ViewTransform> view() {
    return view;
  }

  /** Whether a blinking view shows its second layer. */
  public BooleanProperty second() {
    return second;
  }

  /** How often a blinking view changes by itself, 1/s; 0 for never. */
  public DoubleProperty hertz() {
    return hertz;
  }

  /** Where the curtain's line is, 0 (left edge) to 1. */
  public DoubleProperty curtain() {
    return curtain;
  }

  /** Whether the map of trust is shown. */
  public BooleanProperty trust() {
    return trust;
  }

  /** Whether arrows show by what parts of the rock moved beyond the main transform. */
  public BooleanProperty motion() {
    return motion;
  }

  /** Whether the patches of the fit are shown, with arrows to where their textures lie. */
  public BooleanProperty patches() {
    return patches;
  }

  /** By what these arrows are enlarged, 10 to 1000. */
  public DoubleProperty magnification() {
    return magnification;
  }

  /** The line that is measured; null for none. */
  public ObjectProperty<@Nullable Line> line() {
    return line;
  }

  /** The values along the line, as soon as they are read. */
  public ReadOnlyObjectProperty<@Nullable Measured> measured() {
    return measured.getReadOnlyProperty();
  }

  /** What lies under the pointer; null while it is elsewhere. */
  public ReadOnlyObjectProperty<@Nullable Pointer> pointer() {
    return pointer.getReadOnlyProperty();
  }

  /** What cannot be shown of the pair, and why. */
  public ObservableList<LayerProblem> problems() {
    return problems;
  }

  /** Whether the overview of a file is being made, so that parts are not shown yet. */
  public BooleanProperty preparing() {
    return preparing;
  }

  /** The colours of layers whose values are known. */
  public ObservableMap<LayerId, LayerColours> colours() {
    return colours;
  }

  /** Gives a layer other colours. */
  public void look(LayerId layer, Look look) {
    LayerColours known = colours.get(layer);
    if (known != null && !known.look().equals(look)) {
      colours.put(layer, known.with(look));
    }
  }

  /** Gives a layer the colours that suit most images. */
  public void automatic(LayerId layer) {
    LayerColours known = colours.get(layer);
    if (known != null) {
      look(layer, known.histogram().automatic(known.look().map()).withBlur(known.look().blurPx()));
    }
  }

  void counted(LayerId layer, Histogram histogram) {
    LayerColours known = colours.get(layer);
    ColourMap map =
        layer.kind() == LayerKind.DIFFERENCE ? ColourMap.BLUE_BLACK_YELLOW : ColourMap.GREY;
    Look look = known == null ? histogram.automatic(map) : known.look();
    colours.put(layer, new LayerColours(histogram, look, known == null ? look : known.before()));
  }

  /** Shows a pair, or the same one made anew: then view, mode and colours stay. */
  void show(PairImages next) {
    images.set(next);
    problems.setAll(next.problems());
    for (int i = 0; i < PLACES; i++) {
      places.get(i).set(sameOrUsual(next, i).orElse(null));
    }
  }

  /** Lets go of the pair; another one may follow. */
  public void clear() {
    images.set(null);
    view.set(null);
    line.set(null);
    measured.set(null);
    pointer.set(null);
    colours.clear();
    problems.clear();
    preparing.set(false);
    places.forEach(place -> place.set(null));
  }

  private Optional<Layer> sameOrUsual(PairImages next, int index) {
    Layer before = places.get(index).get();
    if (before != null) {
      return next.layers().stream().filter(layer -> layer.id().equals(before.id())).findFirst();
    }
    // Post first, pre over it as second, then the difference, then pre as it was.
    return index < next.layers().size() ? Optional.of(next.layers().get(index)) : Optional.empty();
  }

  void point(@Nullable Pointer at) {
    pointer.set(at);
  }

  void measured(@Nullable Measured values) {
    measured.set(values);
  }

  /** What to paint now. */
  Composition composition() {
    List<Optional<Composition.Shown>> shown = new ArrayList<>();
    for (int i = 0; i < mode.get().layers(); i++) {
      Layer layer = places.get(i).get();
      LayerColours known = layer == null ? null : colours.get(layer.id());
      shown.add(
          layer == null || known == null
              ? Optional.empty()
              : Optional.of(new Composition.Shown(layer, known.look(), known.before())));
    }
    return new Composition(mode.get(), shown, second.get(), curtain.get());
  }

  /** The screen showed these looks in full. */
  void shown(Composition composition) {
    for (Optional<Composition.Shown> each : composition.shown()) {
      each.ifPresent(
          it -> {
            LayerColours known = colours.get(it.layer().id());
            if (known != null
                && known.look().equals(it.look())
                && !known.before().equals(it.look())) {
              colours.put(it.layer().id(), known.shown());
            }
          });
    }
  }
}
