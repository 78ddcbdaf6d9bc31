package endolith.app.memory;

import static endolith.app.text.Texts.text;

import endolith.app.text.ResultTexts;
import endolith.engine.batch.AdmissionControl;
import endolith.engine.batch.Attempt;
import endolith.engine.batch.BatchObserver;
import endolith.engine.batch.BatchStart;
import endolith.engine.batch.BatchSummary;
import endolith.engine.batch.MemoryShortage;
import endolith.engine.batch.WorkerEnding;
import endolith.engine.preflight.PeakModel;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResult;
import endolith.engine.worker.ReleasePolicy;
import endolith.engine.worker.TaskEvent;
import endolith.engine.worker.WorkerMemoryPolicy;
import endolith.monitor.history.HistoryException;
import endolith.monitor.history.HistoryWriter;
import endolith.monitor.history.RunRecorder;
import endolith.monitor.leak.LeakVerdict;
import endolith.monitor.sampling.MachineProbe;
import endolith.monitor.sampling.MachineReading;
import endolith.monitor.sampling.ProcessProbe;
import endolith.monitor.sampling.ProcessReading;
import endolith.monitor.sampling.Sampler;
import endolith.monitor.sampling.Snapshot;
import endolith.monitor.watchdog.RecentShortage;
import endolith.monitor.watchdog.Shortage;
import endolith.monitor.watchdog.Thresholds;
import endolith.monitor.watchdog.Watchdog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The monitor of one batch: samples its processes, records them, judges each worker after each
 * task, and keeps the machine from running out of memory.
 */
public final class MemoryWatch implements BatchObserver, AdmissionControl, AutoCloseable {

  /**
   * What a person can choose.
   *
   * @param period from sample to sample
   * @param release how the workers release memory
   */
  public record Choices(Duration period, ReleasePolicy release) {
    public static final Choices DEFAULT =
        new Choices(Sampler.DEFAULT_PERIOD, WorkerMemoryPolicy.DEFAULT.release());
  }

  private static final Logger LOG = LoggerFactory.getLogger(MemoryWatch.class);

  private final String program;
  private final Choices choices;
  private final PeakModel peaks;
  private volatile Consumer<? super MemoryNews> news = told -> {};
  private volatile Consumer<? super MemoryEvent> show = event -> {};
  private volatile BooleanSupplier fresh = () -> false;
  private final ProcessProbe probe = ProcessProbe.ofThisSystem();
  private final MachineProbe machine = new MachineProbe();
  private final Watchdog watchdog;
  private final RecentShortage shortage;
  private final List<MemoryNews> lasting = new ArrayList<>();
  private volatile MachineReading lastMachine;
  private @Nullable HistoryWriter writer;
  private @Nullable RunRecording recording;
  private @Nullable Sampler sampler;

  /**
   * @param program name and version
   * @param peaks predicts a task's memory, to be kept beside what it will have been
   */
  public MemoryWatch(String program, Choices choices, PeakModel peaks) {
    this.program = program;
    this.choices = choices;
    this.peaks = peaks;
    this.lastMachine = machine.read();
    Thresholds thresholds = Thresholds.of(lastMachine);
    this.watchdog = new Watchdog(thresholds, () -> lastMachine);
    this.shortage = new RecentShortage(thresholds, System::nanoTime);
  }

  /**
   * @param listener told when something is found
   */
  public void tell(Consumer<? super MemoryNews> listener) {
    news = listener;
  }

  /**
   * @param listener gets everything that is recorded, at once, on several threads; it must be quick
   */
  public void show(Consumer<? super MemoryEvent> listener) {
    show = listener;
  }

  /**
   * @param wanted whether from now on every task gets a new process
   */
  public void fresh(BooleanSupplier wanted) {
    fresh = wanted;
  }

  @Override
  public void batchStarted(BatchStart start) {
    try {
      HistoryWriter opened = HistoryWriter.open(historyOf(start.output()));
      writer = opened;
      recording =
          new RunRecording(
              new RunRecorder(opened), start, program, choices.release(), lastMachine, peaks, show);
    } catch (HistoryException e) {
      news.accept(new MemoryNews.NotRecorded(String.valueOf(e.getMessage())));
    } catch (RuntimeException | Error e) {
      // Whatever is wrong with the record, a library that does not load included: the run counts.
      LOG.error("memory is not recorded", e);
      news.accept(new MemoryNews.NotRecorded(e.toString()));
    }
    Sampler begun = new Sampler(probe, machine, choices.period(), this::sampled);
    begun.watch(ProcessHandle.current().pid());
    sampler = begun;
  }

  /** Where the history of a results folder is. */
  public static Path historyOf(Path output) {
    return output.toAbsolutePath().resolve(".endolith").resolve("memory.sqlite");
  }

  private void sampled(Snapshot snapshot) {
    lastMachine = snapshot.machine();
    shortage.take(snapshot.machine());
    if (recording != null) {
      recording.sampled(snapshot);
    }
  }

  @Override
  public void workerStarted(int worker, long pid) {
    if (recording != null) {
      recording.workerStarted(worker, pid);
    }
    if (sampler != null) {
      sampler.watch(pid);
    }
  }

  @Override
  public void waiting(TaskRequest task, MemoryShortage reason) {
    if (recording != null) {
      recording.ranShort(text("watch.waits", task.name().title(), ResultTexts.shortage(reason)));
    }
  }

  @Override
  public void attemptStarted(Attempt attempt) {
    if (recording != null) {
      recording.attemptStarted(attempt);
    }
  }

  @Override
  public void event(Attempt attempt, TaskEvent event) {
    if (recording != null) {
      recording.event(attempt, event);
    }
  }

  @Override
  public void attemptFinished(Attempt attempt, TaskResult result) {
    RunRecording record = recording;
    if (record != null) {
      Optional<ProcessReading> after = probe.read(attempt.pid());
      record
          .attemptFinished(attempt, result, after, lastMachine)
          .filter(finding -> isNotable(finding.verdict()))
          .ifPresent(finding -> found(new MemoryNews.Found(attempt.worker(), finding)));
    }
  }

  private static boolean isNotable(LeakVerdict verdict) {
    return verdict == LeakVerdict.LEAK || verdict == LeakVerdict.HIGH_PEAK;
  }

  private void found(MemoryNews told) {
    news.accept(told);
    lasting.add(told);
  }

  @Override
  public void taskFinished(TaskRequest task, TaskResult result) {
    if (recording != null) {
      recording.taskFinished(task, result);
    }
  }

  @Override
  public void workerEnded(int worker, long pid, WorkerEnding ending) {
    if (sampler != null) {
      sampler.unwatch(pid);
    }
    if (recording != null) {
      recording.workerEnded(pid, ending);
    }
  }

  @Override
  public void batchFinished(BatchSummary summary) {
    if (recording != null) {
      recording.finished();
    }
  }

  @Override
  public Optional<MemoryShortage> objection(TaskRequest next, int running) {
    return watchdog.objection(running).map(MemoryWatch::ofBatch);
  }

  @Override
  public Optional<MemoryShortage> emergency(int running) {
    Optional<MemoryShortage> reason = watchdog.emergency(running).map(MemoryWatch::ofBatch);
    if (recording != null && reason.isPresent()) {
      recording.ranShort(text("watch.youngest-stopped", ResultTexts.shortage(reason.get())));
    }
    return reason;
  }

  private static MemoryShortage ofBatch(Shortage shortage) {
    return new MemoryShortage(shortage.availableBytes(), shortage.thresholdBytes());
  }

  @Override
  public boolean wasShort(long peakBytes) {
    return shortage.explains(peakBytes);
  }

  @Override
  public boolean isLeaking(int worker, long pid) {
    return recording != null && recording.isLeaking(pid);
  }

  @Override
  public boolean wantsFresh() {
    return fresh.getAsBoolean();
  }

  /** What was found in this run and a person should read again at its end. */
  public List<MemoryNews> findings() {
    return List.copyOf(lasting);
  }

  /** Ends sampling and waits until everything is written. */
  @Override
  public void close() {
    if (sampler != null) {
      sampler.close();
    }
    if (writer != null) {
      writer.close();
    }
  }
}
