package endolith.engine.plot.figure;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;

/** Powers of ten: 1, 10, 100, 1000, then 10⁴ and so on; other numbers blank. */
public final class PowerFormat extends NumberFormat {
  private static final long serialVersionUID = 1L;
  private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final int PLAIN = 3;

  @Override
  public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
    int exponent = (int) Math.rint(Math.log10(number));
    double power = Math.pow(10, exponent);
    if (!(Math.abs(number - power) < 1e-6 * power)) {
      // The axis refuses an empty label.
      return to.append(' ');
    }
    if (exponent >= 0 && exponent <= PLAIN) {
      return to.append((long) power);
    }
    to.append("10");
    to.append(exponent < 0 ? "⁻" : "");
    for (char digit : String.valueOf(Math.abs(exponent)).toCharArray()) {
      to.append(DIGITS.charAt(digit - '0'));
    }
    return to;
  }

  @Override
  public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
    return format((double) number, to, position);
  }

  @Override
  public Number parse(String text, ParsePosition position) {
    throw new UnsupportedOperationException("labels are only written");
  }
}
