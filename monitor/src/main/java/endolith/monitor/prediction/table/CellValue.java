package endolith.monitor.prediction.table;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The meaning of a value in a table. */
final class CellValue {
  private static final Set<String> MISSING =
      Set.of("", "na", "n/a", "nan", "null", "none", "-", "?", "inf", "-inf");
  private static final Pattern SIZE =
      Pattern.compile("([-+0-9.eE]+)\\s*(b|[kmgt]i?b?)", Pattern.CASE_INSENSITIVE);
  private static final double MIB = 1 << 20;

  private CellValue() {}

  static boolean isMissing(String cell) {
    return MISSING.contains(cell.toLowerCase(Locale.ROOT));
  }

  /** Empty if it is no number; amounts of memory such as "512 MiB" are told in MiB. */
  static OptionalDouble number(String cell, boolean decimalComma) {
    String plain = decimalComma ? cell.replace(',', '.') : cell;
    Matcher size = SIZE.matcher(plain);
    try {
      double value =
          size.matches()
              ? Double.parseDouble(size.group(1)) * unit(size.group(2)) / MIB
              : Double.parseDouble(plain);
      return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  /** Without an "i", too, units of memory are powers of 1024, as the tools that print them mean. */
  private static double unit(String unit) {
    int power = "bkmgt".indexOf(Character.toLowerCase(unit.charAt(0)));
    return Math.pow(1024, power);
  }
}
