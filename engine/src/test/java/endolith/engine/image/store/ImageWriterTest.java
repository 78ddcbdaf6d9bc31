package endolith.engine.image.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import endolith.engine.fixture.ArrayPlane;
import endolith.engine.image.Plane;
import endolith.engine.image.disk.Disk;
import endolith.engine.image.disk.DiskFullException;
import endolith.engine.image.disk.FailingDisk;
import endolith.engine.image.fits.FitsCard;
import endolith.engine.task.CancelToken;
import endolith.engine.task.CancelledException;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImageWriterTest {
  private static final ImageHeader HEADER =
      new ImageHeader(
          "padded post", List.of(new FitsCard.Text("SAMPLE", "Grønn's 1", "sample name")));
  @TempDir Path folder;

  private static void write(ImageFormat format, Plane image, Path target, int threads)
      throws IOException {
    try (OrderedExecutor executor = new OrderedExecutor(threads)) {
      Progress progress = new Progress();
      format.writer().write(image, target, HEADER, executor, CancelToken.NEVER, progress);
      assertThat(progress.fraction()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void bytesDoNotDependOnThreads(ImageFormat format) throws IOException {
    ArrayPlane image = ArrayPlane.padded(1700, 1303, 300, 1);
    Path one = folder.resolve("one");
    Path three = folder.resolve("three");
    write(format, image, one, 1);
    write(format, image, three, 3);
    assertThat(Files.mismatch(one, three)).isEqualTo(-1);
  }

  @ParameterizedTest
  @EnumSource
  void abortInTheMiddleLeavesNothing(ImageFormat format) throws IOException {
    ArrayPlane image = ArrayPlane.padded(1200, 1200, 10, 2);
    AtomicInteger checks = new AtomicInteger();
    CancelToken soon = () -> checks.incrementAndGet() > 4;
    try (OrderedExecutor executor = new OrderedExecutor(2)) {
      assertThatThrownBy(
              () ->
                  format
                      .writer()
                      .write(image, folder.resolve("a"), HEADER, executor, soon, new Progress()))
          .isInstanceOf(CancelledException.class);
    }
    assertThat(Files.list(folder)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void fullDiskLeavesNothing(ImageFormat format) throws IOException {
    Disk disk = FailingDisk.fullAfter(300_000);
    ImageWriter writer =
        switch (format) {
          case TIFF_TILED -> new TiledTiffWriter(disk);
          case TIFF_STRIPS -> new StripTiffWriter(disk);
          case FITS -> new FitsWriter(disk);
        };
    ArrayPlane image = ArrayPlane.interpolated(800, 700, 3);
    try (OrderedExecutor executor = new OrderedExecutor(2)) {
      assertThatThrownBy(
              () ->
                  writer.write(
                      image,
                      folder.resolve("a"),
                      HEADER,
                      executor,
                      CancelToken.NEVER,
                      new Progress()))
          .isInstanceOf(DiskFullException.class);
    }
    assertThat(Files.list(folder)).isEmpty();
  }
}
