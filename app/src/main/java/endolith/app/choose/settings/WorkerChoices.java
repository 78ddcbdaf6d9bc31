package endolith.app.choose.settings;

import static endolith.app.text.Texts.text;

import endolith.app.text.NumberTexts;
import endolith.app.text.PreflightTexts;
import endolith.engine.batch.order.WorkerAllocation;
import endolith.engine.preflight.MemoryCheck;
import endolith.engine.preflight.PreflightReport;
import endolith.engine.preflight.ResourceCheck;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The model of how many workers there are to be, and how long each lives. */
public final class WorkerChoices {
  private final int most;
  private int recycleAfter;
  private final ObjectProperty<WorkerAllocation.Mode> mode =
      new SimpleObjectProperty<>(WorkerAllocation.Mode.SERIAL);
  private final IntegerProperty workers = new SimpleIntegerProperty();
  private final ReadOnlyIntegerWrapper recommended = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper();

  /**
   * @param cores processors of this computer
   */
  WorkerChoices(int cores) {
    most = Math.max(1, cores - 1);
    workers.set(most);
    recommended.set(most);
    reason.set(text("settings.workers.help", most));
  }

  public ObjectProperty<WorkerAllocation.Mode> mode() {
    return mode;
  }

  /** How many work at a time; counts only where the mode allows several. */
  public IntegerProperty workers() {
    return workers;
  }

  /** As many as processors and memory allow. */
  public ReadOnlyIntegerProperty recommended() {
    return recommended.getReadOnlyProperty();
  }

  /** Why so many are recommended, in a sentence. */
  public ReadOnlyStringProperty reason() {
    return reason.getReadOnlyProperty();
  }

  /** Follows what pre-flight has found. */
  public void advise(PreflightReport report) {
    int number = report.recommendedWorkers();
    recommended.set(number);
    long peak = report.peak().upperBytes();
    reason.set(
        report.checks().stream()
            .filter(check -> number < most && check instanceof MemoryCheck)
            .findFirst()
            .map(check -> because(number, peak, check))
            .orElse(text("settings.workers.help", number)));
  }

  private static String because(int number, long peak, ResourceCheck memory) {
    return text(
        "settings.workers.memory.help",
        number,
        NumberTexts.memory(peak),
        PreflightTexts.available(memory));
  }

  /** Takes over what was kept. */
  void take(WorkerAllocation allocation) {
    recycleAfter = allocation.recycleAfter();
    mode.set(allocation.mode());
    workers.set(allocation.isRecommended() ? recommended.get() : allocation.workers());
  }

  /** As the batch is given it. */
  public WorkerAllocation allocation() {
    WorkerAllocation allocation =
        switch (mode.get()) {
          case SERIAL -> WorkerAllocation.serial();
          case WORKERS -> WorkerAllocation.workers(workers.get());
          case FRESH -> WorkerAllocation.fresh(workers.get());
        };
    return allocation.recycledAfter(recycleAfter);
  }
}
