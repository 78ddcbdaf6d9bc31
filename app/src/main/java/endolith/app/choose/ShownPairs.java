package endolith.app.choose;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which samples and pairs of the board the filter shows, and how many there are of each group. */
final class ShownPairs {
  private final ReadOnlyObjectWrapper<BoardFilter> filter =
      new ReadOnlyObjectWrapper<>(BoardFilter.NONE);
  private final ReadOnlyObjectWrapper<List<String>> samples =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Map<PairGroup, Integer>> counts =
      new ReadOnlyObjectWrapper<>(Map.of());

  ReadOnlyObjectProperty<BoardFilter> filter() {
    return filter.getReadOnlyProperty();
  }

  void filter(BoardFilter now) {
    filter.set(now);
  }

  /** Those of which a pair is shown, in their order. */
  ReadOnlyObjectProperty<List<String>> samples() {
    return samples.getReadOnlyProperty();
  }

  /** How many pairs there are of each group that has any, whatever is shown. */
  ReadOnlyObjectProperty<Map<PairGroup, Integer>> counts() {
    return counts.getReadOnlyProperty();
  }

  boolean isShown(Cell cell) {
    return filter.get().shows(cell);
  }

  /** Looks at them again, as samples, pairs, or the filter have changed. */
  void review(List<String> all, Collection<Cell> cells) {
    Map<PairGroup, Integer> numbers = new EnumMap<>(PairGroup.class);
    Set<String> there = new HashSet<>();
    for (Cell cell : cells) {
      PairGroup.of(cell.standing().get()).ifPresent(group -> numbers.merge(group, 1, Integer::sum));
      if (isShown(cell)) {
        there.add(cell.sample());
      }
    }
    set(counts, numbers);
    set(samples, all.stream().filter(there::contains).toList());
  }

  /** Tells nobody of what is the same. */
  private static <T> void set(ReadOnlyObjectWrapper<T> property, T now) {
    if (!now.equals(property.get())) {
      property.set(now);
    }
  }
}
