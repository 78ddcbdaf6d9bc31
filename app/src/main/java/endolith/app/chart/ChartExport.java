package endolith.app.chart;

import static endolith.app.text.Texts.text;

import endolith.app.memory.MemoryWatch;
import endolith.app.memory.SampleTable;
import endolith.app.work.BackgroundExecutor;
import endolith.engine.plot.Typeface;
import endolith.monitor.chart.ChartFile;
import endolith.monitor.chart.RunChart;
import endolith.monitor.history.History;
import endolith.monitor.history.RunRow;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;

/**
 * Writes what a chart shows to files: the view as a picture, the run as a drawing, every sample.
 */
public final class ChartExport {
  private final Means means;
  private final Node chart;
  private final Supplier<Path> output;
  private final LongSupplier run;

  /** Asks a person for a file. */
  public interface Where {
    /**
     * @param name proposed; its extension says what will be written
     * @return empty if nothing is to be written after all
     */
    Optional<Path> ask(String name);
  }

  /**
   * What exporting needs.
   *
   * @param reportError told of what went wrong
   */
  public record Means(
      BackgroundExecutor background, Where where, Consumer<Exception> reportError) {}

  /** Writes a file away from the window's thread. */
  private interface Writing {
    void to(Path target) throws IOException;
  }

  /** Writes something of a recorded run. */
  private interface Telling {
    void of(History history, RunRow run) throws IOException;
  }

  /**
   * @param chart what is drawn
   * @param output folder with the results of the run
   * @param run its number in the history
   */
  ChartExport(Means means, Node chart, Supplier<Path> output, LongSupplier run) {
    this.means = means;
    this.chart = chart;
    this.output = output;
    this.run = run;
  }

  /** What can be seen now, as PNG. */
  void view() {
    WritableImage picture = ViewPicture.of(chart);
    write("memory.png", target -> ViewPicture.write(picture, target));
  }

  /** The whole run, as SVG or PNG. */
  void run() {
    write(
        "memory.svg",
        target ->
            recorded(
                (history, row) ->
                    ChartFile.write(RunChart.of(history, row), target, Typeface.plain(1))));
  }

  /** Every sample, as CSV. */
  void samples() {
    write(
        "memory.csv",
        target ->
            recorded(
                (history, row) -> {
                  try (Writer out = Files.newBufferedWriter(target)) {
                    new SampleTable(history, row).write(out);
                  }
                }));
  }

  private void recorded(Telling telling) throws IOException {
    long id = run.getAsLong();
    try (History history = History.open(MemoryWatch.historyOf(output.get()))) {
      RunRow row =
          history.runs().stream()
              .filter(each -> each.id() == id)
              .findFirst()
              .orElseThrow(() -> new IOException(text("chart.export-nothing")));
      telling.of(history, row);
    }
  }

  private void write(String name, Writing writing) {
    means
        .where()
        .ask(name)
        .ifPresent(
            target ->
                means
                    .background()
                    .start(
                        () -> {
                          writing.to(target);
                          return target;
                        },
                        written -> {},
                        means.reportError()));
  }
}
