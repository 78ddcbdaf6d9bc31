package endolith.app.results;

import static endolith.app.text.Texts.text;

import endolith.app.help.GuidePane.KeyLine;
import endolith.engine.plot.PlotKind;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** A task's plots: one large, with how to read it, and all small to choose from. */
public final class PlotGallery {
  private static final int SMALL_PX = 98;
  private static final int SMALL_HEIGHT_PX = 66;

  private final PictureLoader pictureLoader;
  private final PlotView large;
  private final HBox strip = new HBox();
  private final ScrollPane scroll = new ScrollPane();
  private final VBox root;
  private ToggleGroup group = new ToggleGroup();
  private PlotKind wanted = PlotKind.DIFFERENCE_IMAGE;

  PlotGallery(PictureLoader pictureLoader) {
    this.pictureLoader = pictureLoader;
    large = new PlotView(pictureLoader);
    large.middle().setOnKeyPressed(this::step);
    VBox.setVgrow(large.root(), Priority.ALWAYS);
    strip.getStyleClass().add("plot-strip");
    scroll.setContent(strip);
    scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    // It does not know by itself that names take two lines.
    scroll.minViewportHeightProperty().bind(strip.heightProperty());
    scroll.prefViewportHeightProperty().bind(strip.heightProperty());
    root = new VBox(large.root(), scroll);
    root.getStyleClass().add("gallery");
  }

  /** What keys do where the large plot has the focus. */
  public static List<KeyLine> keys() {
    return List.of(
        new KeyLine("+ −", text("plot.key-zoom")),
        new KeyLine("← →", text("plot.key-next")),
        new KeyLine("← → ↑ ↓", text("plot.key-move")),
        new KeyLine("Home, Esc", text("plot.key-whole")));
  }

  Node root() {
    return root;
  }

  /** Shows a task's plots, the same one large as before if it is there. */
  void show(List<Plot> plots) {
    strip.getChildren().clear();
    scroll.setVisible(!plots.isEmpty());
    scroll.setManaged(!plots.isEmpty());
    group = new ToggleGroup();
    for (Plot plot : plots) {
      ToggleButton small = small(plot);
      small.setToggleGroup(group);
      strip.getChildren().add(small);
    }
    if (plots.isEmpty()) {
      large.show(null);
      return;
    }
    int first = 0;
    for (int i = plots.size() - 1; i >= 0; i--) {
      first = plots.get(i).kind() == wanted ? i : first;
    }
    group.selectToggle(group.getToggles().get(first));
    large.show(plots.get(first));
    // Arrows select one, too, and nobody is told of an action.
    group
        .selectedToggleProperty()
        .subscribe(
            (before, chosen) -> {
              if (chosen != null
                  && chosen.getUserData() instanceof Plot plot
                  && plot != large.shown()) {
                wanted = plot.kind();
                large.show(plot);
              }
            });
  }

  /** Goes to a neighbour of the plot that is large. */
  private void step(KeyEvent event) {
    int by =
        switch (event.getCode()) {
          case LEFT -> -1;
          case RIGHT -> 1;
          default -> 0;
        };
    int to = group.getToggles().indexOf(group.getSelectedToggle()) + by;
    if (by != 0 && !event.isShortcutDown() && !event.isAltDown()) {
      if (to >= 0 && to < group.getToggles().size()) {
        group.selectToggle(group.getToggles().get(to));
      }
      event.consume();
    }
  }

  private ToggleButton small(Plot plot) {
    PlotPicture picture = new PlotPicture(pictureLoader, plot, SMALL_PX, SMALL_HEIGHT_PX);
    picture.root().getStyleClass().add("plot-small");
    ToggleButton button = new ToggleButton(plot.title(), picture.root());
    button.setMnemonicParsing(false);
    button.setContentDisplay(ContentDisplay.TOP);
    button.setWrapText(true);
    button.setTextAlignment(TextAlignment.CENTER);
    button.setMinHeight(Region.USE_PREF_SIZE);
    button.setAlignment(Pos.TOP_CENTER);
    button.getStyleClass().add("plot-choice");
    button.setId("plot-" + plot.kind().fileStem());
    button.setUserData(plot);
    button.setTooltip(new Tooltip(plot.title()));
    button.setOnAction(
        event -> {
          button.setSelected(true); // a second click does not take it back
        });
    picture.drawBeside(button, 2);
    return button;
  }
}
