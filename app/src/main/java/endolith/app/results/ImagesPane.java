package endolith.app.results;

import static endolith.app.text.Texts.text;

import endolith.app.help.GuidePane.KeyLine;
import endolith.app.text.FittingPane;
import endolith.app.text.ReadingPane;
import endolith.app.view.TaskImages;
import endolith.app.view.ViewerTexts;
import endolith.engine.task.TaskRequest;
import endolith.viewer.image.layer.PairImages;
import endolith.viewer.image.screen.ImageViewer;
import endolith.viewer.image.screen.ViewerModel;
import endolith.viewer.image.screen.ViewerServices;
import java.util.List;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The images of the pair that is selected among the results. They are opened when they are seen
 * first, and let go of when another pair is selected.
 */
public final class ImagesPane {
  private static final ViewerTexts TEXTS = new ViewerTexts();

  private final ResultsModel model;
  private final ViewerServices services;
  private final StackPane root = new StackPane();
  private final Label why = new Label();
  private final Node none = none();
  private @Nullable ImageViewer viewer;
  private @Nullable TaskRequest opened;
  private boolean visible;
  private boolean wanted;

  /**
   * @param services shared with all viewers; not closed with this one
   */
  public ImagesPane(ResultsModel model, ViewerServices services) {
    this.model = model;
    this.services = services;
    root.setId("images");
    root.getStyleClass().add("tab-content");
    root.sceneProperty().subscribe(scene -> follow());
    model.selected().subscribe(pair -> follow());
  }

  public Node root() {
    return root;
  }

  /** What keys do where the images have the focus. */
  public static List<KeyLine> keys() {
    return List.of(
        new KeyLine("← → ↑ ↓", text("viewer.key-move")),
        new KeyLine("+ −", text("viewer.key-zoom")),
        new KeyLine("0", text("viewer.key-fit")),
        new KeyLine("1", text("viewer.key-pixels")),
        new KeyLine("Space", text("viewer.key-blink")),
        new KeyLine(", .", text("viewer.key-curtain")),
        new KeyLine("T", text("viewer.key-trust")),
        new KeyLine("P", text("viewer.key-patches")));
  }

  /** Told whether it can be seen. */
  public void visible(boolean now) {
    visible = now;
    follow();
  }

  /** Gives the keyboard to the images, at the latest when they are there. */
  public void focus() {
    wanted = true;
    follow();
  }

  /** Lets go of everything. */
  public void close() {
    visible = false;
    opened = null;
    ImageViewer shown = viewer;
    viewer = null;
    root.getChildren().clear();
    if (shown != null) {
      shown.close();
    }
  }

  private void follow() {
    TaskResults selected = model.selected().get();
    TaskRequest now = selected == null ? null : selected.request();
    TaskRequest before = opened;
    if (viewer != null && before != null && (now == null || !isSame(before, now))) {
      viewer.leave();
      opened = null;
    }
    boolean seen = visible && root.getScene() != null;
    if (!seen) {
      root.getChildren().clear(); // a viewer that nobody sees does not look at the disk
    } else if (now != null) {
      open(now);
    }
  }

  private void open(TaskRequest task) {
    ImageViewer shown = viewer();
    if (opened == null) {
      opened = task;
      shown.open(new TaskImages(task));
    }
    if (root.getChildren().isEmpty()) {
      root.getChildren().setAll(FittingPane.of(shown), none);
    }
    takeKeyboard();
  }

  /** As soon as the images have a place on the screen. */
  private void takeKeyboard() {
    ImageViewer shown = viewer;
    if (wanted && shown != null && shown.getScene() != null) {
      wanted = false;
      Platform.runLater(shown::focusImages);
    }
  }

  private ImageViewer viewer() {
    ImageViewer known = viewer;
    if (known != null) {
      return known;
    }
    ImageViewer made = new ImageViewer(new ViewerModel(), services, TEXTS);
    made.model().images().subscribe(this::tell);
    made.sceneProperty().subscribe(scene -> takeKeyboard());
    viewer = made;
    return made;
  }

  private Node none() {
    Label title = new Label(text("look.no-images"));
    title.getStyleClass().add("empty-title");
    why.setWrapText(true);
    why.setMinHeight(Region.USE_PREF_SIZE);
    why.setId("no-images");
    VBox words = new VBox(title, why);
    words.getStyleClass().add("no-images");
    return ReadingPane.of(words, text("look.tab.images"));
  }

  /** In words, where there is nothing to see. */
  private void tell(@Nullable PairImages images) {
    boolean nothing = images != null && images.layers().isEmpty();
    none.setVisible(nothing);
    if (viewer != null) {
      viewer.setVisible(!nothing);
    }
    if (images != null && nothing) {
      why.setText(
          images.problems().stream().map(TEXTS::problem).collect(Collectors.joining("\n\n")));
    }
  }

  /** Whether the same files are meant: one that is made anew is seen by the viewer itself. */
  private static boolean isSame(TaskRequest one, TaskRequest other) {
    return one.name().equals(other.name())
        && one.output().equals(other.output())
        && one.raw().equals(other.raw())
        && one.parameters().equals(other.parameters());
  }
}
