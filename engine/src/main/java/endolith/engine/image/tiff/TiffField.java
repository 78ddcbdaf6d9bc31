package endolith.engine.image.tiff;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * One field of a directory.
 *
 * @param type 1 to 18, see TIFF 6.0 page 15 and BigTIFF
 * @param count number of values
 * @param position where in the file the values lie
 */
public record TiffField(int tag, int type, long count, long position) {
  /** The type of a fraction of two unsigned whole numbers. */
  static final int RATIONAL = 5;

  /** A field larger than this belongs to no image that fits the limits of the program. */
  private static final long MOST_BYTES = 64L << 20;

  /** Bytes per value of a field type; 0 for an unknown type. */
  public static int size(int type) {
    return switch (type) {
      case 1, 2, 6, 7 -> 1;
      case 3, 8 -> 2;
      case 4, 9, 11, 13 -> 4;
      case 5, 10, 12, 16, 17, 18 -> 8;
      default -> 0;
    };
  }

  boolean isInteger() {
    return switch (type) {
      case 1, 3, 4, 6, 8, 9, 13, 16, 17, 18 -> true;
      default -> false;
    };
  }

  long[] integers(TiffFile file) throws IOException {
    if (!isInteger()) {
      throw file.damaged("field " + tag + " holds no whole numbers");
    }
    ByteBuffer bytes = bytes(file);
    long[] values = new long[(int) count];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (type) {
            case 1 -> Byte.toUnsignedLong(bytes.get());
            case 6 -> bytes.get();
            case 3 -> Short.toUnsignedLong(bytes.getShort());
            case 8 -> bytes.getShort();
            case 4, 13 -> Integer.toUnsignedLong(bytes.getInt());
            case 9 -> bytes.getInt();
            default -> bytes.getLong();
          };
    }
    return values;
  }

  ByteBuffer bytes(TiffFile file) throws IOException {
    int size = size(type);
    if (count < 0 || count > MOST_BYTES / Math.max(1, size)) {
      throw file.damaged(
          "field " + tag + " claims " + Long.toUnsignedString(count) + " values, which cannot be");
    }
    return file.bytes(position, (int) (count * size), "field " + tag).order(file.order());
  }
}
