package endolith.engine.batch;

import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResult;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The tasks that are still to be done, and the results of those that are. Once it is certain that
 * the rest would fail alike, there are none to be done.
 */
final class TaskQueue {
  private final Deque<Item> waiting = new ArrayDeque<>();
  private final SortedMap<Integer, TaskResult> results = new TreeMap<>();
  private final HopelessRest rest = new HopelessRest();
  private Optional<EarlyEnd> stopped = Optional.empty();

  /**
   * @param index in the plan
   * @param attempt 1 for the first
   */
  record Item(int index, TaskRequest task, int attempt) {
    Item again() {
      return new Item(index, task, attempt + 1);
    }
  }

  TaskQueue(List<TaskRequest> tasks) {
    for (TaskRequest task : tasks) {
      waiting.add(new Item(waiting.size(), task, 1));
    }
  }

  synchronized Optional<Item> take() {
    return early().isPresent() ? Optional.empty() : Optional.ofNullable(waiting.poll());
  }

  /** None of those that wait is to be done. */
  synchronized void stop(EarlyEnd why) {
    stopped = Optional.of(why);
  }

  /** Why none of those that wait is to be done; empty if they are. */
  synchronized Optional<EarlyEnd> early() {
    return stopped.or(rest::reason);
  }

  /** To be done after all others. */
  synchronized void putBack(Item item) {
    waiting.add(item);
  }

  synchronized void finish(Item item, TaskResult result) {
    results.put(item.index(), result);
    rest.take(result);
  }

  /** In the order of the plan. */
  synchronized List<TaskResult> results() {
    return List.copyOf(results.values());
  }
}
