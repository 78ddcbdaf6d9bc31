package endolith.journeys.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program of which a file is missing says so in a window, with what helps to mend it. */
class StartFailureJourneyTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path home;

  /** The program as it is installed, but for one file. */
  private static final class Damaged extends URLClassLoader {
    private final String missing;

    Damaged(String missing) {
      super(classPath(), Damaged.class.getClassLoader());
      this.missing = missing;
    }

    private static URL[] classPath() {
      return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
          .map(part -> url(Path.of(part).toUri()))
          .toArray(URL[]::new);
    }

    private static URL url(URI uri) {
      try {
        return uri.toURL();
      } catch (MalformedURLException e) {
        throw new IllegalStateException(e);
      }
    }

    /** The program's own classes anew, so that they look for their files here. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        if (!name.startsWith("endolith.app.")) {
          return super.loadClass(name, resolve);
        }
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? findClass(name) : loaded;
      }
    }

    @Override
    public @Nullable URL getResource(String name) {
      return name.endsWith(missing) ? null : super.getResource(name);
    }
  }

  @Test
  void theSentenceAndTheDetailsReachThePerson() throws Exception {
    Display.start();
    Path log = home.resolve("window.log");
    try (Damaged program = new Damaged("endolith.css")) {
      Application application = prepared(program, log);
      Stage stage = WindowThread.ask(Stage::new);
      try {
        WindowThread.ask(() -> started(application, stage));
        String sentence = WindowThread.ask(() -> sentence(stage));
        assertThat(sentence)
            .startsWith("Endolith's window could not be opened: ")
            .contains("The log is in " + log)
            .doesNotContain("..");
        WindowThread.ask(() -> pressed(stage, "start-failure-copy"));
        assertThat(WindowThread.ask(() -> Clipboard.getSystemClipboard().getString()))
            .contains("\tat endolith.app.window.");
        WindowThread.ask(() -> pressed(stage, "start-failure-close"));
        assertThat(WindowThread.ask(stage::isShowing)).isFalse();
      } finally {
        WindowThread.ask(() -> ended(stage));
      }
    }
  }

  /** As the program's main does it. */
  private Application prepared(ClassLoader program, Path log) throws Exception {
    Class<?> start = program.loadClass("endolith.app.window.WindowMain$Start");
    Object preferences =
        program
            .loadClass("endolith.app.preferences.PreferencesFile")
            .getConstructor(Path.class)
            .newInstance(home.resolve("window.json"));
    Object errorReporter =
        program.loadClass("endolith.app.window.frame.ErrorReporter").getConstructor().newInstance();
    Constructor<?> made = start.getDeclaredConstructors()[0];
    made.setAccessible(true);
    Class<?> application = program.loadClass("endolith.app.window.EndolithApplication");
    Method prepare = application.getDeclaredMethod("prepare", start);
    prepare.setAccessible(true);
    prepare.invoke(null, made.newInstance(preferences, errorReporter, log));
    return (Application) application.getConstructor().newInstance();
  }

  private static boolean started(Application application, Stage stage) {
    try {
      application.start(stage);
      return true;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sentence(Stage stage) {
    return ((Label) Objects.requireNonNull(stage.getScene().lookup("#start-failure"))).getText();
  }

  private static boolean pressed(Stage stage, String id) {
    ((Button) Objects.requireNonNull(stage.getScene().lookup("#" + id))).fire();
    return true;
  }

  /** Leaves the window's thread as it was. */
  private static boolean ended(Stage stage) {
    stage.hide();
    Thread.currentThread().setUncaughtExceptionHandler(null);
    return true;
  }
}
