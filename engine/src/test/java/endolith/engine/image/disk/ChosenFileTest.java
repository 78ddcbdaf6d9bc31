package endolith.engine.image.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ChosenFileTest {
  @TempDir Path folder;

  @Test
  void missingFoldersAreMade() throws IOException {
    Path file = folder.resolve("a/b/c.json");
    ChosenFile.write(file, "new".getBytes(UTF_8));
    assertThat(file).hasContent("new");
  }

  @Test
  void whatWasThereStaysIfTheNewContentFailsHalfWay() throws IOException {
    Path file = Files.writeString(folder.resolve("samples.csv"), "of yesterday");
    assertThatThrownBy(
            () ->
                ChosenFile.write(
                    file,
                    out -> {
                      out.write(new byte[1 << 20]);
                      throw new IOException("the record is damaged");
                    }))
        .hasMessage("the record is damaged");
    assertThat(file).hasContent("of yesterday");
    assertThat(folder)
        .isDirectoryContaining("glob:**samples.csv")
        .isDirectoryNotContaining("glob:**tmp");
  }

  @Test
  void aFolderIsNamed() throws IOException {
    Path there = Files.createDirectory(folder.resolve("there"));
    assertThatThrownBy(() -> ChosenFile.write(there, new byte[1]))
        .hasMessageContaining(there.toString())
        .hasMessageContaining("is a folder");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need rights there")
  void aLinkOfThePersonsOwnIsFollowed() throws IOException {
    Path file = Files.writeString(folder.resolve("real"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    ChosenFile.write(link, "new".getBytes(UTF_8));
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(file).hasContent("new");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no such pipes")
  void whoReadsAPipeGetsTheContentAndThePipeStays() throws Exception {
    Path pipe = folder.resolve("pipe");
    assumeTrue(
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "needs mkfifo");
    CompletableFuture<String> read = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                read.complete(Files.readString(pipe));
              } catch (IOException e) {
                read.completeExceptionally(e);
              }
            });
    ChosenFile.write(pipe, "for a program".getBytes(UTF_8));
    assertThat(read.get(1, TimeUnit.MINUTES)).isEqualTo("for a program");
    assertThat(Files.isRegularFile(pipe, LinkOption.NOFOLLOW_LINKS)).isFalse();
  }
}
