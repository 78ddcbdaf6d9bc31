package endolith.app.text;

import java.time.Duration;
import java.util.Locale;

/** Figures as people read them. */
public final class Figures {
  private static final double MIB = 1 << 20;

  private Figures() {}

  /** {@code 512 MiB}; {@code 1.5 GiB} from ten thousand MiB on; a dash if negative. */
  public static String memory(long bytes) {
    if (bytes < 0) {
      return "–";
    }
    return bytes < 10_000 * MIB
        ? String.format(Locale.ROOT, "%.0f MiB", bytes / MIB)
        : String.format(Locale.ROOT, "%.1f GiB", bytes / MIB / 1024);
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
