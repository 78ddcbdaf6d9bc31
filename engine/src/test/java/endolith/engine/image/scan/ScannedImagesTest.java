package endolith.engine.image.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import endolith.engine.image.ImageInfo;
import endolith.engine.image.SampleType;
import endolith.engine.image.ScannedImage;
import endolith.engine.image.tiff.TiffTag;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ScannedImagesTest {
  private static final ByteOrder LITTLE = ByteOrder.LITTLE_ENDIAN;
  private static final ByteOrder BIG = ByteOrder.BIG_ENDIAN;

  @TempDir private Path folder;

  static Stream<TiffSample> formats() {
    List<TiffSample> formats = new ArrayList<>();
    for (int samples : new int[] {1, 3, 4}) {
      for (SampleType type : SampleType.values()) {
        if (type == SampleType.FLOAT32 && samples > 1) {
          continue;
        }
        for (int[] packing :
            new int[][] {{1, 1}, {5, 1}, {5, 2}, {8, 1}, {8, 2}, {32946, 2}, {32773, 1}, {8, 3}}) {
          if (packing[1] == 3 && type != SampleType.FLOAT32) {
            continue;
          }
          TiffSample sample =
              TiffSample.grey8(150, 97).samples(samples).type(type).packed(packing[0], packing[1]);
          formats.add(sample.strips(97));
          formats.add(sample.strips(1).container(BIG, false));
          formats.add(sample.strips(40).asPlanar(samples > 1).container(LITTLE, true));
          formats.add(sample.tiles(64, 32).container(BIG, true));
          formats.add(sample.tiles(160, 16).asPlanar(samples > 1));
          formats.add(sample.tiles(32, 48).asPlanar(samples > 1).container(BIG, false));
        }
      }
    }
    return formats.stream();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void readsEveryFormat(TiffSample sample) throws IOException {
    Path file = sample.write(folder.resolve("scan.tif"));
    try (ScannedImage image = ScannedImages.open(file)) {
      assertThat(image.info()).isEqualTo(ScannedImages.inspect(file));
      assertThat(image.info().channels()).isEqualTo(sample.samples());
      assertThat(image.info().type()).isEqualTo(sample.type());
      for (int channel = sample.samples() - 1; channel >= 0; channel--) {
        float[] whole = new float[150 * 97];
        image.read(channel, 0, 0, 150, 97, whole);
        assertThat(whole).isEqualTo(sample.expected(channel, 0, 0, 150, 97));
        float[] part = new float[70 * 45];
        image.read(channel, 31, 29, 70, 45, part);
        assertThat(part).isEqualTo(sample.expected(channel, 31, 29, 70, 45));
      }
      float[][] rows = new float[sample.samples()][150 * 60];
      image.readRows(20, 60, rows);
      for (int channel = 0; channel < sample.samples(); channel++) {
        assertThat(rows[channel]).isEqualTo(sample.expected(channel, 0, 20, 150, 60));
      }
    }
  }

  @Test
  void describesWhatItReads() throws IOException {
    Path file =
        TiffSample.grey8(10, 10).samples(3).packed(5, 2).strips(3).write(folder.resolve("a.tif"));
    assertThat(ScannedImages.inspect(file))
        .isEqualTo(new ImageInfo(10, 10, 3, SampleType.UINT8, "8-bit RGB, LZW, strips"));
  }

  /** Pixels to the unit (as a fraction), the unit, and the pixel's side in µm. */
  static Stream<Arguments> resolutions() {
    return Stream.of(
        Arguments.of(25_400, 1, 2, 1.0),
        Arguments.of(46_000, 3, 3, 0.6522),
        // What a screen has, no unit, nothing, and pixels that are no squares.
        Arguments.of(72, 1, 2, Double.NaN),
        Arguments.of(25_400, 1, 1, Double.NaN),
        Arguments.of(0, 0, 2, Double.NaN),
        Arguments.of(0, 1, 3, Double.NaN));
  }

  @ParameterizedTest
  @MethodSource("resolutions")
  void tellsThePixelSizeWhereItCanBeOne(long above, long below, int unit, double micrometres)
      throws IOException {
    TiffSample sample = TiffSample.grey8(10, 10);
    Map<Integer, long[]> fields = sample.fields();
    fields.put(TiffTag.X_RESOLUTION, new long[] {below << 32 | above});
    fields.put(TiffTag.Y_RESOLUTION, new long[] {below << 32 | above});
    fields.put(TiffTag.RESOLUTION_UNIT, new long[] {unit});
    OptionalDouble size =
        ScannedImages.inspect(sample.write(folder.resolve("a.tif"), fields)).pixelSizeUm();
    assertThat(size.orElse(Double.NaN)).isCloseTo(micrometres, within(1e-4));
  }

  @Test
  void turnsImagesThatCountFromWhite() throws IOException {
    TiffSample sample = TiffSample.grey8(5, 4).type(SampleType.UINT16);
    Map<Integer, long[]> fields = sample.fields();
    fields.put(TiffTag.PHOTOMETRIC, new long[] {0});
    try (ScannedImage image = ScannedImages.open(sample.write(folder.resolve("a.tif"), fields))) {
      float[] pixels = new float[20];
      image.read(0, 0, 0, 5, 4, pixels);
      assertThat(pixels[7]).isEqualTo(65535 - sample.pixel(0, 2, 1));
      assertThat(image.info().description()).contains("white is zero");
    }
  }

  @Test
  void leavesTheOpacityOfGreyOut() throws IOException {
    TiffSample sample = TiffSample.grey8(9, 9).samples(2);
    try (ScannedImage image = ScannedImages.open(sample.write(folder.resolve("a.tif")))) {
      assertThat(image.info().channels()).isEqualTo(1);
      float[] pixels = new float[81];
      image.read(0, 0, 0, 9, 9, pixels);
      assertThat(pixels).isEqualTo(sample.expected(0, 0, 0, 9, 9));
    }
  }

  @Test
  void doesWithoutTheCountOfASingleStrip() throws IOException {
    TiffSample sample = TiffSample.grey8(20, 30);
    Map<Integer, long[]> fields = sample.fields();
    fields.put(TiffTag.STRIP_BYTE_COUNTS, new long[0]);
    fields.put(TiffTag.ROWS_PER_STRIP, new long[0]);
    try (ScannedImage image = ScannedImages.open(sample.write(folder.resolve("a.tif"), fields))) {
      float[] pixels = new float[600];
      image.read(0, 0, 0, 20, 30, pixels);
      assertThat(pixels).isEqualTo(sample.expected(0, 0, 0, 20, 30));
    }
  }
}
