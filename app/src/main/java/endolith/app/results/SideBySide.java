package endolith.app.results;

import static endolith.app.text.Texts.text;

import endolith.app.text.ReadingPane;
import endolith.engine.plot.PlotKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The same plot under several values, with how to read it, and what changed from the first. */
public final class SideBySide {
  private static final int WIDTH_PX = 440;
  private static final int HEIGHT_PX = 330;

  private final PictureLoader pictureLoader;
  private final ComboBox<PlotKind> kinds =
      new ComboBox<>(FXCollections.observableArrayList(PlotKind.values()));
  private final FlowPane plots = new FlowPane();
  private final ScrollPane scroll;
  private final VBox root;

  /** Cards that nobody has seen yet, and what draws them. */
  private final Map<Region, Runnable> waiting = new LinkedHashMap<>();

  private List<PlotRow> rows = List.of();
  private boolean visible;

  /**
   * @param id of the list of plots
   */
  public SideBySide(PictureLoader pictureLoader, String id) {
    this.pictureLoader = pictureLoader;
    kinds.setId(id);
    kinds.setAccessibleText(text("look.side.kind"));
    kinds.setConverter(new Titles());
    kinds.setValue(PlotKind.DIFFERENCE_IMAGE);
    kinds.valueProperty().subscribe(kind -> fill());
    Label caption = new Label();
    caption.setWrapText(true);
    caption.setMinHeight(Region.USE_PREF_SIZE);
    caption.setId(id + "-caption");
    kinds.valueProperty().subscribe(kind -> caption.setText(kind.caption()));
    kinds.getStyleClass().add("plot-kind");
    kinds.setMinWidth(Region.USE_PREF_SIZE);
    plots.getStyleClass().add("side-plots");
    plots.setId(id + "-plots");
    scroll = ReadingPane.of(plots, text("look.tab.plots"));
    scroll.vvalueProperty().subscribe(place -> drawSeen());
    scroll.viewportBoundsProperty().subscribe(bounds -> drawSeen());
    plots.needsLayoutProperty().subscribe(layout -> drawSeen());
    scroll.setMinHeight(120);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    root = new VBox(kinds, caption, scroll);
    root.getStyleClass().add("side");
  }

  public Node root() {
    return root;
  }

  /** Shows these, and behind them what changed from the first to each of the others. */
  public void compare(List<PlotRow> now) {
    rows = List.copyOf(now);
    fill();
  }

  /** Plots are read only while they can be seen. */
  public void visible(boolean now) {
    visible = now;
    fill();
  }

  /** Draws what comes into sight: of hundreds of pairs a person sees a few. */
  private void drawSeen() {
    double height = scroll.getViewportBounds().getHeight();
    double top = scroll.getVvalue() * Math.max(0, plots.getHeight() - height);
    if (plots.isNeedsLayout() || height <= 0) {
      return;
    }
    List<Region> seen =
        waiting.keySet().stream()
            .filter(card -> card.getBoundsInParent().getMaxY() >= top)
            .filter(card -> card.getBoundsInParent().getMinY() <= top + height)
            .toList();
    for (Region card : seen) {
      Runnable drawing = waiting.remove(card);
      if (drawing != null) {
        drawing.run();
      }
    }
  }

  private void fill() {
    plots.getChildren().clear();
    waiting.clear();
    if (!visible) {
      return;
    }
    for (PlotRow row : rows) {
      row.plots().stream()
          .filter(plot -> plot.kind() == kinds.getValue())
          .forEach(plot -> plots.getChildren().add(card(row, plot)));
    }
    if (rows.size() > 1) {
      rows.stream().skip(1).forEach(row -> addChanges(rows.getFirst(), row));
    }
  }

  /** What changed, plot by plot. */
  private void addChanges(PlotRow from, PlotRow to) {
    for (Plot plot : from.plots()) {
      to.plots().stream()
          .filter(other -> plot.kind() == kinds.getValue() && other.title().equals(plot.title()))
          .findFirst()
          .ifPresent(other -> plots.getChildren().add(changes(from, plot, to, other)));
    }
  }

  private Node changes(PlotRow from, Plot before, PlotRow to, Plot after) {
    Label name = new Label(text("compare.changed", from.title(), to.title()));
    name.setMnemonicParsing(false);
    name.setWrapText(true);
    name.getStyleClass().add("card-title");
    ImageView view = new ImageView();
    view.setPreserveRatio(true);
    view.setFitWidth(WIDTH_PX);
    view.setFitHeight(HEIGHT_PX);
    view.setAccessibleText(name.getText());
    Label share = new Label();
    share.getStyleClass().add("side-share");
    share.setWrapText(true);
    name.textFillProperty()
        .subscribe(
            ink -> {
              PlotRoom room = PlotRoom.beside(name, WIDTH_PX, HEIGHT_PX);
              view.setUserData(room);
              pictureLoader.change(
                  before,
                  after,
                  room,
                  change -> {
                    if (room.equals(view.getUserData())) {
                      view.setImage(change.picture());
                      share.setText(
                          change.share() == 0
                              ? text("compare.changed.nothing")
                              : text("compare.changed.share", percent(change.share())));
                    }
                  });
            });
    VBox card = new VBox(name, view, share);
    card.getStyleClass().addAll("card", "side-card", "side-change");
    card.setMinWidth(WIDTH_PX + 24);
    card.setMaxWidth(WIDTH_PX + 24);
    return card;
  }

  /** Never 0 for something. */
  private static String percent(double share) {
    return share < 0.001 ? "< 0.1" : String.format(Locale.ROOT, "%.1f", 100 * share);
  }

  private Node card(PlotRow row, Plot plot) {
    Label name = new Label(row.title());
    name.setMnemonicParsing(false);
    name.getStyleClass().add("card-title");
    PlotPicture picture = new PlotPicture(pictureLoader, plot, WIDTH_PX, HEIGHT_PX);
    picture.root().getStyleClass().add("side-plot");
    picture.view().setAccessibleText(text("look.plot-of", plot.title(), row.spoken()));
    VBox card = new VBox(name, picture.root());
    waiting.put(card, () -> picture.drawBeside(name, 1));
    card.getStyleClass().addAll("card", "side-card");
    card.setMinWidth(WIDTH_PX + 24);
    return card;
  }

  private static final class Titles extends StringConverter<PlotKind> {
    @Override
    public String toString(PlotKind kind) {
      return kind == null ? "" : kind.title();
    }

    @Override
    public PlotKind fromString(String title) {
      throw new UnsupportedOperationException(title);
    }
  }
}
