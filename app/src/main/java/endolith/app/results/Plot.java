package endolith.app.results;

import static endolith.app.text.Texts.text;

import endolith.engine.plot.PlotKind;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * A plot of a task.
 *
 * @param title what it shows, and which of several
 */
public record Plot(PlotKind kind, String title, Path file) {

  /** By its file's name; empty if it is none of ours. */
  public static Optional<Plot> of(Path file) {
    String name = String.valueOf(file.getFileName());
    return Arrays.stream(PlotKind.values())
        .filter(kind -> name.startsWith(kind.fileStem()))
        .max(Comparator.comparingInt(kind -> kind.fileStem().length()))
        .map(kind -> new Plot(kind, title(kind, name), file));
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
}
