package endolith.journeys.window;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.image.Rectangle;
import endolith.viewer.image.layer.PairImages;
import endolith.viewer.image.render.Composition;
import endolith.viewer.image.render.ViewMode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.geometry.Bounds;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ViewJourneyTest extends OpenViewer {
  @Test
  void blinkIsExactToThePixel() throws InterruptedException {
    set(() -> model().mode().set(ViewMode.BLINK));
    lookAt(300, 200);
    awaitRest();
    WritableImage post = snapshot();
    person.interact(() -> viewer.focusImages());
    person.press(KeyCode.SPACE);
    await("the second layer", () -> model().second().get());
    awaitRest();
    WritableImage pre = snapshot();
    person.release(KeyCode.SPACE);
    awaitRest();
    WritableImage again = snapshot();
    Rectangle area = area();
    assertThat(otherPixels(area, post, (x, y) -> ShiftedPair.value(300 + x, 200 + y))).isZero();
    assertThat(otherPixels(area, again, (x, y) -> ShiftedPair.value(300 + x, 200 + y))).isZero();
    // What post shows at a place, pre shows shifted by what is known.
    assertThat(otherPixels(area, pre, ViewJourneyTest::shifted)).isZero();
    assertThat(otherPixels(area, pre, (x, y) -> ShiftedPair.value(300 + x, 200 + y)))
        .isGreaterThan(100_000);
  }

  @Test
  void aCurtainIsDraggedAndExactToThePixel() throws InterruptedException {
    set(() -> model().mode().set(ViewMode.CURTAIN));
    lookAt(300, 200);
    awaitRest();
    Bounds screen =
        WindowThread.ask(() -> viewer.images().localToScreen(viewer.images().getLayoutBounds()));
    person
        .drag(screen.getCenterX(), screen.getMinY() + 200, MouseButton.PRIMARY)
        .moveBy(-100, 0)
        .drop();
    awaitRest();
    Rectangle area = area();
    double curtain = WindowThread.ask(() -> model().curtain().get());
    int column = Composition.curtainColumn(curtain, area.width());
    assertThat(column).isBetween(area.width() / 2 - 104, area.width() / 2 - 96);
    // Eight pixels on either side are under the line and its handle.
    assertThat(
            otherPixels(
                area,
                snapshot(),
                (x, y) ->
                    Math.abs(x - column) <= 8
                        ? 0
                        : x < column ? ShiftedPair.value(300 + x, 200 + y) : shifted(x, y)))
        .isZero();
  }

  @Test
  void aFileWithoutCoarseLevelsIsShownOnceItsOverviewIsMade()
      throws IOException, InterruptedException {
    PairImages plain = pair.withoutLevels();
    set(() -> viewer.open(() -> plain));
    await(
        "the picture",
        () -> viewer.figures().firstPictureNanos() >= 0 && !model().preparing().get());
    set(() -> model().look(plain.layers().getFirst().id(), LOOK));
    awaitRest();
    assertThat(folder.resolve("overview"))
        .isDirectoryContaining(file -> file.toString().endsWith(".tiff"));
    lookAt(1000, 100);
    awaitRest();
    assertThat(otherPixels(area(), snapshot(), (x, y) -> ShiftedPair.value(1000 + x, 100 + y)))
        .isZero();
  }

  @Test
  void theViewIsSavedAsItIsOnTheScreen() throws IOException, InterruptedException {
    lookAt(300, 200);
    awaitRest();
    Path target = folder.resolve("view ø.png");
    CompletableFuture<Boolean> saved = new CompletableFuture<>();
    set(() -> viewer.savePicture(target, failure -> saved.complete(failure == null)));
    assertThat(saved.join()).isTrue();
    BufferedImage picture = ImageIO.read(target.toFile());
    Rectangle area = area();
    assertThat(picture.getWidth()).isEqualTo(area.width());
    int x = area.width() / 2;
    int y = area.height() / 2;
    assertThat(picture.getRGB(x, y)).isEqualTo(grey(ShiftedPair.value(300 + x, 200 + y)));
    CompletableFuture<IOException> failed = new CompletableFuture<>();
    set(() -> viewer.savePicture(folder.resolve("no/folder.png"), failed::complete));
    assertThat(failed.join()).isNotNull();
  }
}
