package endolith.app.choose;

import endolith.engine.batch.Staffing;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How many workers there are to be, and how long each lives. */
public final class Crewing {
  private final int cores = Runtime.getRuntime().availableProcessors();
  private final ObjectProperty<Staffing.Mode> mode =
      new SimpleObjectProperty<>(Staffing.Mode.SERIAL);
  private final IntegerProperty workers = new SimpleIntegerProperty(Math.max(1, cores - 1));

  public ObjectProperty<Staffing.Mode> mode() {
    return mode;
  }

  /** How many work at a time; counts only where the mode allows several. */
  public IntegerProperty workers() {
    return workers;
  }

  /** As many as leave a processor for everything else. */
  public int recommended() {
    return Math.max(1, cores - 1);
  }

  /** As the batch is given it. */
  public Staffing staffing() {
    return switch (mode.get()) {
      case SERIAL -> Staffing.serial();
      case WORKERS -> Staffing.workers(workers.get());
      case FRESH -> Staffing.fresh(workers.get());
    };
  }
}
