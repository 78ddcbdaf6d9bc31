package endolith.engine.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import endolith.engine.synthetic.SyntheticPair;
import endolith.engine.synthetic.SyntheticSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawHeadersTest {
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-02T03:04:05Z"));

  @TempDir Path folder;

  private final RawHeaders headers = new RawHeaders();
  private Path post;
  private Path pre;

  @BeforeEach
  void pair() throws IOException {
    post = folder.resolve("post.tif");
    pre = folder.resolve("pre.tif");
    new SyntheticPair(SyntheticSpec.of(300, 200)).writeTo(post, pre);
    Files.setLastModifiedTime(post, LONG_AGO);
  }

  @Test
  void aHeaderIsReadOnceForAllNamesOfItsFile() throws IOException {
    assertThat(headers.of(post).width()).isEqualTo(300);
    Path link = Files.createLink(folder.resolve("link.tif"), post);
    spoilWithoutTrace(post);
    assertThat(headers.of(link)).isSameAs(headers.of(post));
  }

  @Test
  void aFileThatHasChangedIsReadAnew() throws IOException {
    assertThat(headers.of(post).width()).isEqualTo(300);
    spoilWithoutTrace(post);
    Files.setLastModifiedTime(post, FileTime.from(LONG_AGO.toInstant().plusSeconds(1)));
    assertThatThrownBy(() -> headers.of(post)).isInstanceOf(IOException.class);
    Files.delete(post);
    assertThatThrownBy(() -> headers.of(post)).isInstanceOf(NoSuchFileException.class);
  }

  /** As long as before, and as old. */
  private static void spoilWithoutTrace(Path file) throws IOException {
    Files.write(file, new byte[(int) Files.size(file)]);
    Files.setLastModifiedTime(file, LONG_AGO);
  }
}
