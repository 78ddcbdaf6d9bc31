package endolith.viewer.image.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import endolith.engine.image.Plane;
import endolith.engine.image.Pyramid;
import endolith.engine.image.Rectangle;
import endolith.engine.image.store.CheckpointImages;
import endolith.engine.image.store.ImageFormat;
import endolith.engine.image.store.ImageHeader;
import endolith.engine.task.CancelToken;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import endolith.viewer.image.layer.ImageFile;
import endolith.viewer.picture.FileVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageSourcesTest {
  private static final int WIDTH = 2500;
  private static final int HEIGHT = 700;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private final ImageSources sources = new ImageSources(32L << 20);

  @AfterEach
  void close() {
    sources.close();
  }

  /** Values that no two neighbours share. */
  private record Pattern(int width, int height) implements Plane {
    @Override
    public void read(int x, int y, int w, int h, float[] into) {
      for (int i = 0; i < w * h; i++) {
        into[i] = (x + i % w) % 251 + 3 * ((y + i / w) % 127);
      }
    }
  }

  private ImageFile written(String name, ImageFormat format, boolean raw) throws IOException {
    Path file = Files.createDirectories(folder.resolve("S/D")).resolve(name);
    try (OrderedExecutor one = new OrderedExecutor(1)) {
      format
          .writer()
          .write(
              new Pattern(WIDTH, HEIGHT),
              file,
              ImageHeader.NONE,
              one,
              CancelToken.NEVER,
              new Progress());
    }
    return new ImageFile(FileVersion.of(file), raw, List.of(0), folder, folder.resolve("S/D"));
  }

  private static float[] expected(Path pyramid, int level, Rectangle region) throws IOException {
    float[] values = new float[region.width() * region.height()];
    try (Pyramid image =
        CheckpointImages.open(pyramid, 16L << 20, pyramid.resolveSibling("x"), CancelToken.NEVER)) {
      image.level(level).read(region.x(), region.y(), region.width(), region.height(), values);
    }
    return values;
  }

  private float[] read(ImageFile file, int level, Rectangle region) throws IOException {
    float[] values = new float[region.width() * region.height()];
    sources.read(file, level, region, values);
    return values;
  }

  @Test
  void everyLevelOfACheckpointIsRead() throws IOException {
    ImageFile file = written("a.tiff", ImageFormat.TIFF_TILED, false);
    for (int level = 0; level < 4; level++) {
      Rectangle region = new Rectangle(30, 20, 200, 60);
      assertThat(read(file, level, region)).isEqualTo(expected(file.path(), level, region));
    }
    assertThat(sources.opened()).isEqualTo(1);
    assertThat(file.folder().resolve("overview")).doesNotExist();
  }

  @Test
  void aFileWithoutCoarseLevelsGetsAnOverviewWithTheSameBits() throws Exception {
    ImageFile pyramid = written("a.tiff", ImageFormat.TIFF_TILED, false);
    for (ImageFormat format : List.of(ImageFormat.TIFF_STRIPS, ImageFormat.FITS)) {
      ImageFile file = written("b." + format.extension(), format, false);
      Rectangle full = new Rectangle(700, 300, 300, 300);
      assertThat(read(file, 0, full)).isEqualTo(expected(pyramid.path(), 0, full));
      CountDownLatch ready = new CountDownLatch(1);
      Runnable told = ready::countDown;
      sources.onReady(told);
      Rectangle coarse = new Rectangle(10, 20, 300, 80);
      assertThatThrownBy(() -> read(file, 2, coarse)).isInstanceOf(NotReadyException.class);
      ready.await();
      sources.noLongerOnReady(told);
      for (int level = 1; level < 4; level++) {
        assertThat(read(file, level, coarse)).isEqualTo(expected(pyramid.path(), level, coarse));
      }
      assertThat(Overviews.path(file)).exists();
      // Another program that opens it uses what was kept.
      try (ImageSources later = new ImageSources(32L << 20)) {
        float[] values = new float[300 * 80];
        later.read(file, 3, coarse, values);
        assertThat(values).isEqualTo(expected(pyramid.path(), 3, coarse));
      }
    }
  }

  private Path overview(ImageFile file) throws Exception {
    CountDownLatch ready = new CountDownLatch(1);
    Runnable told = ready::countDown;
    sources.onReady(told);
    assertThatThrownBy(() -> read(file, 2, new Rectangle(0, 0, 10, 10)))
        .isInstanceOf(NotReadyException.class);
    ready.await();
    sources.noLongerOnReady(told);
    return Overviews.path(file);
  }

  @Test
  void overviewsOfFilesThatAreGoneOrWrittenAnewGoAndNothingElse() throws Exception {
    ImageFile gone = written("gone.tiff", ImageFormat.TIFF_STRIPS, true);
    ImageFile stays = written("stays.tiff", ImageFormat.TIFF_STRIPS, true);
    Path ofGone = overview(gone);
    Path ofStays = overview(stays);
    Path text = Files.writeString(ofGone.resolveSibling("notes.tif.0badcafe.tiff"), "notes");
    Path otherName = Files.copy(ofGone, ofGone.resolveSibling("mine.tiff"));
    ImageFile before = written("b.tiff", ImageFormat.TIFF_STRIPS, true);
    Path ofBefore = overview(before);
    assertThat(ofGone).exists();
    Files.delete(gone.path());
    Files.delete(before.path());
    ImageFile after = written("b.tiff", ImageFormat.TIFF_STRIPS, true);
    Path ofAfter = overview(after);
    assertThat(ofAfter).exists().isNotEqualTo(ofBefore);
    assertThat(ofBefore).doesNotExist();
    assertThat(ofGone).doesNotExist();
    assertThat(ofStays).exists();
    assertThat(text).exists();
    assertThat(otherName).exists();
  }

  @Test
  void overviewsOfRawFilesStayBesideThoseOfResults() throws Exception {
    ImageFile here = written("raw.tiff", ImageFormat.TIFF_STRIPS, true);
    Path camera = Files.createDirectories(folder.resolve("camera")).resolve("raw.tiff");
    Files.move(here.path(), camera);
    Path ofRaw =
        overview(
            new ImageFile(
                FileVersion.of(camera), true, here.channels(), here.output(), here.folder()));
    Path ofResult = overview(written("03.fits", ImageFormat.FITS, false));
    assertThat(ofResult).exists();
    assertThat(ofRaw).exists();
  }

  @Test
  void levelsBelowTheOverviewAreComputed() throws IOException {
    ImageFile pyramid = written("a.tiff", ImageFormat.TIFF_TILED, false);
    float[] values = new float[123 * 45];
    ReducedBlocks.read(new Pattern(WIDTH, HEIGHT), 2, new Rectangle(502, 130, 123, 45), values);
    assertThat(values).isEqualTo(expected(pyramid.path(), 2, new Rectangle(502, 130, 123, 45)));
    assertThat(Overviews.level(2048, 100)).isEqualTo(Integer.MAX_VALUE);
    assertThat(Overviews.level(2049, 100)).isEqualTo(1);
    assertThat(Overviews.level(25_000, 30_000)).isEqualTo(3);
    assertThat(Overviews.level(32_768, 4)).isEqualTo(3);
    assertThat(Overviews.level(32_769, 4)).isEqualTo(4);
  }

  @Test
  void noOverviewIsWrittenThroughALink() throws Exception {
    ImageFile file = written("b.tiff", ImageFormat.TIFF_STRIPS, false);
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Files.createSymbolicLink(file.folder().resolve("overview"), elsewhere);
    CountDownLatch told = new CountDownLatch(1);
    sources.onReady(told::countDown);
    Rectangle coarse = new Rectangle(0, 0, 10, 10);
    assertThatThrownBy(() -> read(file, 2, coarse)).isInstanceOf(NotReadyException.class);
    told.await();
    assertThatThrownBy(() -> read(file, 2, coarse)).hasMessageContaining("is a link");
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void aDamagedFileIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("c.tiff"), "no image at all");
    ImageFile image = new ImageFile(FileVersion.of(file), false, List.of(), folder, folder);
    assertThatThrownBy(() -> read(image, 0, new Rectangle(0, 0, 1, 1)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("c.tiff");
  }
}
