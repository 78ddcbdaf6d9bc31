package endolith.engine.image.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import endolith.engine.fixture.ArrayPlane;
import endolith.engine.image.Plane;
import endolith.engine.image.disk.Crc32c;
import endolith.engine.image.disk.Disk;
import endolith.engine.image.disk.DiskFullException;
import endolith.engine.image.disk.FailingDisk;
import endolith.engine.image.disk.FileChecksum;
import endolith.engine.image.fits.FitsCard;
import endolith.engine.image.fits.FitsHeader;
import endolith.engine.task.CancelToken;
import endolith.engine.task.CancelledException;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nom.tam.fits.Fits;
import nom.tam.fits.Header;
import nom.tam.fits.utilities.FitsCheckSum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ImageWriterTest {
  private static final ImageHeader HEADER =
      new ImageHeader(
          "padded post", List.of(new FitsCard.Text("SAMPLE", "Grønn's 1", "sample name")));
  @TempDir Path folder;

  private static ImageChecksums write(ImageFormat format, Plane image, Path target, int threads)
      throws IOException {
    try (OrderedExecutor executor = new OrderedExecutor(threads)) {
      Progress progress = new Progress();
      ImageChecksums written =
          format.writer().write(image, target, HEADER, executor, CancelToken.NEVER, progress);
      assertThat(progress.fraction()).isEqualTo(1);
      return written;
    }
  }

  @ParameterizedTest
  @EnumSource
  void bytesDoNotDependOnThreads(ImageFormat format) throws IOException {
    ArrayPlane image = ArrayPlane.padded(1700, 1303, 300, 1);
    Path one = folder.resolve("one");
    Path three = folder.resolve("three");
    ImageChecksums written = write(format, image, one, 1);
    assertThat(write(format, image, three, 3)).isEqualTo(written);
    assertThat(Files.mismatch(one, three)).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource({"1700, 1303, 300", "512, 512, 0", "513, 1, 0", "3, 2, 0"})
  void checksumsAreThoseOfTheBytesAndOfThePixelsInWhateverFile(int width, int height, int border)
      throws IOException {
    ArrayPlane image = ArrayPlane.padded(width, height, border, 4);
    float[] pixels = new float[width * height];
    image.read(0, 0, width, height, pixels);
    ByteBuffer bytes = ByteBuffer.allocate(pixels.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(pixels);
    for (ImageFormat format : ImageFormat.values()) {
      Path file = folder.resolve(format.name());
      ImageChecksums written = write(format, image, file, 2);
      assertThat(written.pixels()).isEqualTo(Crc32c.of(bytes).hex());
      assertThat(written.file()).isEqualTo(FileChecksum.of(file, CancelToken.NEVER).hex());
    }
  }

  @Test
  void checksumsOfFitsAreThoseOfTheStandard() throws Exception {
    Path file = folder.resolve("image.fits");
    write(ImageFormat.FITS, ArrayPlane.padded(700, 300, 20, 5), file, 2);
    byte[] bytes = Files.readAllBytes(file);
    assertThat(FitsCheckSum.checksum(bytes)).isEqualTo(0xFFFFFFFFL);
    try (Fits fits = new Fits(file.toFile())) {
      Header header = fits.getHDU(0).getHeader();
      int data = (int) FitsHeader.read(file).dataPosition();
      assertThat(FitsCheckSum.checksum(Arrays.copyOfRange(bytes, data, bytes.length)))
          .isEqualTo(FitsCheckSum.getStoredDatasum(header));
    }
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
