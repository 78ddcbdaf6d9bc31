package endolith.engine.image.scan;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.image.Rectangle;
import endolith.engine.image.tiff.TiffFile;
import endolith.engine.task.CancelToken;
import endolith.engine.task.OrderedExecutor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TiffImageConcurrencyTest {
  private static final int WIDTH = 2400;
  private static final int HEIGHT = 1200;
  private static final int TILE = 128;
  private static final int TILE_HEIGHT = 512;

  @TempDir private Path folder;

  static Stream<TiffSample> layouts() {
    TiffSample sample = TiffSample.grey8(WIDTH, HEIGHT).samples(3).packed(8, 2);
    return Stream.of(
        sample.strips(HEIGHT),
        sample.strips(HEIGHT).asPlanar(true),
        sample.strips(7),
        sample.packed(1, 1).strips(100),
        sample.tiles(256, 256));
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void deliversTilesToSeveralThreadsDecodingOnce(TiffSample sample) throws IOException {
    Path file = sample.write(folder.resolve("scan.tif"));
    int across = (WIDTH - 1) / TILE + 1;
    int down = (HEIGHT - 1) / TILE_HEIGHT + 1;
    try (TiffFile tiff = TiffFile.open(file);
        TiffImage image = new TiffImage(TiffPage.main(tiff), CancelToken.NEVER);
        OrderedExecutor executor = new OrderedExecutor(4)) {
      executor.ordered(
          across * down,
          CancelToken.NEVER,
          index -> {
            Rectangle tile = tile(index % across * TILE, index / across * TILE_HEIGHT);
            float[] pixels = new float[(int) tile.area()];
            image.read(1, tile.x(), tile.y(), tile.width(), tile.height(), pixels);
            return pixels;
          },
          (index, pixels) -> {
            Rectangle tile = tile(index % across * TILE, index / across * TILE_HEIGHT);
            assertThat(pixels)
                .isEqualTo(sample.expected(1, tile.x(), tile.y(), tile.width(), tile.height()));
          });
      long rowsPerColumn = sample.segment().width() == 0 ? 1 : (WIDTH - 1) / 256 + 1;
      assertThat(image.rowsDecoded()).isEqualTo(rowsPerColumn * HEIGHT);
    }
  }

  private static Rectangle tile(int x, int y) {
    return new Rectangle(x, y, Math.min(TILE, WIDTH - x), Math.min(TILE_HEIGHT, HEIGHT - y));
  }
}
