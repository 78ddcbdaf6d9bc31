package endolith.app.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A span of time on the command line: {@code 30m}, {@code 90s}, {@code 1h30m}. */
public record Period(Duration duration) {
  private static final Pattern TEXT =
      Pattern.compile("(?:(\\d{1,6})h)?(?:(\\d{1,6})m)?(?:(\\d{1,6})s)?", Pattern.CASE_INSENSITIVE);

  /** Reads it from the command line. */
  public static final class Converter implements ITypeConverter<Period> {
    @Override
    public Period convert(String text) {
      Matcher matcher = TEXT.matcher(text.strip());
      Duration duration = Duration.ZERO;
      if (matcher.matches()) {
        duration =
            Duration.ofHours(number(matcher, 1))
                .plusMinutes(number(matcher, 2))
                .plusSeconds(number(matcher, 3));
      }
      if (duration.isZero()) {
        throw new TypeConversionException(
            "\"" + text + "\" is no span of time such as 30m, 90s or 1h30m");
      }
      return new Period(duration);
    }

    private static long number(Matcher matcher, int group) {
      String digits = matcher.group(group);
      return digits == null ? 0 : Long.parseLong(digits);
    }
  }
}
