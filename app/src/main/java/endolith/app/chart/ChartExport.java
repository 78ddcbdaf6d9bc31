package endolith.app.chart;

import static endolith.app.text.Texts.text;

import endolith.app.memory.MemoryWatch;
import endolith.app.memory.RunSheet;
import endolith.app.memory.SampleTable;
import endolith.app.work.BackgroundExecutor;
import endolith.monitor.history.History;
import endolith.monitor.history.RunRow;
import endolith.viewer.chart.ChartFile;
import endolith.viewer.chart.ChartSheet;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Writes what a chart shows to files: what can be seen, all of the run, every sample. */
public final class ChartExport {
  private final Means means;
  private final Supplier<ChartSheet> shown;
  private final Supplier<Path> output;
  private final Supplier<Optional<Long>> run;

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
   * @param shown what can be seen
   * @param output folder with the results of the run
   * @param run its number in the history, if it is there
   */
  ChartExport(
      Means means,
      Supplier<ChartSheet> shown,
      Supplier<Path> output,
      Supplier<Optional<Long>> run) {
    this.means = means;
    this.shown = shown;
    this.output = output;
    this.run = run;
  }

  /** What can be seen now, as PNG. */
  void picture() {
    view("memory.png");
  }

  /** What can be seen now, as SVG. */
  void drawing() {
    view("memory.svg");
  }

  /** It is drawn on the window's thread: the curves may grow. */
  private void view(String name) {
    means
        .where()
        .ask(name)
        .ifPresent(
            target -> {
              try {
                ChartFile file = ChartFile.of(shown.get(), target);
                start(target, chosen -> file.write());
              } catch (IOException e) {
                means.reportError().accept(e);
              }
            });
  }

  /** The whole run, as SVG or PNG. */
  void run() {
    write(
        "memory.svg",
        target ->
            recorded((history, row) -> ChartFile.of(RunSheet.of(history, row), target).write()));
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
    Optional<Long> id = run.get();
    try (History history = History.open(MemoryWatch.historyOf(output.get()))) {
      RunRow row =
          history.runs().stream()
              .filter(each -> id.equals(Optional.of(each.id())))
              .findFirst()
              .orElseThrow(() -> new IOException(text("chart.export-nothing")));
      telling.of(history, row);
    }
  }

  private void write(String name, Writing writing) {
    means.where().ask(name).ifPresent(target -> start(target, writing));
  }

  private void start(Path target, Writing writing) {
    means
        .background()
        .start(
            () -> {
              writing.to(target);
              return target;
            },
            written -> {},
            means.reportError());
  }
}
