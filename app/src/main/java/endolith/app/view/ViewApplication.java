package endolith.app.view;

import java.util.Objects;
import javafx.application.Application;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The JavaFX application of a window on one pair, which the toolkit starts. */
public final class ViewApplication extends Application {
  private static @Nullable ViewedPair prepared;

  private @Nullable ViewWindow window;

  /** The toolkit makes its own instance: what that needs is laid down here. */
  static void prepare(ViewedPair pair) {
    prepared = pair;
  }

  @Override
  public void start(Stage stage) {
    ViewWindow made = new ViewWindow(stage, 1280, 860);
    window = made;
    // The files are read while the window is being made.
    made.open(Objects.requireNonNull(prepared));
    made.show();
  }

  @Override
  public void stop() {
    // The toolkit's library crashes if it ends while a popup shows.
    Window.getWindows().stream().toList().forEach(Window::hide);
    ViewWindow made = window;
    if (made != null) {
      made.close();
    }
  }
}
