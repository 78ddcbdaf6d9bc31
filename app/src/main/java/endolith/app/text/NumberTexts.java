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
   * {@code 640 MiB}; {@code 1.5 MiB} below ten; {@code 2.8 GiB} from 1024 MiB on, {@code 120 GiB}
   * without decimals; a dash if negative or unknown.
   */
  public static String memory(double bytes) {
    double mib = bytes / MIB;
    if (!(mib >= 0)) {
      return "–";
    }
    if (mib >= 1023.5) {
      double gib = mib / 1024;
      return String.format(Locale.ROOT, gib < 99.95 ? "%.1f GiB" : "%.0f GiB", gib);
    }
    boolean small = mib < 9.95 && mib != Math.rint(mib);
    return String.format(Locale.ROOT, small ? "%.1f MiB" : "%.0f MiB", mib);
  }

  /** {@code 22 Nov 2026, 02:21}, by the clock of this computer. */
  public static String moment(Instant instant) {
    return MOMENT.format(instant);
  }

  /** What was measured: {@code 4.3 s}, {@code 3:20 min}, {@code 1:05 h}. */
  public static String time(double seconds) {
    return seconds < 59.95
        ? String.format(Locale.ROOT, "%.1f s", seconds)
        : time(Duration.ofSeconds(Math.round(seconds)));
  }

  /** What goes on still, or is guessed: {@code 45 s}, {@code 3:20 min}, {@code 1:05 h}. */
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
