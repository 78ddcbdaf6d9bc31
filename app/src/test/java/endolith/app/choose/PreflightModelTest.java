package endolith.app.choose;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.app.program.BatchServices;
import endolith.app.work.BackgroundExecutor;
import endolith.app.work.ImmediateExecutor;
import endolith.engine.batch.BatchEnvironment;
import endolith.engine.batch.order.BatchOrder;
import endolith.engine.batch.order.RunOptions;
import endolith.engine.raw.RawDiscovery;
import endolith.engine.raw.RawProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightModelTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path project;

  /** Work that waits until it is asked for. */
  private static final class Later implements BackgroundExecutor {
    private final List<Runnable> waiting = new ArrayList<>();

    @Override
    public <T> void start(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
      waiting.add(() -> new ImmediateExecutor().start(work, done, failed));
    }
  }

  /** In which orders are fitted by what their raw folders hold, and nothing more is done. */
  private static BatchEnvironment environment(List<RawProject> given) {
    BatchEnvironment usual = BatchServices.batches(BatchOrder.of(Path.of("none"), 1L << 30));
    return new BatchEnvironment(
        usual.program(),
        usual.executors(),
        usual.peaks(),
        usual.machine(),
        usual.words(),
        (order, allocation, project) -> {
          given.add(project);
          throw new IllegalStateException("far enough");
        });
  }

  @Test
  void onlyWhatWasAskedForLastIsLookedAtAndItsFolderReadOnce() throws IOException {
    Path raw = Files.createDirectories(project.resolve("raw/a"));
    for (String name : List.of("a_pre_DAPI.tif", "a_post_DAPI.tif")) {
      Files.write(raw.resolve(name), new byte[] {1});
    }
    List<Path> scanned = new ArrayList<>();
    List<RawProject> given = new ArrayList<>();
    Later later = new Later();
    List<BatchOrder> looked = new ArrayList<>();
    List<Exception> errors = new ArrayList<>();
    PreflightModel preflight =
        new PreflightModel(
            later,
            order -> {
              looked.add(order);
              return environment(given);
            },
            folder -> {
              scanned.add(folder);
              return RawDiscovery.scan(folder);
            },
            errors::add);
    BatchOrder order = BatchOrder.of(project, 1L << 30);
    for (int i = 0; i < 5; i++) {
      preflight.check(order, List.of("a/DAPI"), RunOptions.serial());
    }
    later.waiting.forEach(Runnable::run);
    assertThat(looked).hasSize(1);
    assertThat(errors).hasSize(1);
    assertThat(scanned).containsExactly(project.resolve("raw"));
    assertThat(given).singleElement().satisfies(found -> assertThat(found.pairs()).hasSize(1));
  }
}
