package endolith.engine.image.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir Path folder;
  private Path target;

  @BeforeEach
  void nameTarget() {
    target = folder.resolve("a.tiff");
  }

  @Test
  void appearsOnlyWhenCommitted() throws IOException {
    try (AtomicFile file = AtomicFile.create(target)) {
      file.reserve(2);
      file.append(ByteBuffer.wrap(new byte[] {3}));
      assertThat(target).doesNotExist();
      file.fill(ByteBuffer.wrap(new byte[] {1, 9}));
      assertThat(file.append(ByteBuffer.wrap(new byte[] {4}))).isEqualTo(3);
      file.commit();
    }
    assertThat(target).hasBinaryContent(new byte[] {1, 9, 3, 4});
    assertThat(Files.list(folder)).containsExactly(target);
  }

  @Test
  void keepsTheOldFileWhenAbandoned() throws IOException {
    AtomicFile.write(target, new byte[] {7});
    try (AtomicFile file = AtomicFile.create(target)) {
      file.append(ByteBuffer.wrap(new byte[] {8}));
    }
    assertThat(target).hasBinaryContent(new byte[] {7});
    assertThat(Files.list(folder)).containsExactly(target);
  }

  @Test
  void streamIsFlushedByCommit() throws IOException {
    try (AtomicFile file = AtomicFile.create(folder.resolve("b.png"))) {
      file.stream().write(5);
      file.stream().write(new byte[] {6, 7});
      file.commit();
    }
    assertThat(folder.resolve("b.png")).hasBinaryContent(new byte[] {5, 6, 7});
  }

  @Test
  void aFolderInItsPlaceIsNamedBeforeAnythingIsWritten() throws IOException {
    Files.createDirectory(target);
    assertThatThrownBy(() -> AtomicFile.create(target))
        .hasMessageStartingWith(target + " is a folder where a file is to be written")
        .hasMessageContaining("remove it");
    assertThat(Files.list(folder)).containsExactly(target);
  }

  @Test
  void aFolderThatIsNotThereIsSaid() {
    Path lost = folder.resolve("lost/a.json");
    assertThatThrownBy(() -> AtomicFile.write(lost, new byte[] {1}))
        .hasMessage("Could not write " + lost + ": its folder does not exist");
  }

  @Test
  void fullDiskNamesTheFileAndLeavesNothing() throws IOException {
    FailingDisk disk = FailingDisk.fullAfter(1000);
    assertThatThrownBy(
            () -> {
              try (AtomicFile file = AtomicFile.create(target, disk)) {
                file.append(ByteBuffer.allocate(5000));
                file.commit();
              }
            })
        .isInstanceOf(DiskFullException.class)
        .hasMessageContaining("disk is full")
        .hasMessageContaining(target.toString());
    assertThat(Files.list(folder)).isEmpty();
  }

  @Test
  void failedForceAndFailedRenameLeaveTheOldFile() throws IOException {
    AtomicFile.write(target, new byte[] {7});
    for (FailingDisk disk : new FailingDisk[] {FailingDisk.atForce(), FailingDisk.atRename()}) {
      assertThatThrownBy(
              () -> {
                try (AtomicFile file = AtomicFile.create(target, disk)) {
                  file.append(ByteBuffer.allocate(10));
                  file.commit();
                }
              })
          .isInstanceOf(IOException.class)
          .hasMessageContaining(target.toString());
      assertThat(target).hasBinaryContent(new byte[] {7});
      assertThat(Files.list(folder)).containsExactly(target);
    }
  }

  @Test
  void sweepsWhatDeadProgramsLeftAndNothingElse() throws IOException {
    long dead = deadProcess();
    long alive = ProcessHandle.current().parent().orElseThrow().pid();
    Path leftover = Files.createFile(folder.resolve(".a.tiff.endolith-" + dead + "-3.tmp"));
    Path others = Files.createFile(folder.resolve(".a.tiff.endolith-" + alive + "-3.tmp"));
    Path foreign = Files.createFile(folder.resolve(".a.tiff.tmp"));
    Path similar = Files.createFile(folder.resolve("a.tiff.endolith-" + dead + "-3.tmp"));
    try (AtomicFile running = AtomicFile.create(target)) {
      assertThat(AtomicFile.sweep(folder)).isEqualTo(1);
      assertThat(leftover).doesNotExist();
      assertThat(others).exists();
      assertThat(foreign).exists();
      assertThat(similar).exists();
      running.commit();
    }
    assertThat(target).exists();
    assertThat(AtomicFile.sweep(folder.resolve("missing"))).isZero();
  }

  /** A killed program of the same process number as ours, as containers have it. */
  @Test
  void sweepsLeftoversOfAnEarlierProcessWithThisNumber() throws IOException {
    Path old =
        folder.resolve(".a.tiff.endolith-" + ProcessHandle.current().pid() + "-999999999.tmp");
    Files.createFile(old);
    assertThat(AtomicFile.sweep(folder)).isEqualTo(1);
    assertThat(old).doesNotExist();
  }

  private static long deadProcess() {
    long pid = 4_000_000_000L; // above every system's limit
    assertThat(ProcessHandle.of(pid)).isEmpty();
    return pid;
  }
}
