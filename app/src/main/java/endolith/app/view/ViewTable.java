package endolith.app.view;

import java.util.Locale;
import java.util.OptionalLong;

/** A report on looking at a pair, for people. */
public final class ViewTable {
  private static final double MIB = 1 << 20;

  private ViewTable() {}

  public static String of(ViewReport report) {
    StringBuilder text = new StringBuilder();
    line(
        text,
        "Looked at on %s, window %d × %d px",
        report.display(),
        report.width(),
        report.height());
    line(
        text,
        "first picture        %.0f ms, opened again %.0f ms",
        report.firstPictureMs(),
        report.secondPictureMs());
    line(
        text,
        "%-18s %8s %10s %8s %8s %14s %10s %16s",
        "",
        "frames",
        "median ms",
        "p95 ms",
        "worst ms",
        "paint med. ms",
        "p95 ms",
        "unsharp 250 ms");
    for (ViewReport.Path path : report.paths()) {
      line(
          text,
          "%-18s %8d %10.1f %8.1f %8.1f %14.1f %10.1f %16s",
          path.mode(),
          path.frames(),
          path.medianMs(),
          path.p95Ms(),
          path.worstMs(),
          path.paintMedianMs(),
          path.paintP95Ms(),
          path.unsharp() + " of " + path.stops());
    }
    line(
        text,
        "tiles                %d made, %d dropped",
        report.tilesMade(),
        report.tilesDropped());
    line(
        text,
        "pictures kept        %.1f MiB of at most %.0f MiB",
        report.cacheBytes() / MIB,
        report.cacheBound() / MIB);
    line(
        text,
        "program              %s at its peak while looking, of it %s shared with the display",
        bytes(report.peakResidentBytes()),
        bytes(report.sharedBytes()));
    return text.toString();
  }

  private static String bytes(OptionalLong bytes) {
    return bytes.isPresent()
        ? String.format(Locale.ROOT, "%.0f MiB", bytes.getAsLong() / MIB)
        : "an unknown amount";
  }

  private static void line(StringBuilder text, String format, Object... arguments) {
    text.append(String.format(Locale.ROOT, format, arguments).stripTrailing()).append('\n');
  }
}
