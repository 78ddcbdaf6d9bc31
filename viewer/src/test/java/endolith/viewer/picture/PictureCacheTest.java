package endolith.viewer.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureCacheTest {
  private static final int WIDTH = 10;
  private static final int HEIGHT = 5;
  private static final long BYTES = 4L * WIDTH * HEIGHT;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private final PictureCache cache = new PictureCache(2 * BYTES);

  @BeforeEach
  void files() throws IOException {
    for (String name : new String[] {"a", "b", "c"}) {
      draw(name, WIDTH, HEIGHT);
    }
  }

  private Path draw(String name, int width, int height) throws IOException {
    Path file = folder.resolve(name);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    ImageIO.write(image, "png", file.toFile());
    return file;
  }

  private Image read(String name) throws IOException {
    return cache.read(folder.resolve(name), 0);
  }

  @Test
  void aKnownPictureIsNotReadAgain() throws IOException {
    Image first = read("a");
    assertThat(first.getWidth()).isEqualTo(WIDTH);
    assertThat(read("a")).isSameAs(first);
  }

  @Test
  void theLeastRecentlyUsedIsForgottenWhenTheBoundIsPassed() throws IOException {
    Image a = read("a");
    Image b = read("b");
    assertThat(read("a")).isSameAs(a);
    read("c");
    assertThat(read("a")).isSameAs(a);
    assertThat(read("b")).isNotSameAs(b);
  }

  @Test
  void whatIsLargerThanTheBoundIsShownAndNotKept() throws IOException {
    draw("large", WIDTH, 3 * HEIGHT);
    Image large = read("large");
    assertThat(large.getHeight()).isEqualTo(3 * HEIGHT);
    assertThat(read("large")).isNotSameAs(large);
    Image a = read("a");
    assertThat(read("a")).isSameAs(a);
  }

  @Test
  void eachSizeIsAPictureOfItsOwn() throws IOException {
    Image whole = read("a");
    Image small = cache.read(folder.resolve("a"), WIDTH / 2);
    assertThat(small.getWidth()).isEqualTo(WIDTH / 2.0);
    assertThat(cache.read(folder.resolve("a"), WIDTH / 2)).isSameAs(small);
    assertThat(read("a")).isSameAs(whole);
  }

  @Test
  void aChangedFileIsReadAgain() throws IOException {
    Image before = read("a");
    Path file = draw("a", WIDTH, 2 * HEIGHT);
    Files.setLastModifiedTime(file, FileTime.fromMillis(1));
    assertThat(read("a")).isNotSameAs(before);
    assertThat(read("a").getHeight()).isEqualTo(2 * HEIGHT);
  }

  @Test
  void whatHoldsNoPictureIsNamed() throws IOException {
    Path text = Files.writeString(folder.resolve("text.png"), "no picture");
    assertThatThrownBy(() -> cache.read(text, 0))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("text.png");
    assertThatThrownBy(() -> cache.read(folder.resolve("gone.png"), 0))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void aFileRewrittenInPlaceWithEqualSizeAndTimeIsReadAgain() throws IOException {
    Path file = folder.resolve("a");
    FileTime time = Files.getLastModifiedTime(file);
    FileVersion version = FileVersion.of(file);
    Image before = read("a");
    byte[] bytes = Files.readAllBytes(file);
    do {
      // The system's clock of changes ticks every few milliseconds.
      Files.write(file, bytes);
      Files.setLastModifiedTime(file, time);
    } while (version.isCurrent() && version.changed() != null);
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(time);
    assertThat(Files.size(file)).isEqualTo(version.bytes());
    if (version.changed() != null) {
      assertThat(read("a")).isNotSameAs(before);
    }
  }

  @Test
  void whatIsKnownNeedsNoFile() throws IOException {
    PictureKey key = new PictureKey(FileVersion.of(folder.resolve("a")), new Drawn.Whole(0));
    Picture made = cache.picture(key, () -> new Picture(1, 1, new int[] {0xff123456}));
    Picture again =
        cache.picture(
            key,
            () -> {
              throw new AssertionError("made twice");
            });
    assertThat(again).isSameAs(made);
    assertThat(again.image().getPixelReader().getArgb(0, 0)).isEqualTo(0xff123456);
  }

  @Test
  void itNeverHoldsMoreThanItsBoundAndTellsWhatItHolds() throws IOException {
    FileVersion file = FileVersion.of(folder.resolve("a"));
    for (int i = 1; i <= 40; i++) {
      PictureKey key = new PictureKey(file, new Drawn.Whole(i));
      cache.keep(key, new Picture(i, 7, new int[i * 7]));
      assertThat(cache.figures().bytes()).isLessThanOrEqualTo(2 * BYTES);
    }
    CacheFigures figures = cache.figures();
    assertThat(figures.misses()).isEqualTo(40);
    assertThat(figures.hits()).isZero();
    // The last one that fits: 14 × 7 × 4 = 392 of 400 bytes.
    assertThat(figures.bytes()).isEqualTo(392);
    assertThat(figures.entries()).isEqualTo(1);
    assertThat(cache.find(new PictureKey(file, new Drawn.Whole(14)))).isPresent();
    assertThat(cache.figures().hits()).isEqualTo(1);
    cache.forget(file);
    assertThat(cache.figures().bytes()).isZero();
  }
}
