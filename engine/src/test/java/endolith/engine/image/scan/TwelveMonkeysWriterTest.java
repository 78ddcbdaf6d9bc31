package endolith.engine.image.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.twelvemonkeys.imageio.plugins.tiff.BigTIFFImageWriterSpi;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageWriterSpi;
import endolith.engine.image.SampleType;
import endolith.engine.image.ScannedImage;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads what TwelveMonkeys ImageIO writes. */
final class TwelveMonkeysWriterTest {
  private static final int WIDTH = 211;
  private static final int HEIGHT = 97;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "None, 3, 8, false",
    "LZW, 3, 8, false",
    "ZLib, 3, 8, true",
    "Deflate, 1, 8, false",
    "PackBits, 4, 8, false",
    "None, 1, 16, true"
  })
  void isRead(String compression, int channels, int bits, boolean big) throws IOException {
    BufferedImage image = noise(channels, bits);
    Path file = folder.resolve("foreign.tif");
    write(image, compression, big, file);
    try (ScannedImage scan = ScannedImages.open(file)) {
      assertThat(scan.info().channels()).isEqualTo(channels);
      assertThat(scan.info().type()).isEqualTo(bits == 8 ? SampleType.UINT8 : SampleType.UINT16);
      for (int channel = 0; channel < channels; channel++) {
        float[] read = new float[WIDTH * HEIGHT];
        scan.read(channel, 0, 0, WIDTH, HEIGHT, read);
        float[] written = new float[WIDTH * HEIGHT];
        image.getRaster().getSamples(0, 0, WIDTH, HEIGHT, channel, written);
        assertThat(read).isEqualTo(written);
      }
    }
  }

  /** Rows that begin with a run and end in noise, so that every compression has work. */
  private static BufferedImage noise(int channels, int bits) {
    ColorModel colours =
        new ComponentColorModel(
            ColorSpace.getInstance(channels == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB),
            channels == 4,
            false,
            channels == 4 ? ColorModel.TRANSLUCENT : ColorModel.OPAQUE,
            bits == 8 ? DataBuffer.TYPE_BYTE : DataBuffer.TYPE_USHORT);
    WritableRaster raster = colours.createCompatibleWritableRaster(WIDTH, HEIGHT);
    Random random = new Random(5);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        for (int channel = 0; channel < channels; channel++) {
          raster.setSample(x, y, channel, x < 80 ? y : random.nextInt(1 << bits));
        }
      }
    }
    return new BufferedImage(colours, raster, false, null);
  }

  private static void write(BufferedImage image, String compression, boolean big, Path file)
      throws IOException {
    ImageWriter writer =
        (big ? new BigTIFFImageWriterSpi() : new TIFFImageWriterSpi()).createWriterInstance();
    try (FileImageOutputStream out = new FileImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      ImageWriteParam settings = writer.getDefaultWriteParam();
      settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      settings.setCompressionType(compression);
      writer.write(null, new IIOImage(image, null, null), settings);
    } finally {
      writer.dispose();
    }
  }
}
