package endolith.journeys.window;

import endolith.app.preferences.PreferencesFile;
import endolith.app.window.Complaints;
import endolith.app.window.Composition;
import endolith.engine.synthetic.DemoPair;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

/** The program's window, on a display of its own, as a person has it before them. */
final class OpenWindow implements AutoCloseable {
  private final Stage stage;
  private final Composition composition;

  private OpenWindow(Stage stage, Composition composition) {
    this.stage = stage;
    this.composition = composition;
  }

  /** Opens it with preferences and demo in this folder. */
  static OpenWindow in(Path home, double width, double height, List<DemoPair> demo) {
    Display.start();
    return onWindowThread(
        () -> {
          Composition made =
              Composition.of(
                  new PreferencesFile(home.resolve("config/window.json")),
                  new Complaints(),
                  home.resolve("endolith-demo"),
                  demo);
          Stage stage = new Stage();
          Scene scene = new Scene(made.shell().root(), width, height);
          made.dress(scene);
          stage.setScene(scene);
          stage.setX(0);
          stage.setY(0);
          stage.show();
          return new OpenWindow(stage, made);
        });
  }

  Composition composition() {
    return composition;
  }

  Stage stage() {
    return stage;
  }

  /** The control of that id, as soon as it can be seen and used. */
  Node find(String id) {
    await(
        "#" + id,
        () -> {
          Node node = stage.getScene().lookup("#" + id);
          return node != null && isShown(node) && !node.isDisabled();
        },
        Duration.ofSeconds(120));
    return onWindowThread(() -> Objects.requireNonNull(stage.getScene().lookup("#" + id)));
  }

  private static boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return node.getScene() != null;
  }

  /** What a labelled control says now. */
  String words(String id) {
    Node node = find(id);
    return onWindowThread(() -> ((Labeled) node).getText());
  }

  /** Waits until something holds, asking on the window's thread. */
  void await(String what, BooleanSupplier holds, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (!onWindowThread(holds::getAsBoolean)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain for " + what);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  static <T> T onWindowThread(Supplier<T> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            answer.complete(question.get());
          } catch (RuntimeException | Error e) {
            answer.completeExceptionally(e);
          }
        });
    try {
      return answer.get(60, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    onWindowThread(
        () -> {
          stage.hide();
          return true;
        });
  }
}
