package endolith.engine.image.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import endolith.engine.fixture.ArrayPlane;
import endolith.engine.image.Plane;
import endolith.engine.image.Pyramid;
import endolith.engine.image.tile.CachedImage;
import endolith.engine.image.tile.TileCache;
import endolith.engine.task.CancelToken;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TilesKeptWhileWritingTest {
  @TempDir Path folder;

  private static void write(ImageWriter writer, Plane image, Path target) throws IOException {
    try (OrderedExecutor executor = new OrderedExecutor(2)) {
      writer.write(image, target, ImageHeader.NONE, executor, CancelToken.NEVER, new Progress());
    }
  }

  private static void assertLevels(Pyramid pyramid, ArrayPlane image) throws IOException {
    ArrayPlane expected = image;
    for (int level = 0; level < pyramid.levels(); level++) {
      Plane plane = pyramid.level(level);
      float[] pixels = new float[plane.width() * plane.height()];
      plane.read(0, 0, plane.width(), plane.height(), pixels);
      assertThat(pixels).as("level %d", level).isEqualTo(expected.pixels());
      expected = expected.half();
    }
  }

  static Stream<ArrayPlane> images() {
    return Stream.of(ArrayPlane.padded(2048, 1303, 300, 6), ArrayPlane.interpolated(1100, 700, 7));
  }

  /** The file's tiles are spoilt once it is open: only those that were kept can be read. */
  @ParameterizedTest
  @MethodSource("images")
  void spareDecoding(ArrayPlane image) throws IOException {
    Path file = folder.resolve("image.tiff");
    try (TileCache cache = TileCache.shared(64L << 20)) {
      CachedImage place = cache.addImage();
      write(ImageFormat.TIFF_TILED.writer().keeping(place), image, file);
      try (Pyramid kept = CheckpointImages.open(file, place, folder, CancelToken.NEVER);
          Pyramid other = CheckpointImages.open(file, 64L << 20, folder, CancelToken.NEVER)) {
        Files.write(file, new byte[(int) Files.size(file)]);
        assertLevels(kept, image);
        assertThatThrownBy(() -> assertLevels(other, image)).isInstanceOf(IOException.class);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void changeNeitherFileNorPixels(ImageFormat format) throws IOException {
    ArrayPlane image = ArrayPlane.padded(2051, 1303, 300, 6);
    Path plain = folder.resolve("plain");
    Path file = folder.resolve("kept");
    write(format.writer(), image, plain);
    try (TileCache cache = TileCache.shared(2L << 20)) {
      CachedImage place = cache.addImage();
      write(format.writer().keeping(place), image, file);
      assertThat(Files.mismatch(plain, file)).isEqualTo(-1);
      try (Pyramid kept = CheckpointImages.open(file, place, folder, CancelToken.NEVER)) {
        assertLevels(kept, image);
      }
    }
  }
}
