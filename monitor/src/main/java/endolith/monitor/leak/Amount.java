package endolith.monitor.leak;

import java.util.Locale;

/** Formats figures as sentences have them. */
final class Amount {
  private static final double MIB = 1 << 20;

  private Amount() {}

  /** Bytes as "0.4 MiB", "21 MiB", "1.5 GiB". */
  static String of(double bytes) {
    double mib = bytes / MIB;
    if (mib >= 1024) {
      return String.format(Locale.ROOT, "%.1f GiB", mib / 1024);
    }
    return String.format(Locale.ROOT, mib < 10 ? "%.1f MiB" : "%.0f MiB", mib);
  }

  /** Never "100 %": nothing that was tested is certain. */
  static String percent(double share) {
    return share > 0.999
        ? "above 99.9 %"
        : String.format(Locale.ROOT, "%.1f %%", Math.floor(share * 1000) / 10);
  }
}
