package endolith.engine.image.tiff;

import endolith.engine.image.UnreadableImageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The first 8 (classic) or 16 (BigTIFF) bytes of a TIFF file. */
record TiffHeader(ByteOrder order, boolean big, long firstDirectory) {

  static TiffHeader read(TiffFile file) throws IOException {
    if (file.length() == 0) {
      throw new UnreadableImageException(
          file.path(), "the file is empty; copy or export the image again");
    }
    if (file.length() < 8) {
      throw notTiff(file);
    }
    ByteBuffer start = file.bytes(0, 8, "the header");
    int mark = start.getShort(0);
    if (mark != 0x4949 && mark != 0x4D4D) {
      throw notTiff(file);
    }
    ByteOrder order = mark == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    start.order(order);
    return switch (start.getShort(2)) {
      case 42 -> new TiffHeader(order, false, Integer.toUnsignedLong(start.getInt(4)));
      case 43 -> {
        if (start.getShort(4) != 8) {
          throw file.damaged("its BigTIFF header is wrong");
        }
        yield new TiffHeader(
            order, true, file.bytes(8, 8, "the BigTIFF header").order(order).getLong());
      }
      default -> throw notTiff(file);
    };
  }

  private static UnreadableImageException notTiff(TiffFile file) {
    return new UnreadableImageException(
        file.path(),
        "this is not a TIFF file, whatever its name says; export the image as TIFF (8- or 16-bit,"
            + " grey or RGB)");
  }
}
