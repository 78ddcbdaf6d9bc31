package endolith.app.arrange.pane;

import static endolith.app.text.Texts.count;
import static endolith.app.text.Texts.text;

import endolith.app.arrange.ArrangeUndo;
import endolith.app.arrange.Arranger;
import endolith.app.arrange.Placement;
import endolith.app.arrange.Proposal;
import endolith.app.arrange.Proposals;
import endolith.app.work.BackgroundExecutor;
import endolith.engine.image.disk.IoMessage;
import endolith.engine.task.CancelledException;
import endolith.engine.task.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The files of a folder, what they are taken for, and where they go. */
public final class ArrangeModel {
  private final Path source;
  private final Path project;
  private final BackgroundExecutor background;
  private final Runnable changed;
  private final ObservableList<Placement> rows = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper placed = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper line = new ReadOnlyStringWrapper("");
  private final AtomicBoolean stopped = new AtomicBoolean();
  private Progress progress = new Progress();
  private int generation;

  /**
   * @param source folder whose files are looked at
   * @param project under whose raw folder they go
   * @param changed told when files were written or taken away
   */
  public ArrangeModel(Path source, Path project, BackgroundExecutor background, Runnable changed) {
    this.source = source;
    this.project = project;
    this.background = background;
    this.changed = changed;
  }

  public Path source() {
    return source;
  }

  public Path project() {
    return project;
  }

  /** Every file, in the order of their paths. */
  public ObservableList<Placement> rows() {
    return rows;
  }

  /** Whether files are being looked at, written, or taken away. */
  public ReadOnlyBooleanProperty working() {
    return working.getReadOnlyProperty();
  }

  /** Whether there is something that was written and can be taken away. */
  public ReadOnlyBooleanProperty undoable() {
    return undoable.getReadOnlyProperty();
  }

  /** How many files have a place. */
  public ReadOnlyIntegerProperty placed() {
    return placed.getReadOnlyProperty();
  }

  /** How things stand, in a sentence. */
  public ReadOnlyStringProperty line() {
    return line.getReadOnlyProperty();
  }

  /** How much is written, 0 to 1. */
  public double share() {
    return progress.fraction();
  }

  /** Looks at the files. */
  public void look() {
    start(
        () -> Placement.of(Proposals.of(source), project.resolve("raw")),
        found -> {
          show(found);
          line.set(count("arrange.found", found.size()));
        });
    background.start(() -> new ArrangeUndo(project).isPossible(), undoable::set, failure -> {});
  }

  private void show(List<Placement> now) {
    rows.setAll(now);
    placed.set((int) now.stream().filter(row -> row.target() != null).count());
  }

  /** Changes what some of the files are taken for. */
  public void mend(Collection<Integer> some, UnaryOperator<Proposal> change) {
    List<Proposal> proposals = new ArrayList<>(rows.stream().map(Placement::proposal).toList());
    some.forEach(index -> proposals.set(index, change.apply(proposals.get(index))));
    int mine = ++generation;
    background.start(
        () -> Placement.of(proposals, project.resolve("raw")),
        now -> {
          if (mine == generation) {
            show(now);
          }
        },
        this::failed);
  }

  /** Writes every file that has a place. */
  public void write(Arranger.How how) {
    List<Placement> now = List.copyOf(rows);
    Progress mine = new Progress();
    progress = mine;
    start(
        () -> new Arranger(project).write(now, how, stopped::get, mine),
        written -> {
          undoable.set(true);
          mend(List.of(), proposal -> proposal);
          line.set(count("arrange.written", written));
          changed.run();
        });
  }

  /** Takes away what was written last. */
  public void undo() {
    start(
        () -> new ArrangeUndo(project).undo(),
        report -> {
          undoable.set(!report.kept().isEmpty());
          mend(List.of(), proposal -> proposal);
          String removed = count("arrange.removed", report.removed());
          line.set(
              report.kept().isEmpty()
                  ? removed
                  : text("arrange.kept", removed, String.join(", ", report.kept())));
          changed.run();
        });
  }

  /** What is written already stays, and can be taken away. */
  public void stop() {
    stopped.set(true);
  }

  private <T> void start(Callable<T> work, Consumer<T> done) {
    if (working.get()) {
      return;
    }
    stopped.set(false);
    working.set(true);
    background.start(
        work,
        result -> {
          working.set(false);
          done.accept(result);
        },
        this::failed);
  }

  private void failed(Exception failure) {
    working.set(false);
    background.start(() -> new ArrangeUndo(project).isPossible(), undoable::set, any -> {});
    mend(List.of(), proposal -> proposal);
    changed.run();
    line.set(
        failure instanceof CancelledException
            ? text("arrange.stopped")
            : text("arrange.failed", IoMessage.of(failure, String.valueOf(failure.getMessage()))));
  }
}
