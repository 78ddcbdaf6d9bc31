package endolith.engine.batch.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BatchFoldersTest {
  private static final Path COPY = Path.of("/data/copy/processed");

  private static BatchFolders moved(String raw, String output) {
    return new BatchFolders(Path.of(raw), Path.of(output)).movedTo(COPY);
  }

  @Test
  void theProjectsOwnRawFolderMovesWithIt() {
    BatchFolders moved = moved("/home/a/p/raw", "/home/a/p/processed");
    assertThat(moved.rawFolder()).isEqualTo(Path.of("/data/copy/raw").toAbsolutePath());
    assertThat(moved.output()).isEqualTo(COPY.toAbsolutePath());
    assertThat(moved("p/raw/day 1", "p/processed").rawFolder())
        .isEqualTo(Path.of("/data/copy/raw/day 1").toAbsolutePath());
  }

  @Test
  void anOutsideRawFolderStaysWhereItIs() {
    Path scans = Path.of("/scans").toAbsolutePath();
    assertThat(moved("/scans", "/home/a/p/processed").rawFolder()).isEqualTo(scans);
    assertThat(moved("/scans", "/processed").rawFolder()).isEqualTo(scans);
    assertThat(moved("/home/a/p/../../../scans", "/home/a/p/out").rawFolder()).isEqualTo(scans);
  }
}
