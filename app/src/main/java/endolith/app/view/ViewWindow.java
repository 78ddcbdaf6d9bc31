package endolith.app.view;

import static endolith.app.text.Texts.text;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import endolith.app.preferences.HomeFolder;
import endolith.app.preferences.Preferences;
import endolith.app.preferences.PreferencesFile;
import endolith.app.preferences.Theme;
import endolith.viewer.image.screen.ImageViewer;
import endolith.viewer.image.screen.ViewerModel;
import endolith.viewer.image.screen.ViewerServices;
import endolith.viewer.picture.PictureCache;
import java.io.Closeable;
import java.util.Objects;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** A window that holds a viewer and nothing else, in the colours of the program's window. */
public final class ViewWindow implements Closeable {
  /** Rendered pictures: four linked views at 1920 × 1080 need at most 55 MiB of it. */
  public static final long PICTURE_BYTES = 64L << 20;

  private static final String SHEET = "/endolith/app/window/endolith.css";

  private final Stage stage;
  private final ViewerServices services = new ViewerServices(new PictureCache(PICTURE_BYTES));
  private final ImageViewer viewer =
      new ImageViewer(new ViewerModel(), services, new ViewerTexts());

  /**
   * @param width of its content, px
   * @param height of its content, px
   */
  public ViewWindow(Stage stage, double width, double height) {
    this.stage = stage;
    StackPane root = new StackPane(viewer);
    root.getStyleClass().add("window");
    Scene scene = new Scene(root, width, height);
    scene
        .getStylesheets()
        .add(Objects.requireNonNull(ViewWindow.class.getResource(SHEET)).toExternalForm());
    Preferences preferences =
        new PreferencesFile(
                PreferencesFile.inHome(
                    System.getenv(), HomeFolder.find(), System.getProperty("os.name")))
            .get();
    root.setStyle("-fx-font-size: " + preferences.fontSize() + "px;");
    stage.setScene(scene);
    dress(preferences.theme());
    stage.setMinWidth(640);
    stage.setMinHeight(480);
  }

  /** In light or in dark colours. */
  public void dress(Theme theme) {
    boolean dark = theme == Theme.DARK;
    Application.setUserAgentStylesheet(
        (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
    stage.getScene().getRoot().pseudoClassStateChanged(PseudoClass.getPseudoClass("dark"), dark);
  }

  /** Shows the window, still without a pair. */
  public void show() {
    stage.show();
    viewer.focusImages();
  }

  /** Shows a pair in the window. */
  public void open(ViewedPair pair) {
    stage.setTitle(text("view.title", pair.title()));
    viewer.open(pair);
  }

  public ImageViewer viewer() {
    return viewer;
  }

  public ViewerServices services() {
    return services;
  }

  @Override
  public void close() {
    stage.hide();
    viewer.close();
    services.close();
  }
}
