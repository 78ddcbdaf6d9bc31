package endolith.app.bench;

import endolith.app.text.ResultTexts;
import endolith.engine.synthetic.ImageSize;
import endolith.engine.synthetic.TargetRegistrationError;
import endolith.engine.task.RockShares;
import endolith.engine.task.StageReport;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A bench report for people. */
public final class BenchTable {
  private static final List<String> STAGES =
      List.of("padding", "boundary alignment", "interior alignment", "subtraction");
  private static final String ROW = "%-26s %10s %14s %14s %14s%n";

  private final StringBuilder text = new StringBuilder();

  private BenchTable() {}

  public static String of(BenchReport report) {
    BenchTable table = new BenchTable();
    table.head(report);
    table.stages(report);
    table.facts(report);
    return table.text.toString();
  }

  private void head(BenchReport report) {
    ImageSize post = report.truth().spec().post();
    ImageSize pre = report.truth().spec().pre();
    line(
        "Pair: post %d × %d px, pre %d × %d px (height × width), %s, seed %d; made in %.1f s",
        post.height(),
        post.width(),
        pre.height(),
        pre.width(),
        bytes(report.rawBytes()),
        report.truth().spec().seed(),
        report.generateSeconds());
    line("Worker: budget %s, %d threads", bytes(report.budgetBytes()), report.threads());
    line("");
  }

  private void stages(BenchReport report) {
    row("", "wall", "peak memory", "read", "written");
    long read = 0;
    long written = 0;
    for (StageReport stage : report.result().cost().stages()) {
      row(
          stage.stage() + " " + STAGES.get(stage.stage() - 1),
          seconds(stage.wallSeconds()),
          bytes(stage.peakResidentBytes()),
          bytes(stage.bytesRead()),
          bytes(stage.bytesWritten()));
      read += stage.bytesRead() == null ? 0 : stage.bytesRead();
      written += stage.bytesWritten() == null ? 0 : stage.bytesWritten();
    }
    row(
        "total, with process start",
        seconds(report.wallSeconds()),
        bytes(report.peakResidentBytes()),
        bytes(read == 0 ? null : read),
        bytes(written == 0 ? null : written));
    line("");
  }

  private void facts(BenchReport report) {
    ReadWriteFloor floor = report.floor();
    fact("processor time", "%s", cpu(report));
    fact(
        "plain read + write",
        "%.2f s + %.2f s; the worker took %.1f times as long",
        floor.readSeconds(),
        floor.writeSeconds(),
        report.wallSeconds() / floor.seconds());
    fact(
        "output on disk",
        "%s, of it images %s if uncompressed float32 (%.0f %%)",
        bytes(report.outputBytes()),
        bytes(report.uncompressedBytes()),
        100.0 * report.outputBytes() / Math.max(1, report.uncompressedBytes()));
    fact("alignment error", "%s", error(report));
    fact(
        "reported accuracy",
        "%s, p95 %s",
        pixels(report.result().alignment().accuracyPx()),
        pixels(report.result().alignment().accuracyP95Px()));
    RockShares rock = report.result().alignment().trust();
    if (rock != null) {
      fact(
          "rock",
          "%.1f %% confirmed, %.1f %% contradicted, %.1f %% silent",
          100 * rock.trusted(),
          100 * rock.contradicted(),
          100 * rock.silent());
    }
    fact("verdict", "%s", verdict(report));
    fact("true scale", "%.4f", report.truth().scale());
    report.result().scale().scales().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .forEach(
            scale ->
                fact(
                    "scale, " + scale.getKey(),
                    "%.4f (%+.2f %%)",
                    scale.getValue(),
                    100 * (scale.getValue() / report.truth().scale() - 1)));
    Double scaleError = report.result().scale().error();
    if (scaleError != null) {
      fact("scale known to", "± %.4f", scaleError);
    }
    Double offset = report.result().scale().offset();
    fact(
        "offset",
        "%s, true %.2f%s",
        offset == null ? "none" : String.format(Locale.ROOT, "%+.2f", offset),
        report.truth().offset(),
        report.truth().spec().light().gradient() == 0 ? "" : " at the left edge");
    ResultTexts.look(report.result()).forEach(look -> fact("look at", "%s", look));
    ResultTexts.problems(report.result()).forEach(problem -> fact("problem", "%s", problem));
  }

  private static String cpu(BenchReport report) {
    Double seconds = report.cpuSeconds();
    return seconds == null
        ? "unknown"
        : String.format(
            Locale.ROOT,
            "%.2f s, %.1f cores busy on average",
            seconds,
            seconds / report.wallSeconds());
  }

  private static String error(BenchReport report) {
    TargetRegistrationError error = report.error();
    if (error == null) {
      return report.truth().alignable() ? "none" : "none: this pair cannot be aligned";
    }
    return String.format(
        Locale.ROOT,
        "median %.3f px, p95 %.3f px, max %.3f px over %d points on the rock",
        error.median(),
        error.p95(),
        error.max(),
        error.points());
  }

  private static String verdict(BenchReport report) {
    String status = ResultTexts.status(report.result());
    return report.result().judgement().verdict() == null
        ? status
        : report.result().judgement().verdict().text() + " (" + status + ")";
  }

  private void row(Object... cells) {
    text.append(String.format(Locale.ROOT, ROW, cells));
  }

  private void fact(String name, String format, Object... values) {
    line("%-20s %s", name, String.format(Locale.ROOT, format, values));
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
  }

  private static String seconds(double value) {
    return String.format(Locale.ROOT, "%.2f s", value);
  }

  private static String pixels(@Nullable Double value) {
    return value == null ? "none" : String.format(Locale.ROOT, "%.3f px", value);
  }

  private static String bytes(@Nullable Long value) {
    return value == null ? "unknown" : String.format(Locale.ROOT, "%.1f MiB", value / 1048576.0);
  }
}
