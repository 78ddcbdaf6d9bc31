package endolith.app.results;

import static endolith.app.text.Texts.text;

import endolith.engine.plot.PlotKind;
import endolith.engine.plot.chart.ChartsFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plot of a task.
 *
 * @param title what it shows, and which of several
 * @param charts where what it shows stands in numbers; null where that was not kept, as in 0.1.0
 */
public record Plot(PlotKind kind, String title, Path file, @Nullable Path charts) {
  private static final String PNG = ".png";

  /** Those among a task's files, the difference first. */
  public static List<Plot> of(List<Path> files) {
    Optional<Path> charts = files.stream().filter(ChartsFile::is).findFirst();
    return files.stream()
        .filter(file -> !ChartsFile.is(file))
        .flatMap(file -> of(file, charts.orElse(null)).stream())
        .sorted(Comparator.comparing(Plot::kind))
        .toList();
  }

  /** By its file's name; empty if it is none of ours. */
  private static Optional<Plot> of(Path file, @Nullable Path charts) {
    String name = String.valueOf(file.getFileName());
    return Arrays.stream(PlotKind.values())
        .filter(kind -> name.startsWith(kind.fileStem()))
        .max(Comparator.comparingInt(kind -> kind.fileStem().length()))
        .map(kind -> new Plot(kind, title(kind, name), file, charts));
  }

  private static String title(PlotKind kind, String name) {
    String rest = name.substring(kind.fileStem().length());
    if (rest.startsWith("_percentile_")) {
      return text("plot.percentile", kind.title());
    }
    return rest.startsWith("_manual") ? text("plot.manual", kind.title()) : kind.title();
  }

  /** One line on how to read it. */
  public String caption() {
    return kind.caption();
  }

  /** What its chart is called among others, whose file's name ends like its own. */
  String chart(Path inFile) {
    String others = String.valueOf(inFile.getFileName());
    String suffix =
        others.substring(ChartsFile.STEM.length(), others.length() - ChartsFile.EXTENSION.length());
    String name = String.valueOf(file.getFileName());
    return name.endsWith(suffix + PNG)
        ? name.substring(0, name.length() - suffix.length() - PNG.length())
        : name;
  }
}
