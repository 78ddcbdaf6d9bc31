package endolith.engine.image.scan;

import endolith.engine.image.tiff.TiffField;
import endolith.engine.image.tiff.TiffTag;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;

/** The pieces that TIFF files for tests are put together from. */
final class TiffBytes {
  private TiffBytes() {}

  static byte[] header(ByteOrder order, boolean big, long directory) {
    ByteBuffer bytes = ByteBuffer.allocate(big ? 16 : 8).order(order);
    bytes.putShort((short) (order == ByteOrder.LITTLE_ENDIAN ? 0x4949 : 0x4D4D));
    bytes.putShort((short) (big ? 43 : 42));
    if (big) {
      bytes.putShort((short) 8).putShort((short) 0).putLong(directory);
    } else {
      bytes.putInt((int) directory);
    }
    return bytes.array();
  }

  /** A directory at {@code position}, with the values that do not fit inside behind it. */
  static byte[] directory(
      ByteOrder order, boolean big, long position, Map<Integer, long[]> fields, long next) {
    int inline = big ? 8 : 4;
    int head = (big ? 8 : 2) + fields.size() * (big ? 20 : 12) + inline;
    int size = head + fields.values().stream().mapToInt(values -> 8 * values.length).sum();
    ByteBuffer bytes = ByteBuffer.allocate(size).order(order);
    if (big) {
      bytes.putLong(fields.size());
    } else {
      bytes.putShort((short) fields.size());
    }
    int behind = head;
    for (Map.Entry<Integer, long[]> field : fields.entrySet()) {
      long[] values = field.getValue();
      int type = type(field.getKey(), big);
      int valueSize = TiffField.size(type);
      bytes.putShort((short) (int) field.getKey()).putShort((short) type);
      number(bytes, big, values.length);
      int end = bytes.position() + inline;
      if (values.length * valueSize > inline) {
        number(bytes, big, position + behind);
        bytes.position(behind);
        behind += 8 * values.length;
      }
      for (long value : values) {
        switch (valueSize) {
          case 2 -> bytes.putShort((short) value);
          case 4 -> bytes.putInt((int) value);
          default -> bytes.putLong(value);
        }
      }
      bytes.position(end);
    }
    number(bytes, big, next);
    return bytes.array();
  }

  private static void number(ByteBuffer bytes, boolean big, long value) {
    if (big) {
      bytes.putLong(value);
    } else {
      bytes.putInt((int) value);
    }
  }

  private static int type(int tag, boolean big) {
    return switch (tag) {
      case TiffTag.STRIP_OFFSETS,
          TiffTag.STRIP_BYTE_COUNTS,
          TiffTag.TILE_OFFSETS,
          TiffTag.TILE_BYTE_COUNTS ->
          big ? 16 : 4;
      case TiffTag.IMAGE_WIDTH,
          TiffTag.IMAGE_LENGTH,
          TiffTag.ROWS_PER_STRIP,
          TiffTag.SUB_IFDS,
          TiffTag.NEW_SUBFILE_TYPE ->
          4;
      case TiffTag.X_RESOLUTION, TiffTag.Y_RESOLUTION -> 5;
      default -> 3;
    };
  }

  static byte[] packBits(byte[] raw) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int at = 0; at < raw.length; ) {
      int run = 1;
      while (at + run < raw.length && run < 128 && raw[at + run] == raw[at]) {
        run++;
      }
      if (run > 1) {
        out.write(1 - run);
        out.write(raw[at]);
        at += run;
      } else {
        int end = at + 1;
        while (end < raw.length && end - at < 128 && raw[end] != raw[end - 1]) {
          end++;
        }
        out.write(-128); // A no-operation, which readers must skip.
        out.write(end - at - 1);
        out.write(raw, at, end - at);
        at = end;
      }
    }
    return out.toByteArray();
  }

  static byte[] lzw(byte[] raw) {
    Bits bits = new Bits();
    Map<Integer, Integer> table = new HashMap<>();
    int width = 9;
    int next = 258;
    bits.put(256, width);
    int prefix = -1;
    for (byte value : raw) {
      int symbol = value & 0xff;
      Integer known = prefix < 0 ? Integer.valueOf(symbol) : table.get(prefix << 8 | symbol);
      if (known != null) {
        prefix = known;
        continue;
      }
      bits.put(prefix, width);
      table.put(prefix << 8 | symbol, next++);
      prefix = symbol;
      if (next == 4094) {
        bits.put(prefix, width);
        bits.put(256, 12);
        table.clear();
        prefix = -1;
        next = 258;
        width = 9;
      } else if (next == 1 << width) {
        width++;
      }
    }
    if (prefix >= 0) {
      bits.put(prefix, width);
      if (next + 1 == 1 << width && width < 12) {
        width++;
      }
    }
    bits.put(257, width);
    return bits.bytes();
  }

  private static final class Bits {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private long held;
    private int count;

    void put(int code, int width) {
      held = held << width | code;
      count += width;
      while (count >= 8) {
        count -= 8;
        out.write((int) (held >>> count));
      }
    }

    byte[] bytes() {
      if (count > 0) {
        out.write((int) (held << 8 - count));
      }
      return out.toByteArray();
    }
  }
}
