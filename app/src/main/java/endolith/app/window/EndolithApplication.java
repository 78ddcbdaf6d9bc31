package endolith.app.window;

import endolith.app.memory.ThisMachine;
import endolith.app.preferences.HomeFolder;
import endolith.app.preferences.Preferences;
import endolith.app.window.WindowMain.Start;
import endolith.engine.synthetic.DemoPair;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The JavaFX application, which the toolkit starts. */
public final class EndolithApplication extends Application {
  private static @Nullable Start prepared;

  private @Nullable CompositionRoot compositionRoot;

  /** The toolkit makes its own instance: what that needs is laid down here. */
  static void prepare(Start start) {
    prepared = start;
  }

  @Override
  public void start(Stage stage) {
    Start start = Objects.requireNonNull(prepared);
    Thread.currentThread().setUncaughtExceptionHandler(start.errorReporter());
    try {
      open(stage, start);
    } catch (RuntimeException | LinkageError e) {
      LoggerFactory.getLogger(EndolithApplication.class).error("the window could not be made", e);
      StartFailure.show(stage, e, start.log());
    }
  }

  private void open(Stage stage, Start start) {
    CompositionRoot made =
        CompositionRoot.of(
            start.preferences(),
            start.errorReporter(),
            HomeFolder.find().resolve("endolith-demo"),
            DemoPair.all(),
            new ThisMachine());
    compositionRoot = made;
    Preferences preferences = start.preferences().get();
    FirstPlace place =
        FirstPlace.of(
            preferences.width(), preferences.height(), Screen.getPrimary().getVisualBounds());
    stage.setScene(new Scene(made.shell().root(), place.width(), place.height()));
    stage.setX(place.x());
    stage.setY(place.y());
    made.furnish(stage);
    stage.setMinWidth(900);
    stage.setMinHeight(600);
    stage.setMaximized(preferences.maximized());
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
    CompositionRoot made = compositionRoot;
    if (made != null) {
      made.close();
    }
  }
}
