package endolith.app.text;

import static endolith.app.text.Texts.text;

import endolith.monitor.sampling.BackendResult.Way;
import java.util.Locale;

/** Names of the ways of measuring a process's memory, and what each counts. */
public final class BackendTexts {
  private BackendTexts() {}

  public static String name(Way way) {
    return text(key(way));
  }

  /** What it counts, and how that differs from others. */
  public static String counts(Way way) {
    return text(countsKey(way));
  }

  static String key(Way way) {
    return "cli.backend." + way.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String countsKey(Way way) {
    return key(way) + ".counts";
  }
}
