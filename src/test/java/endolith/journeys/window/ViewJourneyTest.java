package endolith.journeys.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import atlantafx.base.theme.PrimerLight;
import endolith.app.view.ViewerTexts;
import endolith.engine.image.Rectangle;
import endolith.viewer.image.layer.Layer;
import endolith.viewer.image.layer.LayerKind;
import endolith.viewer.image.layer.PairImages;
import endolith.viewer.image.layer.ViewTransform;
import endolith.viewer.image.render.ColourMap;
import endolith.viewer.image.render.Composition;
import endolith.viewer.image.render.Look;
import endolith.viewer.image.render.ViewMode;
import endolith.viewer.image.screen.ImageViewer;
import endolith.viewer.image.screen.ViewerModel;
import endolith.viewer.image.screen.ViewerServices;
import endolith.viewer.picture.PictureCache;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

class ViewJourneyTest {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final long CACHE = 24L << 20;

  /** A grey for each value. */
  private static final Look LOOK = Look.linear(ColourMap.GREY, 0, 256);

  /** Names, scale bar and overview map lie within so many px of the edges. */
  private static final int MARGIN = 130;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private final FxRobot person = new FxRobot();
  private final PictureCache cache = new PictureCache(CACHE);

  @SuppressWarnings("NullAway.Init")
  private ShiftedPair pair;

  @SuppressWarnings("NullAway.Init")
  private ViewerServices services;

  @SuppressWarnings("NullAway.Init")
  private ImageViewer viewer;

  @SuppressWarnings("NullAway.Init")
  private Stage stage;

  @BeforeEach
  void open() throws IOException {
    Display.start();
    pair = ShiftedPair.in(folder);
    services = new ViewerServices(cache);
    WindowThread.ask(
        () -> {
          Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
          viewer = new ImageViewer(new ViewerModel(), services, new ViewerTexts());
          stage = new Stage();
          stage.setScene(new Scene(viewer, 980, 760));
          stage.setX(0);
          stage.setY(0);
          stage.show();
          viewer.open(pair::images);
          return true;
        });
    await("the first picture", () -> viewer.figures().firstPictureNanos() >= 0);
    WindowThread.ask(
        () -> {
          model().images().get().layers().forEach(layer -> model().look(layer.id(), LOOK));
          return true;
        });
  }

  @AfterEach
  void close() {
    WindowThread.ask(
        () -> {
          stage.hide();
          viewer.close();
          return true;
        });
    services.close();
  }

  private ViewerModel model() {
    return viewer.model();
  }

  private static void await(String what, BooleanSupplier holds) {
    WindowThread.await(() -> what, holds, PATIENCE);
  }

  private void set(Runnable change) {
    WindowThread.ask(
        () -> {
          change.run();
          return true;
        });
  }

  /** Waits until everything is sharp and at rest. */
  private void awaitRest() throws InterruptedException {
    WindowThread.awaitFrames(4);
    long last = -1;
    while (last != WindowThread.ask(() -> viewer.figures().frames())) {
      await("a sharp picture", () -> viewer.figures().isSharp());
      last = WindowThread.ask(() -> viewer.figures().frames());
      WindowThread.awaitFrames(30);
    }
  }

  /** The images as they are on the screen. */
  private WritableImage snapshot() {
    return WindowThread.ask(() -> viewer.images().snapshot(null, null));
  }

  private Rectangle area() {
    return WindowThread.ask(
        () -> {
          Bounds bounds = viewer.images().getLayoutBounds();
          return new Rectangle(
              0, 0, (int) Math.round(bounds.getWidth()), (int) Math.round(bounds.getHeight()));
        });
  }

  private static int grey(int value) {
    return LOOK.argb(value);
  }

  /** One pixel of the image for each of the screen, whose top left one is (left, top) of post. */
  private void lookAt(int left, int top) throws InterruptedException {
    awaitRest(); // the controls have taken their places
    Rectangle area = area();
    set(
        () ->
            model()
                .view()
                .set(
                    new ViewTransform(
                        left - 0.5 + area.width() / 2.0, top - 0.5 + area.height() / 2.0, 1)));
  }

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

  private static int shifted(int x, int y) {
    return ShiftedPair.value(300 + x - ShiftedPair.SHIFT_X, 200 + y - ShiftedPair.SHIFT_Y);
  }

  /** The value that belongs to a pixel of the view. */
  private interface Expected {
    int value(int x, int y);
  }

  /** The number of pixels that are of another grey; the edges left out. */
  private static int otherPixels(Rectangle area, WritableImage seen, Expected expected) {
    PixelReader pixels = seen.getPixelReader();
    int others = 0;
    for (int y = MARGIN; y < area.height() - MARGIN; y++) {
      for (int x = MARGIN; x < area.width() - MARGIN; x++) {
        int value = expected.value(x, y);
        if (value != 0 && pixels.getArgb(x, y) != grey(value)) {
          others++;
        }
      }
    }
    return others;
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

  private String says(String id) {
    return WindowThread.ask(
        () -> ((Labeled) Objects.requireNonNull(stage.getScene().lookup("#" + id))).getText());
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
