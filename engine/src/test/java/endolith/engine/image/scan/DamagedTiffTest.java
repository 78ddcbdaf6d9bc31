package endolith.engine.image.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import endolith.engine.image.ScannedImage;
import endolith.engine.image.UnreadableImageException;
import endolith.engine.image.tiff.TiffTag;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DamagedTiffTest {
  private static final TiffSample SAMPLE =
      TiffSample.grey8(300, 200).samples(3).packed(5, 2).strips(50);

  @TempDir private Path folder;

  @Test
  void namesATextFileForWhatItIs() throws IOException {
    refused(Files.writeString(file(), "not an image at all\n"), "not a TIFF file");
    refused(Files.writeString(file(), "short"), "not a TIFF file");
    refused(Files.writeString(file(), ""), "empty");
    refused(folder, "folder");
    refused(folder.resolve("missing.tif"), "no such file");
  }

  @ParameterizedTest
  @CsvSource({
    "262, 3, palette colours",
    "262, 5, CMYK",
    "259, 7, JPEG compression",
    "259, 50000, ZSTD compression",
    "258, 1, 1-bit samples",
    "258, 12, 12-bit samples",
    "258, 32, 32-bit samples",
    "339, 2, 8-bit samples with a sign",
    "266, 2, FillOrder",
    "317, 7, predictor",
    "277, 5, 5 channels"
  })
  void saysWhatItCannotRead(int tag, long value, String holds) throws IOException {
    Map<Integer, long[]> fields = SAMPLE.fields();
    fields.put(tag, fields.getOrDefault(tag, new long[1]).clone());
    Arrays.fill(fields.get(tag), value);
    refused(SAMPLE.write(file(), fields), holds, "export the image as");
  }

  @Test
  void refusesDoubles() throws IOException {
    Map<Integer, long[]> fields = TiffSample.grey8(5, 5).fields();
    fields.put(TiffTag.BITS_PER_SAMPLE, new long[] {64});
    fields.put(TiffTag.SAMPLE_FORMAT, new long[] {3});
    refused(TiffSample.grey8(5, 5).write(file(), fields), "64-bit floats");
  }

  @ParameterizedTest
  @CsvSource({
    "256, 0, a width of 0 px",
    "257, 0, a height of 0 px",
    "256, 4000000000, a width of 4000000000 px",
    "256, 900000, too few",
    "257, 900000, strips",
    "273, 0, never written",
    "273, 99999999, should lie at byte",
    "279, 99999999, should lie at byte",
    "279, 3, too few"
  })
  void noticesFieldsThatCannotBe(int tag, long value, String says) throws IOException {
    Map<Integer, long[]> fields = SAMPLE.fields();
    long[] values = new long[tag == 273 || tag == 279 ? 4 : 1];
    Arrays.fill(values, value);
    fields.put(tag, values);
    refused(SAMPLE.write(file(), fields), says);
  }

  @ParameterizedTest
  @ValueSource(ints = {256, 257, 273, 279})
  void noticesMissingFields(int tag) throws IOException {
    Map<Integer, long[]> fields = SAMPLE.fields();
    fields.put(tag, new long[0]);
    refused(SAMPLE.write(file(), fields), "damaged");
  }

  @Test
  void noticesEveryTruncation() throws IOException {
    byte[] whole = Files.readAllBytes(SAMPLE.write(file()));
    for (int length = 1; length < whole.length; length += 997) {
      refused(Files.write(file(), Arrays.copyOf(whole, length)), "");
    }
    // Header first: the directory is there, the pixels are not.
    byte[] directory =
        TiffBytes.directory(
            ByteOrder.LITTLE_ENDIAN, false, 8, withOffset(TiffSample.grey8(100, 100), 500), 0);
    byte[] start = Arrays.copyOf(TiffBytes.header(ByteOrder.LITTLE_ENDIAN, false, 8), 5000);
    System.arraycopy(directory, 0, start, 8, directory.length);
    refused(Files.write(file(), start), "should lie at byte 500", "only 5000");
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 8, 32773})
  void noticesCorruptPixels(int compression) throws IOException {
    byte[] whole = Files.readAllBytes(SAMPLE.packed(compression, 1).write(file()));
    byte[] zeros = whole.clone();
    Arrays.fill(zeros, 40, 15_000, (byte) (compression == 32773 ? -128 : 0xff));
    Files.write(file(), zeros);
    try (ScannedImage image = ScannedImages.open(file())) {
      assertThatExceptionOfType(UnreadableImageException.class)
          .isThrownBy(() -> image.readRows(0, 200, new float[3][300 * 200]))
          .withMessageContaining("strip 1 cannot be decoded")
          .withMessageContaining(file().toString());
      // What is whole can still be read.
      float[] last = new float[300];
      image.read(2, 0, 199, 300, 1, last);
      assertThat(last).isEqualTo(SAMPLE.expected(2, 0, 199, 300, 1));
    }
  }

  @Test
  void noticesAnEndlessChainOfPages() throws IOException {
    Map<Integer, long[]> fields = withOffset(TiffSample.grey8(4, 4), 8);
    byte[] directory = TiffBytes.directory(ByteOrder.LITTLE_ENDIAN, false, 8, fields, 8);
    byte[] all = Arrays.copyOf(TiffBytes.header(ByteOrder.LITTLE_ENDIAN, false, 8), 1000);
    System.arraycopy(directory, 0, all, 8, directory.length);
    refused(Files.write(file(), all), "endless");
  }

  @Test
  void neverFailsInAnyOtherWay() throws IOException {
    byte[] whole = Files.readAllBytes(SAMPLE.write(file()));
    Random random = new Random(7);
    int refused = 0;
    for (int trial = 0; trial < 300; trial++) {
      byte[] broken = whole.clone();
      int end = whole.length - 1;
      for (int i = 0; i < 4; i++) {
        int at = trial % 2 == 0 ? end - random.nextInt(220) : random.nextInt(end);
        broken[at] = (byte) random.nextInt();
      }
      Files.write(file(), broken);
      try (ScannedImage image = ScannedImages.open(file())) {
        image.read(0, 0, 0, 1, Math.min(200, image.info().height()), new float[200]);
      } catch (UnreadableImageException e) {
        refused++;
      }
    }
    assertThat(refused).isBetween(30, 290);
  }

  private static Map<Integer, long[]> withOffset(TiffSample sample, long offset) {
    Map<Integer, long[]> fields = sample.fields();
    fields.put(TiffTag.STRIP_OFFSETS, new long[] {offset});
    fields.put(TiffTag.STRIP_BYTE_COUNTS, new long[] {(long) sample.width() * sample.height()});
    return fields;
  }

  private Path file() {
    return folder.resolve("scan.tif");
  }

  private static void refused(Path file, String... says) {
    assertThatExceptionOfType(UnreadableImageException.class)
        .isThrownBy(() -> ScannedImages.inspect(file))
        .satisfies(e -> assertThat(e.getMessage()).startsWith(file + ": ").contains(says));
    assertThatExceptionOfType(UnreadableImageException.class)
        .isThrownBy(() -> ScannedImages.open(file).close());
  }
}
