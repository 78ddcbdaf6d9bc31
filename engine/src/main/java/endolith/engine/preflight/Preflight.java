package endolith.engine.preflight;

import endolith.engine.parameter.ParameterException;
import endolith.engine.task.TaskRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Compares what a batch will need with what the machine has; reads headers only. */
public final class Preflight {
  /** Up to this share of a resource there is nothing to think about. */
  static final double COMFORT = 0.8;

  private final PeakModel model;
  private final Machine machine;

  public Preflight(PeakModel model, Machine machine) {
    this.model = model;
    this.machine = machine;
  }

  /** A task with what its headers tell. */
  record Sized(TaskRequest task, TaskShape shape, PeakPrediction peak) {}

  /**
   * @param tasks at least one
   * @param workers how many run at a time; empty for as many as recommended
   */
  public PreflightReport check(List<TaskRequest> tasks, Optional<Integer> workers, Path output) {
    List<Sized> sized = sized(tasks);
    int unreadable = tasks.size() - sized.size();
    if (sized.isEmpty()) {
      // Every task will say for itself what is wrong with its files.
      PeakPrediction none = new PeakPrediction(0, 0, 0, PeakPrediction.Source.NONE);
      return new PreflightReport(List.of(), 1, none);
    }
    AvailableMemory memory = machine.memory();
    PeakPrediction largest = sized.getFirst().peak();
    int recommended = recommended(largest.upperBytes(), memory.bytes());
    int atATime = Math.min(workers.orElse(recommended), tasks.size());
    MemoryPreflight ram = new MemoryPreflight(model, memory, machine.cores(), recommended);
    DiskPreflight disk = new DiskPreflight(output, machine.freeDisk(output));
    return new PreflightReport(
        List.of(ram.check(sized, atATime, unreadable), disk.check(sized)), recommended, largest);
  }

  /** Those whose headers can be read, the one that needs most memory first. */
  private List<Sized> sized(List<TaskRequest> tasks) {
    List<Sized> sized =
        new ArrayList<>(tasks.parallelStream().map(this::sized).flatMap(Optional::stream).toList());
    sized.sort(Comparator.comparingLong((Sized one) -> one.peak().upperBytes()).reversed());
    return sized;
  }

  private Optional<Sized> sized(TaskRequest task) {
    try {
      TaskShape shape = TaskShape.of(task);
      return Optional.of(new Sized(task, shape, model.predict(shape)));
    } catch (IOException | ParameterException e) {
      return Optional.empty();
    }
  }

  private int recommended(long peak, long available) {
    long fit = (long) (COMFORT * available / Math.max(1, peak));
    return (int) Math.max(1, Math.min(machine.cores() - 1L, fit));
  }
}
