package endolith.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.app.preferences.PreferencesFile;
import endolith.app.work.BackgroundExecutor;
import endolith.app.work.ImmediateExecutor;
import endolith.engine.synthetic.DemoPair;
import endolith.engine.synthetic.SyntheticSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartModelTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private final List<Path> opened = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  private StartModel model;

  @BeforeEach
  void start() {
    DemoPair pair = new DemoPair("rock", "DAPI", "easy", SyntheticSpec.of(160, 120));
    model =
        new StartModel(
            new ImmediateExecutor(),
            new PreferencesFile(folder.resolve("window.json")),
            folder.resolve("demo"),
            List.of(pair),
            opened::add);
  }

  @Test
  void aProjectIsOpenedAndRemembered() throws IOException {
    Path project = folder.resolve("mine");
    Files.createDirectories(project.resolve("raw"));
    model.open(project);
    assertThat(opened).containsExactly(project);
    assertThat(model.recent()).containsExactly(project);
    assertThat(model.problem().get()).isEmpty();
  }

  @Test
  void onASlowDiskItSaysAtOnceWhatIsBeingOpenedAndTheLastWishCounts() throws IOException {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    Files.createDirectories(first.resolve("raw"));
    Files.createDirectories(second.resolve("raw"));
    List<Runnable> waiting = new ArrayList<>();
    BackgroundExecutor slow =
        new BackgroundExecutor() {
          @Override
          public <T> void start(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
            waiting.add(() -> new ImmediateExecutor().start(work, done, failed));
          }
        };
    StartModel patient =
        new StartModel(
            slow,
            new PreferencesFile(folder.resolve("window.json")),
            folder.resolve("demo"),
            List.of(),
            opened::add);
    patient.open(first);
    assertThat(patient.opening().get()).isEqualTo(first.toString());
    patient.open(second);
    assertThat(patient.opening().get()).isEqualTo(second.toString());
    waiting.forEach(Runnable::run);
    assertThat(opened).containsExactly(second);
    assertThat(patient.opening().get()).isEmpty();
  }

  @Test
  void theRawFolderWillDo() throws IOException {
    Path raw = Files.createDirectories(folder.resolve("mine/raw"));
    model.open(raw);
    assertThat(opened).containsExactly(folder.resolve("mine"));
  }

  @Test
  void aFolderWithoutRawImagesIsNotOpened() {
    model.open(folder);
    assertThat(opened).isEmpty();
    assertThat(model.problem().get()).contains(folder.toString()).contains("raw");
  }

  @Test
  void aForgottenProjectIsGone() throws IOException {
    Path project = folder.resolve("mine");
    Files.createDirectories(project.resolve("raw"));
    model.open(project);
    model.forget(project);
    assertThat(model.recent()).isEmpty();
    assertThat(project).exists();
  }

  @Test
  void theDemoIsMadeBesideWhatIsThere() throws IOException {
    Files.createDirectories(folder.resolve("demo/somebody's"));
    model.tryDemo();
    assertThat(opened).containsExactly(folder.resolve("demo-2"));
    assertThat(folder.resolve("demo-2/raw/rock")).isDirectory();
    assertThat(model.makingDemo().get()).isFalse();
  }
}
