package endolith.app.bench;

import static endolith.app.text.Texts.text;

import endolith.app.text.ResultTexts;
import endolith.engine.synthetic.ImageSize;
import endolith.engine.synthetic.TargetRegistrationError;
import endolith.engine.task.RockShares;
import endolith.engine.task.Stage;
import endolith.engine.task.StageReport;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A bench report for people. */
public final class BenchTable {
  private static final String ROW = "%-26s %10s %14s %14s %14s%n";

  private final StringBuilder table = new StringBuilder();

  private BenchTable() {}

  public static String of(BenchReport report) {
    BenchTable table = new BenchTable();
    table.head(report);
    table.stages(report);
    table.facts(report);
    return table.table.toString();
  }

  private void head(BenchReport report) {
    ImageSize post = report.truth().spec().post();
    ImageSize pre = report.truth().spec().pre();
    say(
        "cli.bench.pair",
        post.height(),
        post.width(),
        pre.height(),
        pre.width(),
        bytes(report.sizes().rawBytes()),
        report.truth().spec().seed(),
        report.took().generateSeconds());
    say("cli.bench.worker", bytes(report.given().budgetBytes()), report.given().threads());
    line("");
  }

  private void stages(BenchReport report) {
    row(
        "",
        text("cli.bench.wall"),
        text("cli.bench.peak"),
        text("cli.bench.read"),
        text("cli.bench.written"));
    long read = 0;
    long written = 0;
    for (StageReport stage : report.result().cost().stages()) {
      row(
          stage.stage() + " " + Stage.of(stage.stage()).title(),
          seconds(stage.wallSeconds()),
          bytes(stage.peakResidentBytes()),
          bytes(stage.bytesRead()),
          bytes(stage.bytesWritten()));
      read += stage.bytesRead() == null ? 0 : stage.bytesRead();
      written += stage.bytesWritten() == null ? 0 : stage.bytesWritten();
    }
    row(
        text("cli.bench.total"),
        seconds(report.took().wallSeconds()),
        bytes(report.took().peakResidentBytes()),
        bytes(read == 0 ? null : read),
        bytes(written == 0 ? null : written));
    line("");
  }

  private void facts(BenchReport report) {
    ReadWriteFloor floor = report.floor();
    fact("cli.bench.processor", cpu(report));
    fact(
        "cli.bench.floor",
        text(
            "cli.bench.floor.value",
            floor.readSeconds(),
            floor.writeSeconds(),
            report.took().wallSeconds() / floor.seconds()));
    fact(
        "cli.bench.output",
        text(
            "cli.bench.output.value",
            bytes(report.sizes().outputBytes()),
            bytes(report.sizes().uncompressedBytes()),
            100.0
                * report.sizes().outputBytes()
                / Math.max(1, report.sizes().uncompressedBytes())));
    fact("cli.bench.error", error(report));
    fact(
        "cli.bench.accuracy",
        text(
            "cli.bench.accuracy.value",
            pixels(report.result().alignment().accuracyPx()),
            pixels(report.result().alignment().accuracyP95Px())));
    RockShares rock = report.result().alignment().trust();
    if (rock != null) {
      fact(
          "cli.bench.rock",
          text(
              "cli.bench.rock.value",
              100 * rock.trusted(),
              100 * rock.contradicted(),
              100 * rock.silent()));
    }
    fact("cli.bench.verdict", verdict(report));
    fact("cli.bench.true-scale", text("cli.bench.true-scale.value", report.truth().scale()));
    report.result().scale().scales().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .forEach(
            scale ->
                put(
                    text("cli.bench.scale", scale.getKey()),
                    text(
                        "cli.bench.scale.value",
                        scale.getValue(),
                        100 * (scale.getValue() / report.truth().scale() - 1))));
    Double scaleError = report.result().scale().error();
    if (scaleError != null) {
      fact("cli.bench.scale-error", text("cli.bench.scale-error.value", scaleError));
    }
    Double offset = report.result().scale().offset();
    fact(
        "cli.bench.offset",
        text(
            "cli.bench.offset.value",
            offset == null ? text("cli.bench.none") : String.format(Locale.ROOT, "%+.2f", offset),
            report.truth().offset(),
            report.truth().spec().light().gradient() == 0 ? "" : text("cli.bench.at-the-edge")));
    ResultTexts.look(report.result()).forEach(look -> fact("cli.bench.look", look));
    ResultTexts.problems(report.result()).forEach(problem -> fact("cli.bench.problem", problem));
  }

  private static String cpu(BenchReport report) {
    Double seconds = report.took().cpuSeconds();
    return seconds == null
        ? text("cli.bench.unknown")
        : text("cli.bench.cores", seconds, seconds / report.took().wallSeconds());
  }

  private static String error(BenchReport report) {
    TargetRegistrationError error = report.error();
    if (error == null) {
      return report.truth().alignable() ? text("cli.bench.none") : text("cli.bench.no-alignment");
    }
    return text("cli.bench.distance", error.median(), error.p95(), error.max(), error.points());
  }

  private static String verdict(BenchReport report) {
    String status = ResultTexts.status(report.result());
    return report.result().judgement().verdict() == null
        ? status
        : report.result().judgement().verdict().text() + " (" + status + ")";
  }

  private void row(Object... cells) {
    table.append(String.format(Locale.ROOT, ROW, cells));
  }

  private void fact(String key, String value) {
    put(text(key), value);
  }

  private void put(String name, String value) {
    line("%-20s %s".formatted(name, value));
  }

  private void say(String key, Object... values) {
    line(text(key, values));
  }

  private void line(String words) {
    table.append(words).append(System.lineSeparator());
  }

  private static String seconds(double value) {
    return String.format(Locale.ROOT, "%.2f s", value);
  }

  private static String pixels(@Nullable Double value) {
    return value == null ? text("cli.bench.none") : String.format(Locale.ROOT, "%.3f px", value);
  }

  private static String bytes(@Nullable Long value) {
    return value == null
        ? text("cli.bench.unknown")
        : String.format(Locale.ROOT, "%.1f MiB", value / 1048576.0);
  }
}
