package endolith.app.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

/**
 * Renders parts of a page beforehand, where nobody sees them, as large as they would be in the
 * window.
 */
final class Prerenderer {
  /** After as many times most of what draws it is compiled. */
  private static final int TIMES = 5;

  private final StackPane stage = new StackPane();

  /**
   * @param window whose style the parts get
   */
  Prerenderer(Scene window) {
    stage.getStyleClass().setAll(window.getRoot().getStyleClass());
    stage.setStyle(window.getRoot().getStyle());
    new Scene(stage, window.getWidth(), window.getHeight() / 2)
        .getStylesheets()
        .setAll(window.getStylesheets());
  }

  /** What is to be done for a part, one thing after the other. */
  List<Runnable> steps(Node part) {
    List<Runnable> steps = new ArrayList<>();
    steps.add(
        () -> {
          stage.getChildren().setAll(part);
          stage.applyCss();
        });
    steps.add(stage::layout);
    steps.addAll(Collections.nCopies(TIMES, () -> part.snapshot(null, null)));
    return steps;
  }

  /** Lets go of the last part. */
  void end() {
    stage.getChildren().clear();
  }
}
