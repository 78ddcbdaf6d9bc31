package endolith.journeys.window;

import atlantafx.base.theme.PrimerLight;
import endolith.app.view.ViewerTexts;
import endolith.engine.image.Rectangle;
import endolith.viewer.image.layer.ViewTransform;
import endolith.viewer.image.render.ColourMap;
import endolith.viewer.image.render.Look;
import endolith.viewer.image.screen.ImageViewer;
import endolith.viewer.image.screen.ViewerModel;
import endolith.viewer.image.screen.ViewerServices;
import endolith.viewer.picture.PictureCache;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** A viewer in a window of its own, on two images shifted by what is known. */
abstract class OpenViewer {
  static final Duration PATIENCE = Duration.ofSeconds(120);
  static final long CACHE = 24L << 20;

  /** A grey for each value. */
  static final Look LOOK = Look.linear(ColourMap.GREY, 0, 256);

  /** Names, scale bar and overview map lie within so many px of the edges. */
  static final int MARGIN = 130;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  final FxRobot person = new FxRobot();
  final PictureCache cache = new PictureCache(CACHE);

  @SuppressWarnings("NullAway.Init")
  ShiftedPair pair;

  @SuppressWarnings("NullAway.Init")
  ViewerServices services;

  @SuppressWarnings("NullAway.Init")
  ImageViewer viewer;

  @SuppressWarnings("NullAway.Init")
  Stage stage;

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

  ViewerModel model() {
    return viewer.model();
  }

  static void await(String what, BooleanSupplier holds) {
    WindowThread.await(() -> what, holds, PATIENCE);
  }

  void set(Runnable change) {
    WindowThread.ask(
        () -> {
          change.run();
          return true;
        });
  }

  /** Waits until everything is sharp and at rest. */
  void awaitRest() throws InterruptedException {
    WindowThread.awaitFrames(4);
    long last = -1;
    while (last != WindowThread.ask(() -> viewer.figures().frames())) {
      await("a sharp picture", () -> viewer.figures().isSharp());
      last = WindowThread.ask(() -> viewer.figures().frames());
      WindowThread.awaitFrames(30);
    }
  }

  /** The images as they are on the screen. */
  WritableImage snapshot() {
    return WindowThread.ask(() -> viewer.images().snapshot(null, null));
  }

  Rectangle area() {
    return WindowThread.ask(
        () -> {
          Bounds bounds = viewer.images().getLayoutBounds();
          return new Rectangle(
              0, 0, (int) Math.round(bounds.getWidth()), (int) Math.round(bounds.getHeight()));
        });
  }

  static int grey(int value) {
    return LOOK.argb(value);
  }

  /** One pixel of the image for each of the screen, whose top left one is (left, top) of post. */
  void lookAt(int left, int top) throws InterruptedException {
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

  static int shifted(int x, int y) {
    return ShiftedPair.value(300 + x - ShiftedPair.SHIFT_X, 200 + y - ShiftedPair.SHIFT_Y);
  }

  /** The value that belongs to a pixel of the view. */
  interface Expected {
    int value(int x, int y);
  }

  /** The number of pixels that are of another grey; the edges left out. */
  static int otherPixels(Rectangle area, WritableImage seen, Expected expected) {
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

  String says(String id) {
    return WindowThread.ask(
        () -> ((Labeled) Objects.requireNonNull(stage.getScene().lookup("#" + id))).getText());
  }
}
