package endolith.engine.image.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import endolith.engine.image.ImageInfo;
import endolith.engine.image.ScannedImage;
import endolith.engine.image.tiff.TiffDirectory;
import endolith.engine.image.tiff.TiffFile;
import endolith.engine.image.tiff.TiffTag;
import endolith.engine.task.CancelToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TiffPagesTest {
  @TempDir private Path folder;

  @Test
  void takesTheFirstOfTheLargestPagesAndNoPreview() throws IOException {
    Path file = pages(List.of(fields(40, 0), fields(90, 1), fields(60, 0), fields(60, 0)), false);
    ImageInfo info = ScannedImages.inspect(file);
    assertThat(info.width()).isEqualTo(60);
    assertThat(info.description()).isEqualTo("8-bit grey, uncompressed, one strip, page 3 of 4");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void findsDirectoriesBelowADirectory(boolean big) throws IOException {
    Map<Integer, long[]> full = fields(60, 0);
    Path plain = pages(List.of(full, fields(30, 1), fields(15, 1)), big);
    long[] below;
    try (TiffFile tiff = TiffFile.open(plain)) {
      assertThat(tiff.big()).isEqualTo(big);
      assertThat(tiff.order()).isEqualTo(ByteOrder.BIG_ENDIAN);
      below = tiff.directories().stream().skip(1).mapToLong(TiffDirectory::offset).toArray();
    }
    full.put(TiffTag.SUB_IFDS, below.clone());
    // The first page grew by one field and its two offsets; what follows moved by as much.
    int grown = (big ? 20 : 12) + 16;
    for (int i = 0; i < below.length; i++) {
      full.get(TiffTag.SUB_IFDS)[i] += grown;
    }
    Path linked = pages(List.of(full, fields(30, 1), fields(15, 1)), big);
    try (TiffFile tiff = TiffFile.open(linked)) {
      assertThat(tiff.subDirectories(tiff.first()))
          .extracting(directory -> directory.value(TiffTag.IMAGE_WIDTH))
          .containsExactly(30L, 15L);
      assertThat(tiff.first().text(TiffTag.SOFTWARE)).isEmpty();
      assertThat(tiff.first().value(TiffTag.PREDICTOR, 1)).isEqualTo(1);
    }
  }

  @Test
  void decodesLittleMoreThanARegionNeeds() throws IOException {
    TiffSample sample = TiffSample.grey8(900, 900).packed(8, 1);
    for (TiffSample layout : List.of(sample.strips(10), sample.tiles(64, 64))) {
      Path file = layout.write(folder.resolve("scan.tif"));
      try (TiffFile tiff = TiffFile.open(file);
          TiffImage image = new TiffImage(TiffPage.main(tiff), CancelToken.NEVER)) {
        float[] pixels = new float[100 * 100];
        image.read(0, 400, 400, 100, 100, pixels);
        assertThat(pixels).isEqualTo(layout.expected(0, 400, 400, 100, 100));
        boolean tiled = layout.segment().width() > 0;
        assertThat(image.rowsDecoded()).isLessThanOrEqualTo(tiled ? 9 * 64 : 100 + 60);
      }
    }
  }

  @Test
  void refusesRegionsOutside() throws IOException {
    try (ScannedImage image =
        ScannedImages.open(TiffSample.grey8(10, 10).write(folder.resolve("a.tif")))) {
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> image.read(0, 5, 5, 6, 1, new float[6]));
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> image.read(1, 0, 0, 1, 1, new float[1]));
    }
  }

  private static Map<Integer, long[]> fields(int width, int kind) {
    Map<Integer, long[]> fields = TiffSample.grey8(width, 2).fields();
    fields.remove(TiffTag.PREDICTOR);
    fields.put(TiffTag.NEW_SUBFILE_TYPE, new long[] {kind});
    fields.put(TiffTag.STRIP_OFFSETS, new long[] {1}); // Any bytes will do as pixels.
    return fields;
  }

  private Path pages(List<Map<Integer, long[]>> pages, boolean big) throws IOException {
    ByteOrder order = ByteOrder.BIG_ENDIAN;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long at = big ? 16 : 8;
    out.write(TiffBytes.header(order, big, at));
    for (int i = 0; i < pages.size(); i++) {
      long size = TiffBytes.directory(order, big, at, pages.get(i), 0).length;
      long next = i + 1 < pages.size() ? at + size : 0;
      out.write(TiffBytes.directory(order, big, at, pages.get(i), next));
      at += size;
    }
    return Files.write(folder.resolve("pages.tif"), out.toByteArray());
  }
}
