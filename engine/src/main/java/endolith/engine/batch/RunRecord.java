package endolith.engine.batch;

import endolith.engine.batch.JournalLines.Line;
import endolith.engine.batch.order.BatchOrder;
import endolith.engine.batch.order.RunOptions;
import endolith.engine.json.Json;
import endolith.engine.json.SealedJson;
import endolith.engine.json.SealedJson.Seal;
import endolith.engine.task.TaskResult;
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

  /** The journals of these versions have no checksums. */
  private static final String UNSEALED = "endolith 0.1.";

  private final JournalEntry.Planned plan;
  private final Path folder;
  private final boolean sealed;
  private final Map<String, TaskResult> results = new LinkedHashMap<>();
  private final Set<String> began = new LinkedHashSet<>();
  private JournalEntry.@Nullable Closed closed;
  private int unreadable;

  private RunRecord(JournalEntry.Planned plan, Path folder, boolean sealed) {
    this.plan = plan;
    this.folder = folder;
    this.sealed = sealed;
  }

  /**
   * Reads a run's journal. Lines that cannot be read are passed over and counted, but for a last
   * one that a death cut short.
   *
   * @param folder of the run
   * @throws DamagedJournalException if there was a plan, and it cannot be read any more
   * @throws IOException if there is no journal, or not even its plan was written
   */
  public static RunRecord read(Path folder) throws IOException {
    Path file = folder.resolve(Journal.FILE);
    try (JournalLines lines = JournalLines.of(file)) {
      Optional<Line> first = lines.next();
      if (first.isEmpty() || !first.get().whole()) {
        throw new IOException(folder + " holds no journal of a batch");
      }
      RunRecord run = planned(folder, first.get());
      for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
        run.take(line.get());
      }
      return run;
    }
  }

  private static RunRecord planned(Path folder, Line first) throws IOException {
    Path file = folder.resolve(Journal.FILE);
    try {
      String text = first.text().orElseThrow(() -> new IOException("no text"));
      boolean sealed = SealedJson.seal(text) != Seal.NONE;
      if (entry(text, sealed) instanceof JournalEntry.Planned plan
          && (sealed || plan.program().startsWith(UNSEALED))) {
        return new RunRecord(plan, folder, sealed);
      }
      throw new DamagedJournalException(file, null);
    } catch (DamagedJournalException e) {
      throw e;
    } catch (IOException e) {
      throw new DamagedJournalException(file, e);
    }
  }

  /** A line, all of which have checksums or none. */
  private static JournalEntry entry(String text, boolean sealed) throws IOException {
    if (sealed && SealedJson.seal(text) != Seal.WHOLE) {
      throw new IOException("the line was changed");
    }
    return Json.read(text, JournalEntry.class);
  }

  private void take(Line line) {
    try {
      String text = line.text().orElseThrow(() -> new IOException("no text"));
      switch (entry(text, sealed)) {
        case JournalEntry.Began entry -> began.add(entry.task());
        case JournalEntry.Ended entry -> results.put(entry.result().name().id(), entry.result());
        case JournalEntry.Closed entry -> closed = entry;
        case JournalEntry.Planned entry -> {}
        case JournalEntry.WorkerLost entry -> {}
      }
    } catch (IOException | RuntimeException e) {
      LOG.debug("a line of the journal of {}", run(), e);
      unreadable += line.whole() ? 1 : 0;
    }
  }

  /**
   * The newest run in an output folder; empty if there is none.
   *
   * @throws DamagedJournalException if that run's plan cannot be read any more
   */
  public static Optional<RunRecord> latest(Path output) throws IOException {
    List<Path> folders = folders(output);
    for (Path folder : folders.reversed()) {
      try {
        return Optional.of(read(folder));
      } catch (DamagedJournalException e) {
        throw e; // an older run is not what a person wants to go on with
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
    BatchOrder order = plan.order();
    return ProgramFiles.output(folder)
        .map(output -> order.with(order.folders().movedTo(output)))
        .orElse(order);
  }

  public RunOptions runOptions() {
    return plan.runOptions();
  }

  /** Ids of all tasks of the plan. */
  public List<String> tasks() {
    return plan.tasks();
  }

  /** How many lines of the journal cannot be read: what they told is not in this record. */
  public int unreadableLines() {
    return unreadable;
  }

  public Ending ending() {
    if (closed == null) {
      return Ending.OPEN;
    }
    return closed.aborted() ? Ending.ABORTED : Ending.FINISHED;
  }

  /** Why it ended by itself before all tasks were begun; empty if it did not. */
  public Optional<EarlyEnd> early() {
    return closed == null ? Optional.empty() : Optional.ofNullable(closed.early());
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
