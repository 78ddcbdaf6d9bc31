package endolith.engine.json;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * JSON objects whose last member, {@code checksum}, is the CRC-32C of all that stands before it, so
 * that a reader notices when a byte has changed. For other readers it is a member like any other.
 */
public final class SealedJson {
  /** What an object's checksum says. */
  public enum Seal {
    /** The object is as it was written. */
    WHOLE,
    /** It was changed since. */
    BROKEN,
    /** It has no checksum. */
    NONE
  }

  private static final String ON_LINE = ",\"checksum\":\"";
  private static final String ON_LINES = ",\n  \"checksum\" : \"";
  private static final int DIGITS = 8;

  private SealedJson() {}

  /** A record on several lines, for people. */
  public static byte[] pretty(Object value) {
    String text = new String(Json.pretty(value), StandardCharsets.UTF_8);
    return sealed(text, "\n}\n", ON_LINES).getBytes(StandardCharsets.UTF_8);
  }

  /** A record on one line, without a line break at the end. */
  public static String line(Object value) {
    return sealed(Json.line(value), "}", ON_LINE);
  }

  private static String sealed(String text, String end, String member) {
    String sealed = text.substring(0, text.length() - end.length());
    return sealed + member + checksum(sealed) + '"' + end;
  }

  /** Looks at what {@link #pretty} or {@link #line} wrote, or another program did. */
  public static Seal seal(String text) {
    int line = text.lastIndexOf(ON_LINE);
    int lines = text.lastIndexOf(ON_LINES);
    if (line < 0 && lines < 0) {
      // An editor may have written the lines otherwise.
      return text.contains("\"checksum\"") ? Seal.BROKEN : Seal.NONE;
    }
    boolean pretty = lines >= 0;
    int at = pretty ? lines : line;
    String end = '"' + (pretty ? "\n}\n" : "}");
    String should = checksum(text.substring(0, at)) + end;
    String is = text.substring(at + (pretty ? ON_LINES : ON_LINE).length());
    return is.equals(should) ? Seal.WHOLE : Seal.BROKEN;
  }

  private static String checksum(String text) {
    CRC32C sum = new CRC32C();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    String digits = Long.toHexString(sum.getValue());
    return "0".repeat(DIGITS - digits.length()) + digits;
  }
}
