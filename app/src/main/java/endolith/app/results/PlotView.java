package endolith.app.results;

import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import endolith.viewer.picture.PicturePane;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A plot, drawn anew for each size and theme that it is seen in, with how to read it: below it, or
 * at a button's press where there is little room.
 */
final class PlotView {
  private static final PseudoClass PAPER = PseudoClass.getPseudoClass("paper");
  private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");

  /** Of the view's height, in lines of text, below which the plot takes all of it. */
  private static final double LEAST_LINES = 24;

  private static final double CAPTION_WIDTH = 380;

  private final PictureLoader pictureLoader;
  private final PicturePane picture = new PicturePane();
  private final Label caption = new Label();
  private final Label none = new Label(text("look.no-plots"));
  private final Button help = new Button("", new FontIcon(Feather.HELP_CIRCLE));
  private final StackPane middle = new StackPane(picture, none, help);
  private final VBox root = new VBox(middle, caption);

  /** A window that is drawn larger is drawn in many steps. */
  private final PauseTransition pause = new PauseTransition(Duration.millis(80));

  private @Nullable Plot shown;
  private @Nullable PlotRoom drawnFor;

  PlotView(PictureLoader pictureLoader) {
    this.pictureLoader = pictureLoader;
    caption.setWrapText(true);
    caption.setMinHeight(Region.USE_PREF_SIZE);
    caption.setId("plot-caption");
    caption.getStyleClass().add(Styles.TEXT_MUTED);
    picture.setId("plot-large");
    none.getStyleClass().add(Styles.TEXT_MUTED);
    help.setId("plot-help");
    help.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "plot-help");
    help.setAccessibleText(text("plot.how-to-read"));
    help.setOnAction(event -> explain());
    help.managedProperty().bind(help.visibleProperty());
    StackPane.setAlignment(help, Pos.BOTTOM_RIGHT);
    middle.getStyleClass().add("plot-middle");
    middle.setMinHeight(120);
    VBox.setVgrow(middle, Priority.ALWAYS);
    root.getStyleClass().add("gallery");
    root.heightProperty().subscribe(this::arrange);
    caption.fontProperty().subscribe(this::arrange);
    pause.setOnFinished(event -> draw());
    picture.layoutBoundsProperty().subscribe(bounds -> pause.playFromStart());
    caption.textFillProperty().subscribe(ink -> pause.playFromStart());
    caption.fontProperty().subscribe(font -> pause.playFromStart());
    show(null);
  }

  VBox root() {
    return root;
  }

  /** Where keys are pressed on the plot. */
  StackPane middle() {
    return middle;
  }

  @Nullable Plot shown() {
    return shown;
  }

  /** Shows a plot as soon as it is drawn; null for none. */
  void show(@Nullable Plot plot) {
    shown = plot;
    drawnFor = null;
    none.setVisible(plot == null);
    middle.pseudoClassStateChanged(EMPTY, plot == null);
    middle.pseudoClassStateChanged(PAPER, false);
    picture.show(null);
    caption.setText(plot == null ? "" : plot.caption());
    picture.setAccessibleText(plot == null ? null : plot.title() + ". " + plot.caption());
    arrange();
    draw();
  }

  private void arrange() {
    boolean large = root.getHeight() >= LEAST_LINES * caption.getFont().getSize();
    caption.setVisible(large);
    caption.setManaged(large);
    help.setVisible(!large && shown != null);
  }

  private void explain() {
    Label words = new Label(caption.getText());
    words.setWrapText(true);
    words.setMaxWidth(CAPTION_WIDTH);
    words.getStyleClass().add("popover-text");
    PopOver over = new PopOver(words);
    over.setArrowLocation(PopOver.ArrowLocation.BOTTOM_RIGHT);
    over.show(help);
  }

  private void draw() {
    Plot plot = shown;
    if (plot == null || picture.getWidth() < 1 || picture.getHeight() < 1) {
      return;
    }
    PlotRoom room = PlotRoom.beside(caption, picture.getWidth(), picture.getHeight());
    if (room.equals(drawnFor)) {
      return;
    }
    drawnFor = room;
    pictureLoader.make(
        plot,
        room,
        made -> {
          if (shown == plot && room.equals(drawnFor)) {
            middle.pseudoClassStateChanged(PAPER, made.isFile());
            picture.show(made.image());
          }
        });
  }
}
