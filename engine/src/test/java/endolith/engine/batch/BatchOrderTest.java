package endolith.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BatchOrderTest {
  private static final Path COPY = Path.of("/data/copy/processed");

  private static BatchOrder order(String raw, String output) {
    BatchOrder plain = BatchOrder.of(Path.of("p"), 1L << 30);
    return new BatchOrder(
        Path.of(raw),
        Path.of(output),
        plain.samples(),
        plain.dyes(),
        plain.parameters(),
        plain.formats(),
        1,
        4,
        false,
        false,
        1L << 30,
        0);
  }

  @Test
  void theProjectsOwnRawFolderMovesWithIt() {
    BatchOrder moved = order("/home/a/p/raw", "/home/a/p/processed").movedTo(COPY);
    assertThat(moved.rawFolder()).isEqualTo(Path.of("/data/copy/raw").toAbsolutePath());
    assertThat(moved.output()).isEqualTo(COPY.toAbsolutePath());
    assertThat(order("p/raw/day 1", "p/processed").movedTo(COPY).rawFolder())
        .isEqualTo(Path.of("/data/copy/raw/day 1").toAbsolutePath());
  }

  @Test
  void anOutsideRawFolderStaysWhereItIs() {
    Path scans = Path.of("/scans").toAbsolutePath();
    assertThat(order("/scans", "/home/a/p/processed").movedTo(COPY).rawFolder()).isEqualTo(scans);
    assertThat(order("/scans", "/processed").movedTo(COPY).rawFolder()).isEqualTo(scans);
    assertThat(order("/home/a/p/../../../scans", "/home/a/p/out").movedTo(COPY).rawFolder())
        .isEqualTo(scans);
  }
}
