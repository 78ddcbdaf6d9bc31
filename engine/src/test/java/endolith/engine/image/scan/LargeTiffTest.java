package endolith.engine.image.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import endolith.engine.image.SampleType;
import endolith.engine.image.ScannedImage;
import endolith.engine.image.tiff.TiffFile;
import endolith.engine.image.tiff.TiffTag;
import endolith.engine.task.CancelledException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sizes that scanners deliver; the files are full of holes and take no room on disk. */
final class LargeTiffTest {
  private static final ByteOrder LITTLE = ByteOrder.LITTLE_ENDIAN;

  @TempDir private Path folder;

  @Test
  void readsBeyondFourGigabytes() throws IOException {
    TiffSample sample =
        TiffSample.grey8(30_000, 25_000).samples(3).type(SampleType.UINT16).container(LITTLE, true);
    long rowBytes = 30_000L * 6;
    for (boolean headerFirst : new boolean[] {true, false}) {
      Path file = folder.resolve("big" + headerFirst + ".tif");
      long pixels = headerFirst ? 1000 : 16;
      long end = pixels + rowBytes * 25_000;
      sparse(file, sample, new long[] {pixels}, rowBytes * 25_000, headerFirst ? 16 : end, end);
      try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
        out.seek(pixels + rowBytes * 24_999 + 29_999 * 6 + 4); // blue of the last pixel
        out.write(new byte[] {0x34, 0x12});
      }
      try (ScannedImage image = ScannedImages.open(file)) {
        float[] corner = new float[4];
        image.read(2, 29_998, 24_998, 2, 2, corner);
        assertThat(corner).isEqualTo(new float[] {0, 0, 0, 0x1234});
        image.read(1, 29_998, 24_998, 2, 2, corner);
        assertThat(corner).isEqualTo(new float[4]);
      }
      Files.delete(file);
    }
  }

  @Test
  void readsAScanToTheEndInBoundedMemory() throws IOException {
    TiffSample sample = TiffSample.grey8(30_000, 25_000).samples(3).strips(16);
    long stripBytes = 30_000L * 3 * 16;
    long[] offsets = LongStream.range(0, 1563).map(i -> 8 + i * stripBytes).toArray();
    long end = 8 + 25_000L * 90_000;
    Path file = folder.resolve("scan.tif");
    sparse(file, sample, offsets, stripBytes, end, end);
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      out.seek(8 + 12_345L * 90_000 + 15_000 * 3 + 1);
      out.write(77);
    }
    float[] tile = new float[512 * 512];
    double sum = 0;
    long mostHeld = 0;
    try (TiffFile tiff = TiffFile.open(file);
        TiffImage image = new TiffImage(TiffPage.main(tiff), () -> false)) {
      for (int y = 0; y < 25_000; y += 512) {
        for (int x = 0; x < 30_000; x += 512) {
          int w = Math.min(512, 30_000 - x);
          int h = Math.min(512, 25_000 - y);
          image.read(1, x, y, w, h, tile);
          for (int i = 0; i < w * h; i++) {
            sum += tile[i];
          }
        }
        mostHeld = Math.max(mostHeld, image.bytesHeld());
      }
    }
    assertThat(sum).isEqualTo(77);
    assertThat(mostHeld).isLessThan(20L << 20);
  }

  @Test
  void streamsOneHugeStrip() throws IOException {
    int width = 8000;
    int height = 3000;
    Path file = hugeDeflateStrip(width, height);
    long plain = (long) width * height * 3;
    float[] tile = new float[512 * 512];
    try (TiffFile tiff = TiffFile.open(file);
        TiffImage image = new TiffImage(TiffPage.main(tiff), () -> false)) {
      assertThat(image.info().description()).isEqualTo("8-bit RGB, Deflate, one strip");
      for (int y = 0; y < height; y += 512) {
        for (int x = 0; x < width; x += 512) {
          int w = Math.min(512, width - x);
          int h = Math.min(512, height - y);
          for (int channel = 0; channel < 3; channel++) {
            image.read(channel, x, y, w, h, tile);
            assertThat(tile[0]).isEqualTo(pixel(x, y, channel));
            assertThat(tile[w * h - 1]).isEqualTo(pixel(x + w - 1, y + h - 1, channel));
          }
        }
        assertThat(image.bytesHeld()).isLessThan(plain / 4);
      }
      // The stream was run through once, but for the first rows, until all channels were known.
      assertThat(image.rowsDecoded()).isBetween((long) height, height + 3L * 512);
    }
  }

  @Test
  void canBeAbortedOnTheWayToAFarRegion() throws IOException {
    AtomicBoolean aborted = new AtomicBoolean(true);
    try (ScannedImage image = ScannedImages.open(hugeDeflateStrip(4000, 1000), aborted::get)) {
      assertThatExceptionOfType(CancelledException.class)
          .isThrownBy(() -> image.read(0, 0, 900, 1, 1, new float[1]));
      aborted.set(false);
      float[] one = new float[1];
      image.read(0, 7, 900, 1, 1, one);
      assertThat(one[0]).isEqualTo(pixel(7, 900, 0));
    }
  }

  private static int pixel(int x, int y, int channel) {
    return x / 16 + y + 50 * channel & 0xff;
  }

  private Path hugeDeflateStrip(int width, int height) throws IOException {
    TiffSample sample = TiffSample.grey8(width, height).samples(3).packed(8, 1);
    Path file = folder.resolve("one.tif");
    byte[] row = new byte[width * 3];
    Deflater fast = new Deflater(1);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write(new byte[8]);
      DeflaterOutputStream deflate = new DeflaterOutputStream(out, fast);
      for (int y = 0; y < height; y++) {
        for (int i = 0; i < row.length; i++) {
          row[i] = (byte) pixel(i / 3, y, i % 3);
        }
        deflate.write(row);
      }
      deflate.finish();
    } finally {
      fast.end();
    }
    long end = Files.size(file);
    sparse(file, sample, new long[] {8}, end - 8, end, end);
    return file;
  }

  /** Writes header and directory around pixels that are holes or there already. */
  private static void sparse(
      Path file, TiffSample sample, long[] offsets, long count, long directoryAt, long end)
      throws IOException {
    Map<Integer, long[]> fields = sample.fields();
    long[] counts = LongStream.of(offsets).map(at -> Math.min(count, end - at)).toArray();
    fields.put(TiffTag.STRIP_OFFSETS, offsets);
    fields.put(TiffTag.STRIP_BYTE_COUNTS, counts);
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      out.setLength(Math.max(end, out.length()));
      out.write(
          TiffBytes.header(sample.container().order(), sample.container().big(), directoryAt));
      out.seek(directoryAt);
      out.write(
          TiffBytes.directory(
              sample.container().order(), sample.container().big(), directoryAt, fields, 0));
    }
  }
}
