package endolith.engine.image.tiff;

import endolith.engine.image.UnreadableImageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One image file directory (page) of a TIFF file. Values are read when asked for; tag numbers are
 * in {@link TiffTag}.
 */
public final class TiffDirectory {
  private final TiffFile file;
  private final long offset;
  private final long next;
  private final Map<Integer, TiffField> fields;

  private TiffDirectory(TiffFile file, long offset, long next, Map<Integer, TiffField> fields) {
    this.file = file;
    this.offset = offset;
    this.next = next;
    this.fields = fields;
  }

  static TiffDirectory parse(TiffFile file, long offset, long body, int count, ByteBuffer content) {
    boolean big = file.big();
    int fieldSize = big ? 20 : 12;
    int inline = big ? 8 : 4;
    Map<Integer, TiffField> fields = new HashMap<>();
    for (int i = 0; i < count; i++) {
      int at = i * fieldSize;
      int tag = Short.toUnsignedInt(content.getShort(at));
      int type = Short.toUnsignedInt(content.getShort(at + 2));
      long values = big ? content.getLong(at + 4) : Integer.toUnsignedLong(content.getInt(at + 4));
      int valueAt = at + fieldSize - inline;
      boolean fits = values >= 0 && values <= inline && values * TiffField.size(type) <= inline;
      long position =
          fits
              ? body + valueAt
              : big ? content.getLong(valueAt) : Integer.toUnsignedLong(content.getInt(valueAt));
      fields.putIfAbsent(tag, new TiffField(tag, type, values, position));
    }
    int end = count * fieldSize;
    long next = big ? content.getLong(end) : Integer.toUnsignedLong(content.getInt(end));
    return new TiffDirectory(file, offset, next, fields);
  }

  /** Where the directory starts in the file, in bytes. */
  public long offset() {
    return offset;
  }

  /** Offset of the next page's directory, 0 after the last. */
  long next() {
    return next;
  }

  public boolean has(int tag) {
    return fields.containsKey(tag);
  }

  /**
   * The whole numbers of a field, unsigned types widened; empty if there is no such field.
   *
   * @throws UnreadableImageException if the field is of another type or lies outside the file
   */
  public Optional<long[]> find(int tag) throws IOException {
    TiffField field = fields.get(tag);
    return field == null ? Optional.empty() : Optional.of(field.integers(file));
  }

  /**
   * As {@link #find}, for a field that must be there.
   *
   * @throws UnreadableImageException also if it is not there or without values
   */
  public long[] values(int tag) throws IOException {
    long[] values = find(tag).orElse(new long[0]);
    if (values.length == 0) {
      throw file.damaged("field " + tag + " is missing");
    }
    return values;
  }

  /** The first value of a field that must be there. */
  public long value(int tag) throws IOException {
    return values(tag)[0];
  }

  /** The first value of a field, or what stands for it where the field is missing. */
  public long value(int tag, long absent) throws IOException {
    long[] values = find(tag).orElse(new long[0]);
    return values.length == 0 ? absent : values[0];
  }

  /**
   * The fraction of a field (TIFF 6.0, RATIONAL); empty if there is no such field or it is nothing
   * above 0.
   */
  public OptionalDouble fraction(int tag) throws IOException {
    TiffField field = fields.get(tag);
    if (field == null || field.type() != TiffField.RATIONAL || field.count() != 1) {
      return OptionalDouble.empty();
    }
    ByteBuffer bytes = field.bytes(file);
    double value = Integer.toUnsignedLong(bytes.getInt());
    value /= Integer.toUnsignedLong(bytes.getInt());
    return value > 0 && Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  /** The text of a field (UTF-8, up to its first NUL); empty if there is no such text. */
  public Optional<String> text(int tag) throws IOException {
    TiffField field = fields.get(tag);
    if (field == null || TiffField.size(field.type()) != 1) {
      return Optional.empty();
    }
    String text = StandardCharsets.UTF_8.decode(field.bytes(file)).toString();
    int end = text.indexOf('\0');
    return Optional.of(end < 0 ? text : text.substring(0, end));
  }
}
