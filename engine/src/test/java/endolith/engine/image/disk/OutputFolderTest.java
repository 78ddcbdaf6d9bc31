package endolith.engine.image.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need rights there")
class OutputFolderTest {
  @TempDir Path home;

  private Path root;
  private Path elsewhere;
  private OutputFolder output;

  @BeforeEach
  void make() throws IOException {
    root = home.resolve("processed");
    elsewhere = Files.createDirectories(home.resolve("elsewhere"));
    output = OutputFolder.at(root);
  }

  @Test
  void makesFoldersBelowAndMayBeALinkItself() throws IOException {
    Path disk = Files.createDirectory(home.resolve("disk"));
    Files.createSymbolicLink(root, disk);
    assertThat(output.folder(root.resolve("S/D/tiff"))).isDirectory();
    assertThat(disk.resolve("S/D/tiff")).isDirectory();
    assertThat(output.folder(root.resolve("S/D/tiff"))).isDirectory();
  }

  @Test
  void noFolderIsMadeThroughALinkBelow() throws IOException {
    Files.createDirectory(root);
    Path link = Files.createSymbolicLink(root.resolve("S"), elsewhere);
    assertThatThrownBy(() -> output.folder(root.resolve("S/D")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(link + " is a link")
        .hasMessageContaining("a folder or file of its own");
    assertThatThrownBy(() -> output.unlinked(root.resolve("S/D/manifest")))
        .hasMessageContaining("is a link");
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void neitherLockNorLogIsOpenedThroughALink() throws IOException {
    Files.createDirectory(root);
    Path victim = Files.writeString(elsewhere.resolve("start-up"), "mine");
    Path missing = elsewhere.resolve("missing");
    Files.createSymbolicLink(root.resolve("lock"), victim);
    Files.createSymbolicLink(root.resolve("log"), missing);
    assertThatThrownBy(() -> output.open(root.resolve("lock"))).hasMessageContaining("is a link");
    assertThatThrownBy(() -> output.append(root.resolve("log"))).hasMessageContaining("is a link");
    assertThat(victim).hasContent("mine");
    assertThat(missing).doesNotExist();
  }

  @Test
  void aLogThatIsAnotherFileTooIsBegunAnew() throws IOException {
    Files.createDirectory(root);
    Path victim = Files.writeString(elsewhere.resolve("start-up"), "mine");
    Path log = Files.createLink(root.resolve("log"), victim);
    assertThat(OutputFolder.hasOtherNames(log)).isTrue();
    try (OutputStream stream = output.append(log)) {
      stream.write('x');
    }
    assertThat(victim).hasContent("mine");
    assertThat(log).hasContent("x");
    try (OutputStream stream = output.append(log)) {
      stream.write('y');
    }
    assertThat(log).hasContent("xy");
  }

  @Test
  void aFolderInAFilesPlaceIsNamed() throws IOException {
    Path there = Files.createDirectories(root.resolve("lock"));
    assertThatThrownBy(
            () -> {
              try (FileChannel channel = output.open(there)) {
                assertThat(channel).isNull();
              }
            })
        .hasMessageContaining(there + " is no regular file");
  }

  @Test
  void aFolderThatIsGoneIsNotMadeAgain() throws IOException {
    output.folder(root.resolve("S"));
    Files.delete(root.resolve("S"));
    Files.delete(root);
    assertThatThrownBy(() -> output.folder(root.resolve("S")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no longer on the disk")
        .hasMessageContaining("connect it again");
    assertThat(root).doesNotExist();
  }
}
