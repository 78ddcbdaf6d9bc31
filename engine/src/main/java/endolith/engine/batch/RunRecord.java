package endolith.engine.batch;

import endolith.engine.json.Json;
import endolith.engine.task.TaskResult;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A run of a batch as its journal tells it, whether it came to its end or not. */
public final class RunRecord {
  private static final Logger LOG = LoggerFactory.getLogger(RunRecord.class);

  /** How a run ended. */
  public enum Ending {
    FINISHED,
    ABORTED,
    /** Nothing was written down: it goes on still, or was killed. */
    OPEN
  }

  private final JournalEntry.Planned plan;
  private final Path folder;
  private final Map<String, TaskResult> results = new LinkedHashMap<>();
  private final Set<String> began = new LinkedHashSet<>();
  private JournalEntry.@Nullable Closed closed;

  private RunRecord(JournalEntry.Planned plan, Path folder) {
    this.plan = plan;
    this.folder = folder;
  }

  /**
   * Reads a run's journal; lines that a death cut short are passed over.
   *
   * @param folder of the run
   * @throws IOException if there is no journal, or not even its plan can be read
   */
  public static RunRecord read(Path folder) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(folder.resolve(Journal.FILE))) {
      String first = lines.readLine();
      if (first == null
          || !(Json.read(first, JournalEntry.class) instanceof JournalEntry.Planned plan)) {
        throw new IOException(folder + " holds no journal of a batch");
      }
      RunRecord run = new RunRecord(plan, folder);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        run.take(line);
      }
      return run;
    }
  }

  private void take(String line) {
    try {
      switch (Json.read(line, JournalEntry.class)) {
        case JournalEntry.Began entry -> began.add(entry.task());
        case JournalEntry.Ended entry -> results.put(entry.result().name().id(), entry.result());
        case JournalEntry.Closed entry -> closed = entry;
        case JournalEntry.Planned entry -> {}
        case JournalEntry.WorkerLost entry -> {}
      }
    } catch (IOException e) {
      LOG.debug("a line cut short: {}", line);
    }
  }

  /** The newest run in an output folder; empty if there is none. */
  public static Optional<RunRecord> latest(Path output) throws IOException {
    List<Path> folders = folders(output);
    for (Path folder : folders.reversed()) {
      try {
        return Optional.of(read(folder));
      } catch (IOException e) {
        LOG.warn("passing over {}", folder, e); // killed before its plan was whole
      }
    }
    return Optional.empty();
  }

  /** The folders of all runs, the oldest first. */
  public static List<Path> folders(Path output) throws IOException {
    Path runs = ProgramFiles.of(output).runs();
    if (!Files.isDirectory(runs)) {
      return List.of();
    }
    try (var entries = Files.list(runs)) {
      return entries
          .filter(folder -> Files.isRegularFile(folder.resolve(Journal.FILE)))
          .sorted()
          .toList();
    }
  }

  /** Its name, which sorts by time. */
  public String run() {
    return plan.run();
  }

  public Instant started() {
    return plan.at();
  }

  /** What it was to do, in the project whose journal this is, wherever that was made. */
  public BatchOrder order() {
    return ProgramFiles.output(folder).map(plan.order()::movedTo).orElse(plan.order());
  }

  public RunOptions runOptions() {
    return plan.runOptions();
  }

  /** Ids of all tasks of the plan. */
  public List<String> tasks() {
    return plan.tasks();
  }

  public Ending ending() {
    if (closed == null) {
      return Ending.OPEN;
    }
    return closed.aborted() ? Ending.ABORTED : Ending.FINISHED;
  }

  /** What was done, in the order of the plan. */
  public List<TaskResult> results() {
    List<TaskResult> sorted = new ArrayList<>();
    for (String task : tasks()) {
      TaskResult result = results.get(task);
      if (result != null) {
        sorted.add(result);
      }
    }
    return sorted;
  }

  /** Tasks that were begun and never ended: what ran when the program was killed. */
  public Collection<String> cutShort() {
    Set<String> open = new LinkedHashSet<>(began);
    open.removeAll(results.keySet());
    return Collections.unmodifiableSet(open);
  }

  /** Ids of the tasks that ended with an error. */
  public List<String> failed() {
    return results().stream()
        .filter(result -> !result.isComplete() && !result.isAborted())
        .map(result -> result.name().id())
        .toList();
  }
}
