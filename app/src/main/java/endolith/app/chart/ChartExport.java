package endolith.app.chart;

import static endolith.app.text.Texts.text;

import endolith.app.memory.MemoryWatch;
import endolith.app.memory.RunSheet;
import endolith.app.memory.SampleTable;
import endolith.app.work.BackgroundExecutor;
import endolith.engine.image.disk.IoMessage;
import endolith.monitor.history.History;
import endolith.monitor.history.RunRow;
import endolith.viewer.chart.ChartFile;
import endolith.viewer.chart.ChartSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Writes what a chart shows to files: what can be seen, all of the run, every sample. */
public final class ChartExport {
  private static final String TABLE = ".csv";
  private static final List<String> PICTURES = List.of(".png", ".svg");

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
   * @param tell told what was written, or why nothing was, in a sentence
   * @param reportError told of what nobody expected
   */
  public record Means(
      BackgroundExecutor background,
      Where where,
      Consumer<String> tell,
      Consumer<Exception> reportError) {}

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
    ask(name)
        .ifPresent(
            target -> {
              try {
                ChartFile file = ChartFile.of(shown.get(), target);
                start(target, chosen -> file.write());
              } catch (IOException e) {
                failed(target, e);
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
        target -> recorded((history, row) -> new SampleTable(history, row).writeTo(target)));
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
    ask(name).ifPresent(target -> start(target, writing));
  }

  /** Where a person wants it; with an extension that tells what it is, if they gave none. */
  private Optional<Path> ask(String name) {
    Optional<Path> chosen = means.where().ask(name);
    Optional<Path> target = chosen.map(path -> withExtension(path, name));
    if (target.isPresent() && !target.equals(chosen) && Files.exists(target.get())) {
      means.tell().accept(text("chart.export-exists", target.get())); // nobody was asked for that
      return Optional.empty();
    }
    return target;
  }

  private static Path withExtension(Path chosen, String name) {
    String extension = name.substring(name.lastIndexOf('.'));
    List<String> fitting = extension.equals(TABLE) ? List.of(TABLE) : PICTURES;
    String typed = String.valueOf(chosen.getFileName());
    return fitting.stream().anyMatch(typed.toLowerCase(Locale.ROOT)::endsWith)
        ? chosen
        : chosen.resolveSibling(typed + extension);
  }

  private void failed(Path target, Exception failure) {
    if (failure instanceof IOException) {
      String why = IoMessage.of(failure, String.valueOf(failure.getMessage()));
      means.tell().accept(text("chart.export-failed", target.getFileName(), why));
    } else {
      means.reportError().accept(failure);
    }
  }

  private void start(Path target, Writing writing) {
    means
        .background()
        .start(
            () -> {
              writing.to(target);
              return target;
            },
            written -> means.tell().accept(text("chart.export-written", written)),
            failure -> failed(target, failure));
  }
}
