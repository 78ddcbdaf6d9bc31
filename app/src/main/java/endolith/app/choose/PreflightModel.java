package endolith.app.choose;

import endolith.app.work.BackgroundExecutor;
import endolith.engine.batch.BatchEnvironment;
import endolith.engine.batch.BatchPlan;
import endolith.engine.batch.order.BatchOrder;
import endolith.engine.batch.order.RunOptions;
import endolith.engine.preflight.PreflightReport;
import endolith.engine.raw.RawProject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The model of the preflight: what the chosen pairs will need, and what there is. */
public final class PreflightModel {
  private final BackgroundExecutor background;
  private final Function<BatchOrder, BatchEnvironment> environments;
  private final Function<Path, RawProject> discovery;
  private final Consumer<Exception> reportError;
  private final ReadOnlyObjectWrapper<Optional<PreflightReport>> report =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyLongWrapper budget = new ReadOnlyLongWrapper();
  private volatile int generation;

  /**
   * @param environments what batches are given, for an order
   * @param discovery looks through a raw folder, which takes a while where it is large
   */
  public PreflightModel(
      BackgroundExecutor background,
      Function<BatchOrder, BatchEnvironment> environments,
      Function<Path, RawProject> discovery,
      Consumer<Exception> reportError) {
    this.background = background;
    this.environments = environments;
    this.discovery = discovery;
    this.reportError = reportError;
  }

  /** Empty while nothing is chosen or nothing is known yet. */
  public ReadOnlyObjectProperty<Optional<PreflightReport>> report() {
    return report.getReadOnlyProperty();
  }

  /** Memory for each worker as it would be now, which is what was chosen or less; 0 if unknown. */
  public ReadOnlyLongProperty budget() {
    return budget.getReadOnlyProperty();
  }

  public boolean isRefused() {
    return report.get().map(PreflightReport::isRefused).orElse(false);
  }

  /** Nothing can be said. */
  public void clear() {
    generation++;
    report.set(Optional.empty());
    budget.set(0);
  }

  /** Reads the headers of the chosen pairs. */
  public void check(BatchOrder order, List<String> ids, RunOptions runOptions) {
    if (ids.isEmpty()) {
      clear();
      return;
    }
    int mine = ++generation;
    background.start(
        () ->
            mine == generation
                ? Optional.of(look(order, ids, runOptions))
                : Optional.<Found>empty(),
        found -> {
          if (mine == generation) {
            budget.set(found.map(Found::budgetBytes).orElse(0L));
            report.set(found.flatMap(Found::report));
          }
        },
        reportError);
  }

  private record Found(Optional<PreflightReport> report, long budgetBytes) {}

  private Found look(BatchOrder order, List<String> ids, RunOptions runOptions) throws Exception {
    RawProject project = discovery.apply(order.folders().rawFolder());
    BatchPlan plan = BatchPlan.of(order, project).only(Set.copyOf(ids));
    if (plan.tasks().isEmpty()) {
      return new Found(Optional.empty(), 0);
    }
    BatchEnvironment environment = environments.apply(order);
    BatchOrder fitted = environment.fitting().fitted(order, runOptions.allocation(), project);
    BatchPlan asItWillBe = BatchPlan.of(fitted, project).only(Set.copyOf(ids));
    PreflightReport found = asItWillBe.preflight(fitted, runOptions, environment);
    return new Found(Optional.of(found), fitted.resources().budgetBytes());
  }
}
