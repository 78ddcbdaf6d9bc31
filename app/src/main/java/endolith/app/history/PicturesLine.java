package endolith.app.history;

import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import endolith.app.text.NumberTexts;
import endolith.viewer.picture.CacheFigures;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** What the window's own cache of pictures holds, told anew each second while it is seen. */
final class PicturesLine {
  private final Label label = new Label();
  private final Supplier<CacheFigures> figures;

  PicturesLine(Supplier<CacheFigures> figures) {
    this.figures = figures;
    label.setId("pictures-kept");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll(Styles.TEXT_MUTED, "pictures-kept");
    Timeline clock = new Timeline(new KeyFrame(Duration.seconds(1), event -> tell()));
    clock.setCycleCount(Animation.INDEFINITE);
    label
        .sceneProperty()
        .subscribe(
            scene -> {
              if (scene == null) {
                clock.stop();
              } else {
                tell();
                clock.play();
              }
            });
  }

  Label root() {
    return label;
  }

  private void tell() {
    CacheFigures now = figures.get();
    label.setText(
        text(
            "history.pictures",
            now.entries(),
            NumberTexts.memory(now.bytes()),
            NumberTexts.memory(now.mostBytes()),
            now.hits(),
            now.misses()));
  }
}
