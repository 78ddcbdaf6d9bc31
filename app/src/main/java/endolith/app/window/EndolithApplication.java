package endolith.app.window;

import static endolith.app.text.Texts.text;

import endolith.app.preferences.Preferences;
import endolith.app.window.WindowMain.Start;
import endolith.engine.preflight.Machine;
import endolith.engine.synthetic.DemoPair;
import java.nio.file.Path;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** What the toolkit starts. */
public final class EndolithApplication extends Application {
  private static @Nullable Start prepared;

  /** The toolkit makes its own instance: what that needs is laid down here. */
  static void prepare(Start start) {
    prepared = start;
  }

  @Override
  public void start(Stage stage) {
    Start start = Objects.requireNonNull(prepared);
    Thread.currentThread().setUncaughtExceptionHandler(start.complaints());
    Composition made =
        Composition.of(
            start.preferences(),
            start.complaints(),
            Path.of(System.getProperty("user.home"), "endolith-demo"),
            DemoPair.all(),
            Machine.THIS);
    Preferences preferences = start.preferences().get();
    Scene scene = new Scene(made.shell().root(), preferences.width(), preferences.height());
    made.dress(scene);
    stage.setTitle(text("program.name"));
    stage.setScene(scene);
    stage.setMinWidth(900);
    stage.setMinHeight(600);
    stage.setMaximized(preferences.maximized());
    stage.setOnCloseRequest(
        event -> {
          start
              .preferences()
              .set(
                  start
                      .preferences()
                      .get()
                      .withSize(scene.getWidth(), scene.getHeight(), stage.isMaximized()));
          if (!made.mayClose(stage::close)) {
            event.consume();
          }
        });
    stage.show();
    if (Boolean.getBoolean("endolith.measureStart")) {
      System.err.println(
          "window after "
              + (System.currentTimeMillis()
                  - ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli())
              + " ms, processor "
              + ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis()
              + " ms");
    }
  }

  @Override
  public void stop() {
    // The toolkit's library crashes if it ends while a popup shows.
    Window.getWindows().stream().toList().forEach(Window::hide);
  }
}
