package endolith.app.choose;

import endolith.app.work.Background;
import endolith.engine.batch.BatchHouse;
import endolith.engine.batch.BatchOrder;
import endolith.engine.batch.BatchPlan;
import endolith.engine.batch.Conduct;
import endolith.engine.preflight.PreflightReport;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the chosen pairs will need, and what there is. */
public final class Preflighting {
  private final Background background;
  private final Function<BatchOrder, BatchHouse> houses;
  private final Consumer<Exception> complain;
  private final ReadOnlyObjectWrapper<Optional<PreflightReport>> report =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private volatile int generation;

  /**
   * @param houses what batches are given, for an order
   */
  public Preflighting(
      Background background,
      Function<BatchOrder, BatchHouse> houses,
      Consumer<Exception> complain) {
    this.background = background;
    this.houses = houses;
    this.complain = complain;
  }

  /** Empty while nothing is chosen or nothing is known yet. */
  public ReadOnlyObjectProperty<Optional<PreflightReport>> report() {
    return report.getReadOnlyProperty();
  }

  public boolean isRefused() {
    return report.get().map(PreflightReport::isRefused).orElse(false);
  }

  /** Nothing can be said. */
  public void clear() {
    generation++;
    report.set(Optional.empty());
  }

  /** Reads the headers of the chosen pairs. */
  public void check(BatchOrder order, List<String> ids, Conduct conduct) {
    if (ids.isEmpty()) {
      clear();
      return;
    }
    int mine = ++generation;
    background.start(
        () -> {
          if (mine != generation) {
            return Optional.<PreflightReport>empty(); // a later one is asked for already
          }
          BatchPlan plan = BatchPlan.of(order).only(Set.copyOf(ids));
          return plan.tasks().isEmpty()
              ? Optional.<PreflightReport>empty()
              : Optional.of(plan.preflight(order, conduct, houses.apply(order)));
        },
        found -> {
          if (mine == generation) {
            report.set(found);
          }
        },
        complain);
  }
}
