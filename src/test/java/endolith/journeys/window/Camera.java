package endolith.journeys.window;

import endolith.app.preferences.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.embed.swing.SwingFXUtils;
import javax.imageio.ImageIO;

/** Takes pictures of a window to a folder, dark and light, numbered in their order. */
final class Camera {
  private static final long SETTLING_MILLIS = 300;

  private final OpenWindow window;
  private final Path folder;
  private final String series;
  private int number;

  /**
   * @param series begins the name of every file
   */
  Camera(OpenWindow window, Path folder, String series) {
    this.window = window;
    this.folder = folder;
    this.series = series;
  }

  void shoot(String name) {
    number++;
    for (Theme theme : new Theme[] {Theme.DARK, Theme.LIGHT}) {
      OpenWindow.onWindowThread(
          () -> {
            window.compositionRoot().changeTheme(theme);
            return true;
          });
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(SETTLING_MILLIS));
      Path file = folder.resolve("%s-%02d-%s-%s.png".formatted(series, number, name, theme));
      OpenWindow.onWindowThread(() -> write(file));
    }
  }

  private Path write(Path file) {
    try {
      ImageIO.write(
          SwingFXUtils.fromFXImage(window.stage().getScene().snapshot(null), null),
          "png",
          file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }
}
