package endolith.viewer.image.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import endolith.engine.image.Rectangle;
import endolith.engine.image.tile.Reduction;
import endolith.viewer.image.layer.ImageFile;
import endolith.viewer.picture.FileVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Raw files with the coarser levels of whoever wrote them. */
class ScannedSourceTest {
  private static final int WIDTH = 2601;
  private static final int HEIGHT = 901;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private final ImageSources sources = new ImageSources(32L << 20);

  @AfterEach
  void close() {
    sources.close();
  }

  private ImageFile written(int levels, boolean subDirectories) throws IOException {
    Path file = folder.resolve("raw.TIF");
    LevelledTiff.write(file, WIDTH, HEIGHT, levels, subDirectories);
    return new ImageFile(FileVersion.of(file), true, List.of(), folder, folder.resolve("S/D"));
  }

  private float[] read(ImageFile file, int level, Rectangle region) throws IOException {
    float[] values = new float[region.width() * region.height()];
    sources.read(file, level, region, values);
    return values;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void itsOwnLevelsAreShownAndNoOverviewIsMade(boolean subDirectories) throws IOException {
    ImageFile file = written(3, subDirectories);
    for (int level = 0; level <= 3; level++) {
      int width = WIDTH - 1 >> level;
      Rectangle region = new Rectangle(width - 200, 40, 200, 60);
      float[] found = read(file, level, region);
      for (int i = 0; i < found.length; i++) {
        assertThat(found[i])
            .as("level %d", level)
            .isEqualTo(LevelledTiff.value(level, width - 200 + i % 200, 40 + i / 200));
      }
    }
    assertThat(sources.opened()).isEqualTo(1);
    assertThat(folder.resolve("S")).doesNotExist();
  }

  @Test
  void whatWasRoundedDownIsRepeatedAndWhatIsMissingComputed() throws IOException {
    ImageFile file = written(1, true);
    // Level 1 has 1300 × 450 pixels in the file, and 1301 × 451 here.
    assertThat(read(file, 1, new Rectangle(1298, 449, 3, 2)))
        .containsExactly(
            LevelledTiff.value(1, 1298, 449),
            LevelledTiff.value(1, 1299, 449),
            LevelledTiff.value(1, 1299, 449),
            LevelledTiff.value(1, 1298, 449),
            LevelledTiff.value(1, 1299, 449),
            LevelledTiff.value(1, 1299, 449));
    assertThat(read(file, 1, new Rectangle(1300, 450, 1, 1)))
        .containsExactly(LevelledTiff.value(1, 1299, 449));
    float[] finer = read(file, 1, new Rectangle(100, 60, 40, 40));
    float[] half = new float[400];
    Reduction.halve(finer, 40, 40, half);
    assertThat(read(file, 2, new Rectangle(50, 30, 20, 20))).isEqualTo(half);
  }

  @Test
  void aPreviewIsNoLevel() throws Exception {
    Path preview = folder.resolve("preview.tif");
    LevelledTiff.writeWithPreview(preview, WIDTH, HEIGHT);
    ImageFile file =
        new ImageFile(FileVersion.of(preview), true, List.of(), folder, folder.resolve("S/D"));
    CountDownLatch made = new CountDownLatch(1);
    sources.onReady(made::countDown);
    assertThatThrownBy(() -> read(file, 2, new Rectangle(0, 0, 9, 9)))
        .isInstanceOf(NotReadyException.class);
    made.await();
    assertThat(read(file, 0, new Rectangle(5, 6, 1, 1)))
        .containsExactly(LevelledTiff.value(0, 5, 6));
    assertThat(folder.resolve("S/D/overview")).isDirectory();
  }
}
