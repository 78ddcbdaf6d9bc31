package endolith.app.choose;

import endolith.app.choose.Cell.Standing;
import endolith.app.work.BackgroundExecutor;
import endolith.engine.batch.BatchPlan;
import endolith.engine.batch.order.BatchOrder;
import endolith.engine.raw.RawProblem;
import endolith.engine.raw.RawProject;
import endolith.engine.task.TaskRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The model of a project's sample × dye table: the state of each pair, and which pairs are chosen.
 */
public final class PairBoard {
  private final BackgroundExecutor background;
  private final Function<Path, RawProject> discovery;
  private final Consumer<Exception> reportError;
  private final Map<String, Cell> cells = new LinkedHashMap<>();
  private final ReadOnlyObjectWrapper<Layout> layout =
      new ReadOnlyObjectWrapper<>(new Layout(List.of(), List.of()));
  private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper chosenCount = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<List<String>> chosen = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<RawProblem>> problems =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyIntegerWrapper hiddenCount = new ReadOnlyIntegerWrapper();
  private final ShownPairs shown = new ShownPairs();
  private int generation;
  private boolean untouched = true;
  private boolean changingMany;

  /** What there is; changes only as a whole. */
  public record Layout(List<String> samples, List<String> dyes) {
    public Layout {
      samples = List.copyOf(samples);
      dyes = List.copyOf(dyes);
    }
  }

  /**
   * @param discovery looks through a raw folder, which takes a while where it is large
   * @param reportError told of what nobody expected
   */
  public PairBoard(
      BackgroundExecutor background,
      Function<Path, RawProject> discovery,
      Consumer<Exception> reportError) {
    this.background = background;
    this.discovery = discovery;
    this.reportError = reportError;
  }

  public ReadOnlyObjectProperty<Layout> layout() {
    return layout.getReadOnlyProperty();
  }

  /** Whether the disk is being looked at. */
  public ReadOnlyBooleanProperty looking() {
    return looking.getReadOnlyProperty();
  }

  /** Everything that is wrong with the raw folder, as far as it was looked at. */
  public ReadOnlyObjectProperty<List<RawProblem>> problems() {
    return problems.getReadOnlyProperty();
  }

  public ReadOnlyIntegerProperty chosenCount() {
    return chosenCount.getReadOnlyProperty();
  }

  /** How many of the chosen pairs the filter hides. */
  public ReadOnlyIntegerProperty hiddenCount() {
    return hiddenCount.getReadOnlyProperty();
  }

  /** What of it is shown. */
  ShownPairs shown() {
    return shown;
  }

  /** Shows only some of it. */
  void filter(BoardFilter wanted) {
    shown.filter(wanted);
    look();
  }

  public Optional<Cell> cell(String sample, String dye) {
    return cell(sample + "/" + dye);
  }

  /**
   * One cell.
   *
   * @param id as {@code sample/dye}
   */
  public Optional<Cell> cell(String id) {
    return Optional.ofNullable(cells.get(id));
  }

  public Collection<Cell> cells() {
    return List.copyOf(cells.values());
  }

  /** The chosen pairs, as {@code sample/dye}; changes once however many are chosen at once. */
  public ReadOnlyObjectProperty<List<String>> chosen() {
    return chosen.getReadOnlyProperty();
  }

  /** Looks at the disk again; an earlier look that is not over yet counts no more. */
  public void refresh(BatchOrder order) {
    int mine = ++generation;
    looking.set(true);
    background.start(
        () -> discovery.apply(order.folders().rawFolder()),
        project -> {
          if (mine == generation) {
            take(BoardContents.of(project));
            review(order, project, mine);
          }
        },
        this::failed);
  }

  private void failed(Exception failure) {
    looking.set(false);
    reportError.accept(failure);
  }

  private void take(BoardContents contents) {
    Map<String, Cell> before = new LinkedHashMap<>(cells);
    cells.clear();
    atOnce(() -> contents.cells().forEach((id, standing) -> take(id, standing, before.get(id))));
    Layout now = new Layout(contents.samples(), contents.dyes());
    if (!now.equals(layout.get())) {
      layout.set(now);
    }
    problems.set(contents.problems());
    look();
  }

  private void take(String id, Standing standing, @Nullable Cell known) {
    cells.put(id, known == null ? made(id, standing) : known);
    boolean tells = standing.state() != CellState.LOOKING;
    if (known != null && (tells || !known.state().isRunnable())) {
      known.stand(standing);
    }
  }

  /** What is shown may have changed. */
  private void look() {
    if (!changingMany) {
      shown.review(layout.get().samples(), cells.values());
      count();
    }
  }

  private static RawProblem unreadable(TaskRequest task, Standing standing) {
    return new RawProblem(
        RawProblem.Kind.UNREADABLE_IMAGE,
        task.raw().folder(),
        standing.details().getFirst(),
        standing.details().getLast());
  }

  private void tell(RawProblem problem) {
    List<RawProblem> all = new ArrayList<>(problems.get());
    all.add(problem);
    problems.set(List.copyOf(all));
  }

  private Cell made(String id, Standing standing) {
    int slash = id.indexOf('/');
    Cell cell = new Cell(id.substring(0, slash), id.substring(slash + 1), standing);
    cell.chosen().subscribe(now -> count());
    cell.standing()
        .subscribe(
            (before, now) -> {
              if (cells.get(id) == cell && !PairGroup.of(before).equals(PairGroup.of(now))) {
                look();
              }
            });
    return cell;
  }

  private void count() {
    if (changingMany) {
      return;
    }
    List<Cell> all = cells.values().stream().filter(cell -> cell.chosen().get()).toList();
    hiddenCount.set((int) all.stream().filter(cell -> !shown.isShown(cell)).count());
    chosenCount.set(all.size());
    chosen.set(all.stream().map(Cell::id).toList());
  }

  /** Task by task, so that what is known shows at once. */
  private void review(BatchOrder order, RawProject project, int mine) {
    background.start(
        () -> new Open(BatchPlan.of(order, project).tasks(), Crashes.of(order)),
        open -> reviewNext(open, 0, mine),
        this::failed);
  }

  /** What is still to be looked at, and what is known of it already. */
  private record Open(List<TaskRequest> tasks, Crashes crashes) {}

  private void reviewNext(Open open, int index, int mine) {
    if (mine != generation) {
      return;
    }
    if (index == open.tasks().size()) {
      looking.set(false);
      if (untouched) {
        choose(Cell::isOpen);
        untouched = true;
      }
      return;
    }
    TaskRequest task = open.tasks().get(index);
    background.start(
        () -> BoardContents.review(task, open.crashes()),
        standing -> {
          Cell cell = cells.get(task.name().id());
          if (mine == generation && cell != null) {
            cell.stand(standing);
            if (standing.state() == CellState.PROBLEM) {
              tell(unreadable(task, standing));
            }
          }
          reviewNext(open, index + 1, mine);
        },
        this::failed);
  }

  /** Chooses exactly those cells which are shown, can be worked on, and match. */
  public void choose(Predicate<Cell> which) {
    untouched = false;
    chooseEach(cells.values(), cell -> isChoosable(cell) && which.test(cell));
  }

  private void chooseEach(Collection<Cell> some, Predicate<Cell> which) {
    atOnce(() -> some.forEach(cell -> cell.chosen().set(which.test(cell))));
    count();
  }

  /** What is counted is counted afterwards, not with each of thousands. */
  private void atOnce(Runnable changes) {
    changingMany = true;
    try {
      changes.run();
    } finally {
      changingMany = false;
    }
  }

  /** Chooses exactly these, whatever is shown. */
  public void chooseOnly(Collection<String> ids) {
    filter(BoardFilter.NONE);
    Set<String> wanted = Set.copyOf(ids);
    choose(cell -> wanted.contains(cell.id()));
  }

  private boolean isChoosable(Cell cell) {
    return cell.state().isRunnable() && shown.isShown(cell);
  }

  /** Chooses one more or one less. */
  public void toggle(Cell cell) {
    untouched = false;
    if (cell.state().isRunnable()) {
      cell.chosen().set(!cell.chosen().get());
    }
  }

  /** Chooses all of these that are shown and can be worked on, or none if all are chosen. */
  public void toggleAll(Predicate<Cell> which) {
    untouched = false;
    List<Cell> matching = cells.values().stream().filter(this::isChoosable).filter(which).toList();
    boolean all = matching.stream().allMatch(cell -> cell.chosen().get());
    chooseEach(matching, cell -> !all);
  }
}
