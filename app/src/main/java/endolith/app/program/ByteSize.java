package endolith.app.program;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An amount of memory on the command line: {@code 512m}, {@code 1g}, {@code 1.5g}. */
public record ByteSize(long bytes) {
  /** A binary exabyte, which no address reaches. */
  private static final double MOST = 0x1p60;

  private static final Pattern TEXT =
      Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*([kmgt]?)(?:i?b)?", Pattern.CASE_INSENSITIVE);

  /** Reads it from the command line. */
  public static final class Converter implements ITypeConverter<ByteSize> {
    @Override
    public ByteSize convert(String text) {
      Matcher matcher = TEXT.matcher(text.strip());
      if (!matcher.matches()) {
        throw new TypeConversionException("\"" + text + "\" is no size such as 512m or 1g");
      }
      int power = "kmgt".indexOf(matcher.group(2).toLowerCase(Locale.ROOT)) + 1;
      int exponent = matcher.group(2).isEmpty() ? 0 : power;
      double bytes = Double.parseDouble(matcher.group(1)) * Math.pow(1024, exponent);
      if (bytes > MOST) {
        throw new TypeConversionException("\"" + text + "\" is more memory than there can be");
      }
      return new ByteSize(Math.round(bytes));
    }
  }
}
