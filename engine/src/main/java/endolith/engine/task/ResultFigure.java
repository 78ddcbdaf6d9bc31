package endolith.engine.task;

import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a result that tables and sentences show, each with the one way in which it is
 * rounded: what a person reads in two places is the same.
 */
public enum ResultFigure {
  ACCURACY("accuracy (px)", "%.3f", result -> result.alignment().accuracyPx()),
  ACCURACY_P95("95 % (px)", "%.3f", result -> result.alignment().accuracyP95Px()),
  CONFIRMED("confirmed (%)", "%.1f", result -> percent(result, RockShares::trusted)),
  CONTRADICTED("contradicted (%)", "%.1f", result -> percent(result, RockShares::contradicted)),
  SILENT("silent (%)", "%.1f", result -> percent(result, RockShares::silent)),
  /** Of the two images, not of what is seen on them. */
  OVERLAP("overlap of images (%)", "%.1f", result -> percent(result.alignment().overlap())),
  CORRELATION("correlation", "%.2f", result -> result.alignment().correlation()),
  INLIERS("inliers", "%.0f", result -> whole(result.alignment().inliers())),
  CORRECTION("correction (px)", "%.1f", result -> result.alignment().correctionPx()),
  /** That moved by themselves. */
  PIECES("pieces", "%.0f", result -> whole(result.alignment().pieces())),
  SCALE_USED("scale (used)", "%.4f", result -> result.scale().scales().get("used")),
  SCALE_MOFFAT("scale (Moffat)", "%.4f", result -> result.scale().scales().get("moffat")),
  TIME("time (s)", "%.1f", result -> result.cost().stageSeconds()),
  PEAK("peak memory (MiB)", "%.0f", result -> mebibytes(result.cost().peakResidentBytes()));

  private static final double MIB = 1 << 20;

  private final String heading;
  private final String format;
  private final Function<TaskResult, @Nullable Double> figure;

  ResultFigure(String heading, String format, Function<TaskResult, @Nullable Double> figure) {
    this.heading = heading;
    this.format = format;
    this.figure = figure;
  }

  /** As in files and on the command line, with its unit. */
  public String heading() {
    return heading;
  }

  /** Not rounded; null if it is unknown. */
  public @Nullable Double of(TaskResult result) {
    Double value = figure.apply(result);
    return value == null || !Double.isFinite(value) ? null : value;
  }

  /** Rounded. */
  public String rounded(double value) {
    return String.format(Locale.ROOT, format, value);
  }

  /** Rounded; a dash if it is unknown. */
  public String text(TaskResult result) {
    Double value = of(result);
    return value == null ? "-" : rounded(value);
  }

  private static @Nullable Double percent(TaskResult result, Function<RockShares, Double> share) {
    RockShares rock = result.alignment().trust();
    return rock == null ? null : percent(share.apply(rock));
  }

  private static @Nullable Double percent(@Nullable Double share) {
    return share == null ? null : Double.valueOf(100 * share);
  }

  private static @Nullable Double whole(@Nullable Integer number) {
    return number == null ? null : Double.valueOf(number);
  }

  private static @Nullable Double mebibytes(@Nullable Long bytes) {
    return bytes == null ? null : Double.valueOf(bytes / MIB);
  }
}
