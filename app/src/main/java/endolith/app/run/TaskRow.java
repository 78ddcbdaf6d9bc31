package endolith.app.run;

import endolith.app.pace.ExpectedTime;
import endolith.engine.task.TaskResult;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** A task of the batch, as its row shows it. */
public final class TaskRow {
  private final String sample;
  private final String dye;
  private final ExpectedTime expectedTime;
  private final ReadOnlyObjectWrapper<TaskProgress> progress =
      new ReadOnlyObjectWrapper<>(TaskProgress.WAITING);
  private final ReadOnlyObjectWrapper<@Nullable Long> memoryBytes = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper time = new ReadOnlyStringWrapper("");

  TaskRow(String sample, String dye, ExpectedTime expectedTime) {
    this.sample = sample;
    this.dye = dye;
    this.expectedTime = expectedTime;
  }

  /** How much work was expected. */
  ExpectedTime expectedTime() {
    return expectedTime;
  }

  public String sample() {
    return sample;
  }

  public String dye() {
    return dye;
  }

  /** For people, and in the monitor's history: {@code sample / dye}. */
  public String title() {
    return sample + " / " + dye;
  }

  public String id() {
    return sample + "/" + dye;
  }

  ReadOnlyObjectProperty<TaskProgress> progress() {
    return progress.getReadOnlyProperty();
  }

  public Phase phase() {
    return progress.get().phase();
  }

  public Optional<TaskResult> result() {
    return Optional.ofNullable(progress.get().result());
  }

  /** Resident now; null while it does not run. */
  public ReadOnlyObjectProperty<@Nullable Long> memoryBytes() {
    return memoryBytes.getReadOnlyProperty();
  }

  /** Since its start, or what it took in this run, in words; empty before. */
  public ReadOnlyStringProperty time() {
    return time.getReadOnlyProperty();
  }

  /** The run has ended, whether this task was done or not. */
  void runEnded() {
    progress.set(progress.get().atTheEnd());
    memoryBytes.set(null);
  }

  void show(TaskProgress now, @Nullable Long resident, String timeInWords) {
    boolean same = Objects.equals(progress.get().started(), now.started());
    boolean told = now.result() != null && now.peakBytes() != null;
    progress.set(
        told ? now : now.seenAt(same ? progress.get().peakBytes() : null).seenAt(resident));
    memoryBytes.set(resident);
    time.set(timeInWords);
  }
}
