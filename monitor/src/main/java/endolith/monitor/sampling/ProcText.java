package endolith.monitor.sampling;

/** Figures in the text of Linux's {@code /proc} files. */
final class ProcText {
  private ProcText() {}

  /** The whole number after {@code key} at the start of a line; UNKNOWN if there is none. */
  static long figure(String text, String key) {
    int at = text.startsWith(key) ? 0 : text.indexOf("\n" + key) + 1;
    if (at == 0 && !text.startsWith(key)) {
      return ProcessReading.UNKNOWN;
    }
    int from = at + key.length();
    while (from < text.length() && !Character.isDigit(text.charAt(from))) {
      if (text.charAt(from) == '\n') {
        return ProcessReading.UNKNOWN;
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
  static long bytes(String text, String key) {
    long kibibytes = figure(text, key);
    return kibibytes == ProcessReading.UNKNOWN ? kibibytes : kibibytes * 1024;
  }

  static long sum(long a, long b) {
    return a == ProcessReading.UNKNOWN ? b : b == ProcessReading.UNKNOWN ? a : a + b;
  }

  /** User and system time in a stat line; the second field, in brackets, may hold anything. */
  static long ticks(String stat) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", 15);
    return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
  }
}
