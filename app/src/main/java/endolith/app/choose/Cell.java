package endolith.app.choose;

import endolith.app.pace.Work;
import endolith.engine.task.Outcome;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** One sample and dye on the board. */
public final class Cell {
  private final String sample;
  private final String dye;
  private final BooleanProperty chosen = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Standing> standing;
  private final ReadOnlyStringWrapper decision = new ReadOnlyStringWrapper("");

  /**
   * How it stands: how much of it is there, and what that is worth, are two facts.
   *
   * @param outcome of what is done; {@code CRASHED} if the last run could not do it, and nothing
   *     has changed since; null if there is none to speak of
   * @param work what is still to be done; null while that is unknown
   * @param details one sentence per stage, or what is wrong and how to mend it
   * @param files what the headers of its raw files tell, a line for each
   * @param live what the run that goes on does with it; null if nothing
   */
  public record Standing(
      CellState state,
      @Nullable Outcome outcome,
      @Nullable Work work,
      List<String> details,
      List<String> files,
      @Nullable Live live) {
    public Standing {
      details = List.copyOf(details);
      files = List.copyOf(files);
    }

    /** Without an outcome. */
    static Standing of(CellState state, String... details) {
      return new Standing(state, null, null, List.of(details), List.of(), null);
    }

    Standing with(@Nullable Live now) {
      return new Standing(state, outcome, work, details, files, now);
    }

    /** Whether there is still something to be done: stages to make, or a failure to mend. */
    public boolean isOpen() {
      return state.isRunnable()
          && (state != CellState.DONE || outcome != null && outcome.isFailure());
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

  /** What a person decided on its result, in a sentence; empty if nobody did. */
  public ReadOnlyStringProperty decision() {
    return decision.getReadOnlyProperty();
  }

  /** Shows what a person decided. */
  public void decided(String sentence) {
    decision.set(sentence);
  }

  public CellState state() {
    return standing.get().state();
  }

  /** Whether there is still something to be done. */
  public boolean isOpen() {
    return standing.get().isOpen();
  }

  /** What is still to be done. */
  public Optional<Work> work() {
    return Optional.ofNullable(standing.get().work());
  }

  /** Shows what the run that goes on does with it; null if nothing. */
  public void live(@Nullable Live now) {
    if (!Objects.equals(standing.get().live(), now)) {
      standing.set(standing.get().with(now));
    }
  }

  void stand(Standing now) {
    standing.set(now);
    if (!now.state().isRunnable()) {
      chosen.set(false);
    }
  }
}
