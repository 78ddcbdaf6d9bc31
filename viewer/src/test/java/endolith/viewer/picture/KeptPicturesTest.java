package endolith.viewer.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class KeptPicturesTest {
  private static final long BOUND = 60_000;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path home;

  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private Path source;

  @SuppressWarnings("NullAway.Init")
  private KeptPictures kept;

  @BeforeEach
  void begin() throws IOException {
    folder = home.resolve("kept");
    source = Files.writeString(home.resolve("source.png"), "version 1");
    kept = new KeptPictures(folder, "endolith 1", BOUND);
  }

  private PictureKey key(int width) throws IOException {
    return new PictureKey(FileVersion.of(source), new Drawn.Whole(width));
  }

  /** Noise, which deflates little. */
  private static Picture picture(int seed) {
    Random random = new Random(seed);
    int[] pixels = new int[50 * 40];
    Arrays.setAll(pixels, i -> random.nextInt() | 0xff000000);
    return new Picture(50, 40, pixels);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void whatIsKeptIsFoundByTheProgramsNextStart() throws IOException {
    assertThat(kept.find(key(50))).isEmpty();
    kept.keep(key(50), picture(1));
    Picture found = new KeptPictures(folder, "endolith 1", BOUND).find(key(50)).orElseThrow();
    assertThat(found.width()).isEqualTo(50);
    assertThat(found.pixels()).isEqualTo(picture(1).pixels());
    assertThat(kept.find(key(51))).as("drawn otherwise").isEmpty();
    assertThat(new KeptPictures(folder, "endolith 2", BOUND).find(key(50))).isEmpty();
    Files.writeString(source, "version 2");
    assertThat(kept.find(key(50))).as("made anew").isEmpty();
  }

  @Test
  void whatIsDamagedIsMadeAgain() throws IOException {
    kept.keep(key(50), picture(1));
    Path file = files().getFirst();
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at += 97) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 4;
      Files.write(file, damaged);
      assertThat(kept.find(key(50))).as("byte " + at).isEmpty();
    }
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    assertThat(kept.find(key(50))).isEmpty();
    kept.keep(key(50), picture(1));
    assertThat(kept.find(key(50))).isPresent();
  }

  @Test
  void theOldestGoBeyondTheBoundAndNothingElse() throws IOException {
    Files.createDirectories(folder);
    Path stranger = Files.write(folder.resolve("holiday.picture"), new byte[100_000]);
    for (int i = 0; i < 20; i++) {
      PictureKey key = key(i);
      List<Path> before = files();
      kept.keep(key, picture(i));
      for (Path file : files()) {
        if (!before.contains(file)) {
          Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(1_000_000 + i)));
        }
      }
    }
    long bytes = 0;
    for (Path file : files()) {
      bytes += file.equals(stranger) ? 0 : Files.size(file);
    }
    assertThat(bytes).isPositive().isLessThanOrEqualTo(BOUND);
    assertThat(stranger).exists();
    assertThat(kept.find(key(0))).isEmpty();
    assertThat(kept.find(key(19))).isPresent();
  }

  @Test
  void itMayBeDeletedAtAnyTime() throws IOException {
    kept.keep(key(1), picture(1));
    Files.delete(files().getFirst());
    Files.delete(folder);
    assertThat(kept.find(key(1))).isEmpty();
    kept.keep(key(2), picture(2));
    assertThat(kept.find(key(2))).isPresent();
    Files.delete(files().getFirst());
    Files.delete(folder);
    Files.writeString(folder, "a file in its place");
    kept.keep(key(2), picture(2));
    assertThat(kept.find(key(2))).isEmpty();
    assertThat(folder).hasContent("a file in its place");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need rights there")
  void noLinkIsFollowed() throws IOException {
    kept.keep(key(1), picture(1));
    Path file = files().getFirst();
    Path elsewhere = home.resolve("elsewhere");
    Files.move(file, elsewhere);
    Files.createSymbolicLink(file, elsewhere);
    byte[] before = Files.readAllBytes(elsewhere);
    assertThat(kept.find(key(1))).isEmpty();
    kept.keep(key(1), picture(2));
    assertThat(elsewhere).hasBinaryContent(before);
    assertThat(Files.isSymbolicLink(file)).isTrue();
  }
}
