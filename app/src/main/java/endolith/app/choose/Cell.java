package endolith.app.choose;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** One sample and dye on the board. */
public final class Cell {
  private final String sample;
  private final String dye;
  private final BooleanProperty chosen = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Standing> standing;

  /**
   * How it stands.
   *
   * @param details one sentence per stage, or what is wrong and how to mend it
   */
  public record Standing(CellState state, List<String> details) {
    public Standing {
      details = List.copyOf(details);
    }
  }

  Cell(String sample, String dye, Standing standing) {
    this.sample = sample;
    this.dye = dye;
    this.standing = new ReadOnlyObjectWrapper<>(standing);
  }

  public String sample() {
    return sample;
  }

  public String dye() {
    return dye;
  }

  /** As tasks are named. */
  public String id() {
    return sample + "/" + dye;
  }

  /** Whether it is to be worked on. */
  public BooleanProperty chosen() {
    return chosen;
  }

  public ReadOnlyObjectProperty<Standing> standing() {
    return standing.getReadOnlyProperty();
  }

  public CellState state() {
    return standing.get().state();
  }

  void stand(Standing now) {
    standing.set(now);
    if (!now.state().isRunnable()) {
      chosen.set(false);
    }
  }
}
