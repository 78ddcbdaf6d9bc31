package endolith.app.memory;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.batch.BatchStart;
import endolith.engine.batch.order.WorkerAllocation;
import endolith.engine.preflight.Calibration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryWatchTest {
  @TempDir private Path output;

  @Test
  void aRunGoesOnBesideAFileThatIsNoHistory() throws Exception {
    Path file = MemoryWatch.historyOf(output);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "notes");
    List<String> news = new ArrayList<>();
    try (MemoryWatch watch =
        new MemoryWatch("test", MemoryWatch.Choices.DEFAULT, Calibration.builtIn())) {
      watch.tell(told -> news.add(told.words()));
      watch.batchStarted(
          new BatchStart(
              "run", Instant.now(), output, WorkerAllocation.serial(), 1L << 30, 1, List.of()));
      watch.workerStarted(0, ProcessHandle.current().pid());
    }
    assertThat(news)
        .singleElement()
        .asString()
        .startsWith("memory is not recorded: " + file + " is no SQLite database");
    assertThat(file).hasContent("notes");
  }
}
