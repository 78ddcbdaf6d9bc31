package endolith.app.choose;

import endolith.app.work.Background;
import endolith.engine.batch.BatchHouse;
import endolith.engine.batch.BatchOrder;
import endolith.engine.batch.BatchPlan;
import endolith.engine.batch.Conduct;
import endolith.engine.batch.Staffing;
import endolith.engine.preflight.PreflightReport;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the chosen pairs will need, and what there is. */
public final class Preflighting {
  private final Background background;
  private final Function<BatchOrder, BatchHouse> houses;
  private final BiFunction<BatchOrder, Staffing, BatchOrder> fit;
  private final Consumer<Exception> complain;
  private final ReadOnlyObjectWrapper<Optional<PreflightReport>> report =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyLongWrapper budget = new ReadOnlyLongWrapper();
  private volatile int generation;

  /**
   * @param houses what batches are given, for an order
   * @param fit gives workers less memory where the usual amount does not fit
   */
  public Preflighting(
      Background background,
      Function<BatchOrder, BatchHouse> houses,
      BiFunction<BatchOrder, Staffing, BatchOrder> fit,
      Consumer<Exception> complain) {
    this.background = background;
    this.houses = houses;
    this.fit = fit;
    this.complain = complain;
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
  public void check(BatchOrder order, List<String> ids, Conduct conduct) {
    if (ids.isEmpty()) {
      clear();
      return;
    }
    int mine = ++generation;
    background.start(
        () -> mine == generation ? Optional.of(look(order, ids, conduct)) : Optional.<Found>empty(),
        found -> {
          if (mine == generation) {
            budget.set(found.map(Found::budgetBytes).orElse(0L));
            report.set(found.flatMap(Found::report));
          }
        },
        complain);
  }

  private record Found(Optional<PreflightReport> report, long budgetBytes) {}

  private Found look(BatchOrder order, List<String> ids, Conduct conduct) throws Exception {
    BatchPlan plan = BatchPlan.of(order).only(Set.copyOf(ids));
    if (plan.tasks().isEmpty()) {
      return new Found(Optional.empty(), 0);
    }
    BatchOrder fitted = fit.apply(order, conduct.staffing());
    BatchPlan asItWillBe = BatchPlan.of(fitted).only(Set.copyOf(ids));
    PreflightReport found = asItWillBe.preflight(fitted, conduct, houses.apply(fitted));
    return new Found(Optional.of(found), fitted.budgetBytes());
  }
}
