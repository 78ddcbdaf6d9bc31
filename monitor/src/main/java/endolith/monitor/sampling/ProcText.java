package endolith.monitor.sampling;

import org.jspecify.annotations.Nullable;

/** Figures in the text of Linux's {@code /proc} files. */
final class ProcText {
  private ProcText() {}

  /** The whole number after {@code key} at the start of a line; null if there is none. */
  static @Nullable Long figure(String text, String key) {
    int at = text.startsWith(key) ? 0 : text.indexOf("\n" + key) + 1;
    if (at == 0 && !text.startsWith(key)) {
      return null;
    }
    int from = at + key.length();
    while (from < text.length() && !Character.isDigit(text.charAt(from))) {
      if (text.charAt(from) == '\n') {
        return null;
      }
      from++;
    }
    long value = 0;
    for (int i = from; i < text.length() && Character.isDigit(text.charAt(i)); i++) {
      value = value * 10 + (text.charAt(i) - '0');
    }
    return value;
  }

  /** The same for a figure in kB. */
  static @Nullable Long bytes(String text, String key) {
    Long kibibytes = figure(text, key);
    return kibibytes == null ? null : (Long) (kibibytes * 1024);
  }

  /** User and system time in a stat line; the second field, in brackets, may hold anything. */
  static long ticks(String stat) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", 15);
    return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
  }
}
