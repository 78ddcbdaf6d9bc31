package endolith.engine.task;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The outcomes of some tasks, counted.
 *
 * @param numbers of each outcome that occurs
 * @param planned all tasks, also those that have no outcome yet
 */
public record OutcomeCounts(Map<Outcome, Integer> numbers, int planned) {

  public OutcomeCounts {
    numbers = Collections.unmodifiableMap(new EnumMap<>(numbers));
  }

  /**
   * @param outcomes one for each task that has one
   * @param planned all tasks
   */
  public static OutcomeCounts of(Collection<Outcome> outcomes, int planned) {
    Map<Outcome, Integer> numbers = new EnumMap<>(Outcome.class);
    outcomes.forEach(outcome -> numbers.merge(outcome, 1, Integer::sum));
    return new OutcomeCounts(numbers, planned);
  }

  /** Of tasks that all have a result. */
  public static OutcomeCounts of(Collection<TaskResult> results) {
    return of(results.stream().map(Outcome::of).toList(), results.size());
  }

  public int number(Outcome outcome) {
    return numbers.getOrDefault(outcome, 0);
  }

  private int sum(Predicate<Outcome> which) {
    return Arrays.stream(Outcome.values()).filter(which).mapToInt(this::number).sum();
  }

  /** Those of which all that was asked for is there. */
  public int complete() {
    return sum(Outcome::isComplete);
  }

  /** Those without a result that could be used: not aligned, or ended by an error. */
  public int failures() {
    return sum(Outcome::isFailure);
  }

  /** Those without an outcome. */
  public int notBegun() {
    return planned - sum(outcome -> true);
  }

  /** Whether every task came to its end, and none failed. */
  public boolean isFine() {
    return complete() == planned && failures() == 0;
  }
}
