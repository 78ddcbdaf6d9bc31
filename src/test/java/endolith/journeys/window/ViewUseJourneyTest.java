package endolith.journeys.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import endolith.app.view.ViewerTexts;
import endolith.viewer.image.layer.Layer;
import endolith.viewer.image.layer.LayerKind;
import endolith.viewer.image.layer.PairImages;
import endolith.viewer.image.render.ViewMode;
import endolith.viewer.image.screen.ImageViewer;
import endolith.viewer.image.screen.ViewerModel;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class ViewUseJourneyTest extends OpenViewer {
  @Test
  void theWheelEnlargesAboutThePointerAndThePlaceIsTold() throws InterruptedException {
    assumeTrue(Display.hasWheel());
    Bounds screen =
        WindowThread.ask(() -> viewer.images().localToScreen(viewer.images().getLayoutBounds()));
    double x = screen.getMinX() + 200;
    double y = screen.getMinY() + 150;
    person.moveTo(x, y);
    await("a position", () -> model().pointer().get() != null);
    double before = WindowThread.ask(() -> model().pointer().get().x());
    double zoom = WindowThread.ask(() -> model().view().get().zoom());
    person.scroll(3, VerticalDirection.UP);
    await("a larger picture", () -> model().view().get().zoom() > zoom * 1.5);
    assertThat(WindowThread.ask(() -> model().pointer().get().x())).isCloseTo(before, within(0.01));
    await("the values of both layers", () -> model().pointer().get().values().size() == 2);
    int postX = (int) Math.floor(before + 0.5);
    int postY = (int) Math.floor(WindowThread.ask(() -> model().pointer().get().y()) + 0.5);
    Layer post = WindowThread.ask(() -> model().images().get().layer(LayerKind.POST).orElseThrow());
    assertThat(WindowThread.ask(() -> model().pointer().get().values().get(post.id())))
        .isEqualTo((float) ShiftedPair.value(postX, postY));
    assertThat(says("viewer-position"))
        .contains("post %.1f".formatted(before))
        .contains("pre %.1f".formatted(before + ShiftedPair.SHIFT_X))
        .contains("µm");
  }

  @Test
  void aPositionIsTypedAndADistanceMeasured() throws InterruptedException {
    Node field = Objects.requireNonNull(stage.getScene().lookup("#viewer-go-to"));
    person.clickOn(field);
    person.write("700, 450");
    person.push(KeyCode.ENTER);
    await("the place", () -> model().view().get().x() == 700 && model().view().get().y() == 450);
    set(() -> model().view().set(model().view().get().withZoom(1)));
    Bounds screen =
        WindowThread.ask(() -> viewer.images().localToScreen(viewer.images().getLayoutBounds()));
    person.press(KeyCode.SHIFT);
    person
        .drag(screen.getCenterX() - 50, screen.getCenterY() - 50, MouseButton.PRIMARY)
        .moveBy(30, 40)
        .drop();
    person.release(KeyCode.SHIFT);
    await("the curves", () -> model().measured().get() != null);
    assertThat(says("viewer-profile-title")).contains("50 px").contains("25 µm");
    person.push(KeyCode.ESCAPE);
    await("no line", () -> model().line().get() == null);
  }

  @Test
  void aFileRewrittenInPlaceIsShownByItselfAndADamagedOneNamed()
      throws IOException, InterruptedException {
    lookAt(300, 200);
    awaitRest();
    pair.write("post.tiff", 5, 5);
    await(
        "the new pixels",
        () ->
            viewer.images().snapshot(null, null).getPixelReader().getArgb(200, 200)
                == grey(ShiftedPair.value(495, 395)));
    Path pre = pair.file("pre.tiff");
    byte[] whole = Files.readAllBytes(pre);
    byte[] damaged = whole.clone();
    for (int i = 200; i < damaged.length / 2; i++) {
      damaged[i] = (byte) 0xa5;
    }
    Files.write(pre, damaged);
    set(() -> model().mode().set(ViewMode.TWO));
    await("the damage to be named", () -> !model().problems().isEmpty());
    assertThat(WindowThread.ask(() -> model().problems().getFirst().message()))
        .contains("pre.tiff");
    assertThat(WindowThread.ask(() -> model().place(0).get())).isNotNull();
  }

  @Test
  void patchesOfTheFitAreShownWithTheirResidualsMagnified() throws InterruptedException {
    lookAt(300, 200);
    person.clickOn(Objects.requireNonNull(stage.getScene().lookup("#viewer-patches")));
    await("patches", () -> model().patches().get());
    set(() -> model().magnification().set(1000));
    awaitRest();
    WritableImage seen = snapshot();
    // The patch at (500, 400) has sides of 64 px; 0.1 px to the right is an arrow of 100 px.
    assertThat(seen.getPixelReader().getColor(200 - 32, 200).getBlue()).isGreaterThan(0.8);
    assertThat(isBlue(seen, 280, 200)).isTrue();
    assertThat(isBlue(seen, 320, 200)).as("beyond its head").isFalse();
    set(() -> model().magnification().set(10));
    awaitRest();
    assertThat(isBlue(snapshot(), 280, 200)).as("an arrow of 1 px").isFalse();
    set(() -> viewer.open(() -> withoutPatches()));
    await("no such layer", () -> !stage.getScene().lookup("#viewer-patches").isVisible());
  }

  private PairImages withoutPatches() {
    PairImages all = pair.images();
    return new PairImages(
        all.layers(),
        all.post(),
        all.pre(),
        all.alignment(),
        all.trust(),
        Optional.empty(),
        all.pixelSizeUm(),
        all.problems());
  }

  private static boolean isBlue(WritableImage seen, int x, int y) {
    return IntStream.rangeClosed(-1, 1)
        .mapToObj(dy -> seen.getPixelReader().getColor(x, y + dy))
        .anyMatch(colour -> colour.getBlue() - colour.getRed() > 0.3);
  }

  @Test
  void everyModeShowsSomethingAndEveryControlHasAName() throws InterruptedException {
    for (ViewMode mode : ViewMode.values()) {
      set(() -> model().mode().set(mode));
      set(() -> viewer.fit());
      awaitRest();
      assertThat(UnnamedControls.in(stage.getScene())).as(mode.name()).isEmpty();
      assertThat(WindowThread.ask(() -> cache.figures().bytes())).isLessThanOrEqualTo(CACHE);
    }
  }

  @Test
  void closedViewsAndTheirTilesGo() throws InterruptedException {
    awaitRest();
    WeakReference<ImageViewer> gone = new WeakReference<>(viewer);
    WeakReference<ViewerModel> model = new WeakReference<>(viewer.model());
    WeakReference<Stage> window = new WeakReference<>(stage);
    assertThat(cache.figures().entries()).isPositive();
    ImageViewer other =
        WindowThread.ask(
            () -> {
              stage.hide();
              stage.setScene(null);
              viewer.close();
              ImageViewer next = new ImageViewer(new ViewerModel(), services, new ViewerTexts());
              viewer = next;
              stage = new Stage();
              stage.setScene(new Scene(next, 300, 300));
              stage.show();
              return next;
            });
    assertThat(cache.figures().entries()).isZero();
    await(
        "the closed view to be collected",
        () -> {
          System.gc();
          return gone.get() == null && model.get() == null && window.get() == null;
        });
    assertThat(other).isSameAs(viewer);
  }
}
