package endolith.app.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import endolith.app.bench.ReadWriteFloor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryResultsTest {
  @TempDir Path temporary;

  @Test
  void namedFolderIsKept() throws IOException {
    Path wanted = temporary.resolve("a/b");
    try (TemporaryResults folder = TemporaryResults.open(wanted)) {
      Files.writeString(folder.path().resolve("x"), "x");
    }
    assertThat(wanted.resolve("x")).exists();
    assertThatThrownBy(() -> TemporaryResults.open(wanted))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("--keep");
  }

  @Test
  void folderOfItsOwnIsRemovedWithAllItHolds() throws IOException {
    Path path;
    try (TemporaryResults folder = TemporaryResults.open(null)) {
      path = folder.path();
      Files.createDirectories(path.resolve("a/b"));
      Files.writeString(path.resolve("a/b/x"), "x");
    }
    assertThat(path).doesNotExist();
  }

  @Test
  void floorLeavesNothingBehind() throws IOException {
    Path raw = Files.write(temporary.resolve("raw"), new byte[3_000_000]);
    ReadWriteFloor floor = ReadWriteFloor.measure(List.of(raw, raw), 2_500_000, temporary);
    assertThat(floor.readSeconds()).isPositive();
    assertThat(floor.writeSeconds()).isPositive();
    assertThat(temporary).isDirectoryNotContaining("glob:**.bin");
  }
}
