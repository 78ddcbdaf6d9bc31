package endolith.app.start;

import static endolith.app.text.Texts.text;

import endolith.app.preferences.PreferencesFile;
import endolith.app.work.BackgroundExecutor;
import endolith.engine.image.disk.IoMessage;
import endolith.engine.synthetic.DemoPair;
import endolith.engine.task.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Opens projects and remembers which. */
public final class StartModel {
  private final BackgroundExecutor background;
  private final PreferencesFile preferences;
  private final Path demoFolder;
  private final List<DemoPair> demoPairs;
  private final Consumer<Path> opened;
  private final ObservableList<Path> recent = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper opening = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper makingDemo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper demoShare = new ReadOnlyDoubleWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Path> unarranged = new ReadOnlyObjectWrapper<>();
  private Progress demoProgress = new Progress();
  private int asked;

  /**
   * @param demoFolder where the demo goes, if that place is free
   * @param opened told of the folder of a project that was opened
   */
  public StartModel(
      BackgroundExecutor background,
      PreferencesFile preferences,
      Path demoFolder,
      List<DemoPair> demoPairs,
      Consumer<Path> opened) {
    this.background = background;
    this.preferences = preferences;
    this.demoFolder = demoFolder;
    this.demoPairs = List.copyOf(demoPairs);
    this.opened = opened;
    recent.setAll(preferences.get().recent());
  }

  /** Folders opened before, the last one first. */
  public ObservableList<Path> recent() {
    return recent;
  }

  /** Why the last folder was not opened; empty if it was. */
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /** The folder that is just being opened; empty if none is. */
  public ReadOnlyStringProperty opening() {
    return opening.getReadOnlyProperty();
  }

  /** Where the demo goes, if that place is free. */
  public Path demoFolder() {
    return demoFolder;
  }

  /** The last folder that was to be opened, if it has no raw images in their place; else null. */
  public ReadOnlyObjectProperty<@Nullable Path> unarranged() {
    return unarranged.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty makingDemo() {
    return makingDemo.getReadOnlyProperty();
  }

  /** How much of the demo is made, 0 to 1, as of the last {@link #poll}. */
  public ReadOnlyDoubleProperty demoShare() {
    return demoShare.getReadOnlyProperty();
  }

  /**
   * Opens a project, given its folder or the raw folder in it. On a slow disk that takes a while;
   * what is asked for meanwhile takes its place.
   */
  public void open(Path chosen) {
    Path absolute = chosen.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    Path folder = absolute.endsWith("raw") && parent != null ? parent : absolute;
    int mine = ++asked;
    problem.set("");
    unarranged.set(null);
    opening.set(folder.toString());
    background.start(
        () -> objection(folder),
        objection -> {
          if (mine == asked) {
            opening.set("");
            unarranged.set(objection.equals(text("start.no-raw", folder)) ? folder : null);
            opened(folder, objection);
          }
        },
        failure -> opening.set(""));
  }

  private static String objection(Path folder) {
    if (!Files.isDirectory(folder)) {
      return text("start.no-folder", folder);
    }
    return Files.isDirectory(folder.resolve("raw")) ? "" : text("start.no-raw", folder);
  }

  private void opened(Path folder, String objection) {
    problem.set(objection);
    if (objection.isEmpty()) {
      preferences.set(preferences.get().withOpened(folder));
      recent.setAll(preferences.get().recent());
      opened.accept(folder);
    }
  }

  /** Takes a folder off the list; the folder itself stays. */
  public void forget(Path folder) {
    preferences.set(preferences.get().withForgotten(folder));
    recent.setAll(preferences.get().recent());
  }

  /** Makes the demo project and opens it. */
  public void tryDemo() {
    if (makingDemo.get()) {
      return;
    }
    Progress progress = new Progress();
    demoProgress = progress;
    problem.set("");
    demoShare.set(0);
    makingDemo.set(true);
    background.start(
        () -> DemoFolder.make(demoFolder, demoPairs, progress),
        folder -> {
          makingDemo.set(false);
          open(folder);
        },
        failure -> {
          makingDemo.set(false);
          String why = IoMessage.of(failure, String.valueOf(failure.getMessage()));
          problem.set(text("start.demo-failed", why));
        });
  }

  /** Brings {@link #demoShare} up to date. */
  public void poll() {
    demoShare.set(demoProgress.fraction());
  }
}
