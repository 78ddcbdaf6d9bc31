package endolith.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.app.runs.LogLine.Level;
import endolith.app.work.ImmediateExecutor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogModelTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private final List<Exception> failures = new ArrayList<>();
  private final LogModel model = new LogModel(new ImmediateExecutor(), failures::add);

  private static void add(Path log, String text) throws IOException {
    Files.writeString(log, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private List<String> shown() {
    return model.shown().stream().map(LogLine::text).toList();
  }

  @Test
  void growsAsItsLogDoes() throws IOException {
    Path log = folder.resolve("log");
    add(log, "one\ntw");
    model.show(log);
    assertThat(shown()).containsExactly("one", "tw");
    model.refresh();
    assertThat(shown()).containsExactly("one", "tw");
    add(log, "o\nthree\n");
    model.refresh();
    assertThat(shown()).containsExactly("one", "two", "three");
    Path other = folder.resolve("other");
    add(other, "else\n");
    model.show(other);
    assertThat(shown()).containsExactly("else");
    assertThat(failures).isEmpty();
  }

  @Test
  void showsWhatIsGraveEnoughWithAllItsLines() throws IOException {
    Path log = folder.resolve("log");
    add(
        log,
        """
        2026-12-01 08:00:01,123 INFO  e.Batch - begun
        2026-12-01 08:00:02,123 ERROR e.Batch - it broke
        java.lang.IllegalStateException: no
        \tat e.Batch.run
        2026-12-01 08:00:03,123 WARN  e.Batch - careful
        """);
    model.show(log);
    assertThat(shown()).hasSize(5);
    model.least().set(Level.ERROR);
    assertThat(shown()).hasSize(3).first().asString().endsWith("it broke");
    model.least().set(Level.WARN);
    assertThat(shown()).hasSize(4);
  }

  @Test
  void keepsNoMoreLinesThanAnybodyScrollsThrough() throws IOException {
    Path log = folder.resolve("log");
    add(log, "a\n".repeat(9_000));
    model.show(log);
    for (int i = 0; i < 4; i++) {
      add(log, "b\n".repeat(3_000));
      model.refresh();
    }
    assertThat(shown()).hasSize(10_000).endsWith("b");
  }
}
