package endolith.engine.image.tiff;

import endolith.engine.image.disk.AtomicFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

/** One image file directory to be written, classic (TIFF 6.0, section 2) or BigTIFF. */
public final class TiffFields {
  /** A field's type by its number in TIFF 6.0 and BigTIFF, with bytes per value. */
  private enum Type {
    ASCII(2, 1),
    SHORT(3, 2),
    LONG(4, 4),
    IFD(13, 4),
    LONG8(16, 8),
    IFD8(18, 8);

    final int number;
    final int bytes;

    Type(int number, int bytes) {
      this.number = number;
      this.bytes = bytes;
    }
  }

  private record Field(Type type, long[] values) {
    int bytes() {
      return values.length * type.bytes;
    }

    void put(ByteBuffer out) {
      for (long value : values) {
        switch (type.bytes) {
          case 1 -> out.put((byte) value);
          case 2 -> out.putShort((short) value);
          case 4 -> out.putInt((int) value);
          default -> out.putLong(value);
        }
      }
    }
  }

  private final boolean big;
  private final TreeMap<Integer, Field> fields = new TreeMap<>();
  private long next;

  public TiffFields(boolean big) {
    this.big = big;
  }

  public TiffFields shorts(int tag, long... values) {
    return set(tag, Type.SHORT, values);
  }

  public TiffFields longs(int tag, long... values) {
    return set(tag, Type.LONG, values);
  }

  /** Positions of data in the file. */
  public TiffFields positions(int tag, long... values) {
    return set(tag, big ? Type.LONG8 : Type.LONG, values);
  }

  /** Positions of further directories. */
  public TiffFields directories(int tag, long... values) {
    return set(tag, big ? Type.IFD8 : Type.IFD, values);
  }

  public TiffFields text(int tag, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    long[] values = new long[bytes.length + 1]; // ends in NUL
    for (int i = 0; i < bytes.length; i++) {
      values[i] = bytes[i];
    }
    return set(tag, Type.ASCII, values);
  }

  private TiffFields set(int tag, Type type, long[] values) {
    fields.put(tag, new Field(type, values));
    return this;
  }

  /** Where the directory after this one lies; 0, as without being said, for none. */
  public TiffFields followedBy(long position) {
    next = position;
    return this;
  }

  /** Appends the directory and returns its position. */
  public long appendTo(AtomicFile file) throws IOException {
    if (file.size() % 2 != 0) {
      file.append(ByteBuffer.allocate(1)); // directories begin at even positions
    }
    long start = file.size();
    int inline = big ? 8 : 4;
    int table = (big ? 8 : 2) + fields.size() * (big ? 20 : 12) + inline;
    int length = table;
    for (Field field : fields.values()) {
      length += field.bytes() > inline ? field.bytes() + field.bytes() % 2 : 0;
    }
    ByteBuffer out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer values = out.duplicate().order(ByteOrder.LITTLE_ENDIAN).position(table);
    if (big) {
      out.putLong(fields.size());
    } else {
      out.putShort((short) fields.size());
    }
    fields.forEach((tag, field) -> putEntry(out, values, tag, field, start));
    putWord(out, next);
    file.append(out.position(0).limit(length));
    return start;
  }

  private void putEntry(ByteBuffer out, ByteBuffer values, int tag, Field field, long start) {
    int inline = big ? 8 : 4;
    out.putShort((short) tag).putShort((short) field.type.number);
    putWord(out, field.values.length);
    if (field.bytes() <= inline) {
      int at = out.position();
      field.put(out);
      out.position(at + inline);
    } else {
      putWord(out, start + values.position());
      field.put(values);
      values.position(values.position() + field.bytes() % 2);
    }
  }

  private void putWord(ByteBuffer out, long value) {
    if (big) {
      out.putLong(value);
    } else {
      out.putInt((int) value);
    }
  }

  /** Bytes of the header that {@link #header} makes. */
  public static int headerLength(boolean big) {
    return big ? 16 : 8;
  }

  /** The beginning of a file whose first directory lies at the given position. */
  public static ByteBuffer header(boolean big, long firstDirectory) {
    ByteBuffer header = ByteBuffer.allocate(headerLength(big)).order(ByteOrder.LITTLE_ENDIAN);
    header.put((byte) 'I').put((byte) 'I');
    if (big) {
      header.putShort((short) 43).putShort((short) 8).putShort((short) 0).putLong(firstDirectory);
    } else {
      header.putShort((short) 42).putInt((int) firstDirectory);
    }
    return header.flip();
  }
}
