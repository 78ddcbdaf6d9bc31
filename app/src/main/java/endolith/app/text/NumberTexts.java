package endolith.app.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Formats figures as people read them. */
public final class NumberTexts {
  private static final double MIB = 1 << 20;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK).withZone(ZoneId.systemDefault());

  private NumberTexts() {}

  /**
   * {@code 512 MiB}; {@code 1.5 MiB} below ten; {@code 12.5 GiB} from ten thousand MiB on; a dash
   * if negative or unknown.
   */
  public static String memory(double bytes) {
    double mib = bytes / MIB;
    if (!(mib >= 0)) {
      return "–";
    }
    if (mib >= 10_000) {
      return String.format(Locale.ROOT, "%.1f GiB", mib / 1024);
    }
    boolean small = mib < 10 && mib != Math.rint(mib);
    return String.format(Locale.ROOT, small ? "%.1f MiB" : "%.0f MiB", mib);
  }

  /** {@code 22 Nov 2026, 02:21}, by the clock of this computer. */
  public static String moment(Instant instant) {
    return MOMENT.format(instant);
  }

  /** {@code 45 s}, {@code 3:20 min}, {@code 1:05 h}. */
  public static String time(Duration time) {
    long seconds = time.toSeconds();
    if (seconds < 60) {
      return seconds + " s";
    }
    return seconds < 3600
        ? String.format(Locale.ROOT, "%d:%02d min", seconds / 60, seconds % 60)
        : String.format(Locale.ROOT, "%d:%02d h", seconds / 3600, seconds / 60 % 60);
  }
}
