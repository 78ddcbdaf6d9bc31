package endolith.app.results;

import javafx.css.PseudoClass;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** A plot of a fixed size beside a label, in whose colours it is drawn. */
final class PlotPicture {
  private static final PseudoClass PAPER = PseudoClass.getPseudoClass("paper");

  private final PictureLoader pictureLoader;
  private final Plot plot;
  private final ImageView view = new ImageView();
  private final StackPane root = new StackPane(view);
  private @Nullable PlotRoom drawnFor;

  PlotPicture(PictureLoader pictureLoader, Plot plot, double width, double height) {
    this.pictureLoader = pictureLoader;
    this.plot = plot;
    view.setPreserveRatio(true);
    view.setFitWidth(width);
    view.setFitHeight(height);
    root.setMinSize(width, height);
  }

  StackPane root() {
    return root;
  }

  ImageView view() {
    return view;
  }

  /**
   * Draws it as soon as the label is dressed, and again in other colours.
   *
   * @param density pixels of the picture for each of the view, so that it is sharp when enlarged
   */
  void drawBeside(Labeled label, double density) {
    label.textFillProperty().subscribe(ink -> draw(label, density));
    label.sceneProperty().subscribe(scene -> draw(label, density));
  }

  private void draw(Labeled label, double density) {
    PlotRoom room =
        PlotRoom.beside(label, density * view.getFitWidth(), density * view.getFitHeight());
    if (label.getScene() == null || room.equals(drawnFor)) {
      return;
    }
    drawnFor = room;
    pictureLoader.makeSmall(
        plot,
        room,
        made -> {
          if (room.equals(drawnFor)) {
            root.pseudoClassStateChanged(PAPER, made.isFile());
            view.setImage(made.image());
          }
        });
  }
}
