package endolith.app.results;

import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import endolith.app.help.GuidePane.KeyLine;
import endolith.engine.plot.PlotKind;
import endolith.viewer.picture.PicturePane;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** A task's plots: one large, with how to read it, and all small to choose from. */
public final class PlotGallery {
  private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");
  private static final int SMALL_PX = 98;
  private static final int SMALL_HEIGHT_PX = 66;

  private final PictureLoader pictureLoader;
  private final PicturePane large = new PicturePane();
  private final Label caption = new Label();
  private final HBox strip = new HBox();
  private final ScrollPane scroll = new ScrollPane();
  private final Label none = new Label(text("look.no-plots"));
  private final StackPane middle;
  private final VBox root;
  private ToggleGroup group = new ToggleGroup();
  private PlotKind wanted = PlotKind.REGISTRATION;
  private @Nullable Plot shown;

  PlotGallery(PictureLoader pictureLoader) {
    this.pictureLoader = pictureLoader;
    caption.setWrapText(true);
    caption.setMinHeight(Region.USE_PREF_SIZE);
    caption.setId("plot-caption");
    caption.getStyleClass().add(Styles.TEXT_MUTED);
    large.setId("plot-large");
    none.getStyleClass().add(Styles.TEXT_MUTED);
    middle = new StackPane(large, none);
    middle.getStyleClass().add("plot-middle");
    middle.setMinHeight(120);
    middle.setOnKeyPressed(this::step);
    VBox.setVgrow(middle, Priority.ALWAYS);
    strip.getStyleClass().add("plot-strip");
    scroll.setContent(strip);
    scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinHeight(Region.USE_PREF_SIZE);
    root = new VBox(middle, caption, scroll);
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
    none.setVisible(plots.isEmpty());
    for (Node part : List.of(caption, scroll)) {
      part.setVisible(!plots.isEmpty());
      part.setManaged(!plots.isEmpty());
    }
    middle.pseudoClassStateChanged(EMPTY, plots.isEmpty());
    group = new ToggleGroup();
    for (Plot plot : plots) {
      ToggleButton small = small(plot);
      small.setToggleGroup(group);
      strip.getChildren().add(small);
    }
    if (plots.isEmpty()) {
      shown = null;
      caption.setText("");
      large.show(null);
      return;
    }
    int first = 0;
    for (int i = plots.size() - 1; i >= 0; i--) {
      first = plots.get(i).kind() == wanted ? i : first;
    }
    group.selectToggle(group.getToggles().get(first));
    enlarge(plots.get(first));
    // Arrows select one, too, and nobody is told of an action.
    group
        .selectedToggleProperty()
        .subscribe(
            (before, chosen) -> {
              if (chosen != null && chosen.getUserData() instanceof Plot plot && plot != shown) {
                wanted = plot.kind();
                enlarge(plot);
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
    ImageView view = new ImageView();
    view.setPreserveRatio(true);
    view.setFitWidth(SMALL_PX);
    view.setFitHeight(SMALL_HEIGHT_PX);
    StackPane frame = new StackPane(view);
    frame.setMinSize(SMALL_PX, SMALL_HEIGHT_PX);
    frame.getStyleClass().add("plot-small");
    ToggleButton button = new ToggleButton(plot.title(), frame);
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
    pictureLoader.read(plot.file(), 2 * SMALL_PX, view::setImage);
    return button;
  }

  private void enlarge(Plot plot) {
    shown = plot;
    caption.setText(plot.caption());
    large.show(null);
    large.setAccessibleText(plot.title() + ". " + plot.caption());
    pictureLoader.read(
        plot.file(),
        0,
        image -> {
          if (shown == plot) {
            large.show(image);
          }
        });
  }
}
