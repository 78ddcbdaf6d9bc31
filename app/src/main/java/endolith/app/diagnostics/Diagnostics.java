package endolith.app.diagnostics;

import endolith.app.log.LogTail;
import endolith.app.log.RunLog;
import endolith.app.memory.MemoryWatch;
import endolith.app.memory.SampleTable;
import endolith.app.memory.ThisMachine;
import endolith.app.text.NumberTexts;
import endolith.app.text.PreflightTexts;
import endolith.engine.batch.ProgramFiles;
import endolith.engine.image.disk.ChosenFile;
import endolith.engine.preflight.Machine;
import endolith.monitor.history.History;
import endolith.monitor.history.RunRow;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * One zip file with what helps to find out what went wrong: logs, versions, the last memory
 * samples. No images, and nothing else of the project but the names in the logs.
 */
public final class Diagnostics {
  private static final int MOST_LOG_BYTES = 1 << 20;

  /** Of each process. */
  private static final int MOST_SAMPLES = 2000;

  private final String program;
  private final Optional<Path> windowLog;
  private final Optional<Path> output;

  /**
   * @param program name and version
   * @param windowLog of the window, if there is one
   * @param output the folder of a project's results, if one is open
   */
  public Diagnostics(String program, Optional<Path> windowLog, Optional<Path> output) {
    this.program = program;
    this.windowLog = windowLog;
    this.output = output;
  }

  /** Writes it; a file of that name is replaced. What cannot be read is named in the zip. */
  public void write(Path zip) throws IOException {
    ChosenFile.write(zip, this::write);
  }

  private void write(OutputStream zip) throws IOException {
    ZipOutputStream out = new ZipOutputStream(zip, StandardCharsets.UTF_8);
    add(out, "versions.txt", this::versions);
    if (windowLog.isPresent()) {
      add(out, "window.log", () -> LogTail.of(windowLog.get(), MOST_LOG_BYTES));
    }
    if (output.isPresent()) {
      Path folder = output.get();
      ProgramFiles files = ProgramFiles.of(folder);
      add(out, "endolith.log", () -> LogTail.of(files.programLog(), MOST_LOG_BYTES));
      add(out, "worker.log", () -> LogTail.of(files.workerLog(), MOST_LOG_BYTES));
      add(out, "runs.txt", () -> RunLog.newest(folder));
      add(out, "samples.csv", () -> samples(folder));
    }
    out.finish();
  }

  private interface Source {
    String text() throws IOException;
  }

  private static void add(ZipOutputStream out, String name, Source source) throws IOException {
    String text;
    try {
      text = source.text();
    } catch (IOException e) {
      text = "could not be read: " + e + "\n";
    }
    out.putNextEntry(new ZipEntry(name));
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.closeEntry();
  }

  private String versions() {
    StringBuilder text = new StringBuilder(program).append('\n');
    for (String key :
        List.of(
            "java.vendor",
            "java.runtime.version",
            "javafx.runtime.version",
            "os.name",
            "os.version",
            "os.arch",
            "file.encoding",
            "sun.jnu.encoding",
            "user.language")) {
      text.append(key).append(" = ").append(System.getProperty(key, "-")).append('\n');
    }
    Machine machine = new ThisMachine();
    text.append("processors = ").append(machine.cores()).append('\n');
    text.append(
        String.format(
            Locale.ROOT,
            "available memory = %s %s%n",
            NumberTexts.memory(machine.memory().bytes()),
            PreflightTexts.source(machine.memory())));
    String heap = NumberTexts.memory(Runtime.getRuntime().maxMemory());
    text.append("largest heap = ").append(heap).append('\n');
    return text.toString();
  }

  private static String samples(Path folder) throws IOException {
    Path file = MemoryWatch.historyOf(folder);
    if (!Files.exists(file)) {
      return "";
    }
    try (History history = History.open(file)) {
      List<RunRow> runs = history.runs();
      if (runs.isEmpty()) {
        return "";
      }
      StringWriter text = new StringWriter();
      new SampleTable(history, runs.getLast()).write(text, MOST_SAMPLES);
      return text.toString();
    }
  }
}
