package endolith.engine.preflight;

import java.util.Locale;

/** Amounts of bytes for people; 1 GB is 2^30 bytes, as in options such as {@code --budget 1g}. */
public final class Amount {
  private static final double GIB = 1 << 30;

  private Amount() {}

  /** "2.8 GB"; large ones without decimals, small ones in MB. */
  public static String gigabytes(long bytes) {
    double amount = bytes / GIB;
    if (bytes > 0 && amount < 0.1) {
      return String.format(Locale.ROOT, "%.1f MB", amount * 1024);
    }
    return String.format(Locale.ROOT, amount < 99.95 ? "%.1f GB" : "%.0f GB", amount);
  }
}
