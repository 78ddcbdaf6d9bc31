package endolith.engine.image.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import endolith.engine.fixture.ArrayPlane;
import endolith.engine.image.Plane;
import endolith.engine.image.Pyramid;
import endolith.engine.image.UnreadableImageException;
import endolith.engine.image.disk.AtomicFile;
import endolith.engine.image.tile.TilePyramid;
import endolith.engine.task.CancelToken;
import endolith.engine.task.CancelledException;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CheckpointImagesTest {
  private static final long CACHE = 6L << 20;
  @TempDir Path folder;

  private Path write(ImageFormat format, Plane image) throws IOException {
    Path target = folder.resolve("image." + format.extension());
    try (OrderedExecutor executor = new OrderedExecutor(2)) {
      format
          .writer()
          .write(image, target, ImageHeader.NONE, executor, CancelToken.NEVER, new Progress());
    }
    return target;
  }

  private Pyramid open(Path file) throws IOException {
    Path scratch = Files.createDirectories(folder.resolve("scratch"));
    return CheckpointImages.open(file, CACHE, scratch, CancelToken.NEVER);
  }

  static Stream<Arguments> formatsAndSizes() {
    int[][] sizes = {{1, 1}, {3, 700}, {511, 513}, {512, 512}, {1024, 1536}, {2051, 1303}};
    return Stream.of(ImageFormat.values())
        .flatMap(format -> Stream.of(sizes).map(size -> Arguments.of(format, size[0], size[1])));
  }

  @ParameterizedTest
  @MethodSource("formatsAndSizes")
  void everyLevelComesBackBitByBit(ImageFormat format, int width, int height) throws IOException {
    ArrayPlane image = ArrayPlane.padded(width, height, Math.min(width, height) / 3, 5);
    try (Pyramid pyramid = open(write(format, image))) {
      ArrayPlane expected = image;
      for (int level = 0; level < pyramid.levels(); level++) {
        Plane plane = pyramid.level(level);
        assertThat(plane.width()).isEqualTo(expected.width());
        assertThat(plane.height()).isEqualTo(expected.height());
        float[] pixels = new float[expected.pixels().length];
        plane.read(0, 0, plane.width(), plane.height(), pixels);
        assertThat(pixels).as("level %d", level).isEqualTo(expected.pixels());
        expected = expected.half();
      }
      Plane last = pyramid.level(pyramid.levels() - 1);
      assertThat(Math.max(last.width(), last.height())).isLessThanOrEqualTo(512);
    }
    assertThat(AtomicFile.sweep(folder.resolve("scratch"))).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void regionsAcrossTiles(ImageFormat format) throws IOException {
    ArrayPlane image = ArrayPlane.interpolated(1500, 1200, 6);
    Random random = new Random(7);
    try (Pyramid pyramid = open(write(format, image))) {
      for (int i = 0; i < 15; i++) {
        int x = random.nextInt(1500);
        int y = random.nextInt(1200);
        int w = 1 + random.nextInt(1500 - x);
        int h = 1 + random.nextInt(1200 - y);
        float[] expected = new float[w * h];
        float[] found = new float[w * h];
        image.read(x, y, w, h, expected);
        pyramid.full().read(x, y, w, h, found);
        assertThat(found).isEqualTo(expected);
      }
    }
  }

  @Test
  void knowsWhatIsBlankWithoutReading() throws IOException {
    ArrayPlane image = ArrayPlane.padded(3000, 3000, 1200, 8);
    try (Pyramid pyramid = open(write(ImageFormat.TIFF_TILED, image))) {
      assertThat(pyramid.full().isBlank(0, 0, 1024, 3000)).isTrue();
      assertThat(pyramid.full().isBlank(1000, 1000, 500, 500)).isFalse();
      assertThat(pyramid.level(1).isBlank(0, 0, 512, 512)).isTrue();
      float[] pixels = {1, 1, 1, 1};
      pyramid.full().read(10, 10, 2, 2, pixels);
      assertThat(pixels).containsOnly(0);
    }
  }

  @Test
  void cacheKeepsItsBound() throws IOException {
    ArrayPlane image = ArrayPlane.padded(4000, 3000, 0, 9);
    try (Pyramid pyramid = open(write(ImageFormat.TIFF_TILED, image));
        OrderedExecutor executor = new OrderedExecutor(3)) {
      TilePyramid checkpoint = (TilePyramid) pyramid;
      executor.parallel(
          30,
          CancelToken.NEVER,
          i -> {
            float[] row = new float[4000 * 2];
            float[] expected = new float[4000 * 2];
            pyramid.full().read(0, i * 99, 4000, 2, row);
            image.read(0, i * 99, 4000, 2, expected);
            assertThat(row).isEqualTo(expected);
            assertThat(checkpoint.cachedBytes()).isBetween(1L, CACHE);
          });
      assertThat(checkpoint.cachedBytes()).isLessThanOrEqualTo(CACHE);
    }
  }

  @Test
  void largeStripsGoThroughScratchFileThatIsGoneAfterwards() throws IOException {
    ArrayPlane image = ArrayPlane.padded(2600, 1800, 700, 10);
    Path file = write(ImageFormat.TIFF_STRIPS, image);
    try (Pyramid pyramid = open(file)) {
      assertThat(AtomicFile.sweep(folder.resolve("scratch"))).isZero();
      assertThat(pyramid.full().isBlank(0, 0, 512, 512)).isTrue();
      float[] pixels = new float[2600 * 1800];
      pyramid.full().read(0, 0, 2600, 1800, pixels);
      assertThat(pixels).isEqualTo(image.pixels());
    }
    assertThat(Files.list(folder.resolve("scratch"))).isEmpty();
    assertThatThrownBy(
            () -> CheckpointImages.open(file, CACHE, folder.resolve("scratch"), () -> true))
        .isInstanceOf(CancelledException.class);
    assertThat(Files.list(folder.resolve("scratch"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void fileThatIsNotWholeIsRefused(ImageFormat format) throws IOException {
    Path file = write(format, ArrayPlane.interpolated(700, 600, 11));
    assertThat(CheckpointImages.inspect(file).width()).isEqualTo(700);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() * 2 / 3);
    }
    assertThatThrownBy(() -> CheckpointImages.inspect(file))
        .isInstanceOf(UnreadableImageException.class)
        .hasMessageContaining(file.toString());
    assertThatThrownBy(() -> open(file)).isInstanceOf(UnreadableImageException.class);
  }

  @Test
  void damagedTileIsNamed() throws IOException {
    Path file = write(ImageFormat.TIFF_TILED, ArrayPlane.padded(700, 600, 0, 12));
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.allocate(50_000), 1000);
    }
    try (Pyramid pyramid = open(file)) {
      assertThatThrownBy(() -> pyramid.full().read(0, 0, 700, 600, new float[420_000]))
          .isInstanceOf(UnreadableImageException.class)
          .hasMessageContaining(file.toString());
    }
  }
}
