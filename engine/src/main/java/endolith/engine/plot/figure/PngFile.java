package endolith.engine.plot.figure;

import endolith.engine.image.disk.AtomicFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes RGB pictures as PNG (ISO/IEC 15948): nothing in it but the pixels, several times faster
 * than the platform's encoder.
 */
final class PngFile {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int EFFORT = 1;
  private static final byte FILTER_SUB = 1;

  private PngFile() {}

  /**
   * @param picture of TYPE_INT_RGB
   */
  static void write(BufferedImage picture, Path target) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(SIGNATURE);
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    DataOutputStream fields = new DataOutputStream(header);
    fields.writeInt(picture.getWidth());
    fields.writeInt(picture.getHeight());
    // 8 bits per sample, RGB, the one compression and filter method there is, not interlaced.
    fields.write(new byte[] {8, 2, 0, 0, 0});
    chunk(out, "IHDR", header.toByteArray());
    chunk(out, "IDAT", compressed(picture));
    chunk(out, "IEND", new byte[0]);
    AtomicFile.write(target, bytes.toByteArray());
  }

  private static byte[] compressed(BufferedImage picture) throws IOException {
    int width = picture.getWidth();
    int[] row = new int[width];
    byte[] line = new byte[1 + 3 * width];
    line[0] = FILTER_SUB;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
    Deflater deflater = new Deflater(EFFORT);
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater, 1 << 15)) {
      for (int y = 0; y < picture.getHeight(); y++) {
        picture.getRaster().getDataElements(0, y, width, 1, row);
        int before = 0;
        for (int x = 0; x < width; x++) {
          int rgb = row[x];
          line[1 + 3 * x] = (byte) ((rgb >> 16) - (before >> 16));
          line[2 + 3 * x] = (byte) ((rgb >> 8) - (before >> 8));
          line[3 + 3 * x] = (byte) (rgb - before);
          before = rgb;
        }
        out.write(line);
      }
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(content);
    out.writeInt(content.length);
    out.write(name);
    out.write(content);
    out.writeInt((int) crc.getValue());
  }
}
