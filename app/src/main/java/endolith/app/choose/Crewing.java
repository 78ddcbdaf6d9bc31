package endolith.app.choose;

import static endolith.app.text.Texts.text;

import endolith.app.text.Figures;
import endolith.engine.batch.Staffing;
import endolith.engine.preflight.PreflightReport;
import endolith.engine.preflight.ResourceCheck;
import java.util.OptionalLong;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How many workers there are to be, and how long each lives. */
public final class Crewing {
  private final int most;
  private int recycleAfter;
  private final ObjectProperty<Staffing.Mode> mode =
      new SimpleObjectProperty<>(Staffing.Mode.SERIAL);
  private final IntegerProperty workers = new SimpleIntegerProperty();
  private final ReadOnlyIntegerWrapper recommended = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper();

  /**
   * @param cores processors of this computer
   */
  Crewing(int cores) {
    most = Math.max(1, cores - 1);
    workers.set(most);
    recommended.set(most);
    reason.set(text("settings.workers.help", most));
  }

  public ObjectProperty<Staffing.Mode> mode() {
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
  void advise(PreflightReport report) {
    int number = report.recommendedWorkers();
    recommended.set(number);
    long peak = report.peak().upperBytes();
    boolean memoryDecides =
        number < most && report.checks().stream().anyMatch(ResourceCheck::isMemory);
    reason.set(
        memoryDecides ? because(number, peak, report) : text("settings.workers.help", number));
  }

  private static String because(int number, long peak, PreflightReport report) {
    long available =
        report.checks().stream()
            .filter(ResourceCheck::isMemory)
            .map(ResourceCheck::availableBytes)
            .flatMapToLong(OptionalLong::stream)
            .findFirst()
            .orElse(-1);
    return text(
        "settings.workers.memory.help", number, Figures.memory(peak), Figures.memory(available));
  }

  /** Takes over what was kept. */
  void take(Staffing staffing) {
    recycleAfter = staffing.recycleAfter();
    mode.set(staffing.mode());
    workers.set(staffing.isRecommended() ? recommended.get() : staffing.workers());
  }

  /** As the batch is given it. */
  public Staffing staffing() {
    Staffing staffing =
        switch (mode.get()) {
          case SERIAL -> Staffing.serial();
          case WORKERS -> Staffing.workers(workers.get());
          case FRESH -> Staffing.fresh(workers.get());
        };
    return staffing.recycledAfter(recycleAfter);
  }
}
