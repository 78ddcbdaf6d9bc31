package endolith.engine.task;

/** Passed down into every long loop, which checks it at least once per tile. */
@FunctionalInterface
public interface CancelToken {

  /** A token for work that nobody aborts. */
  CancelToken NEVER = () -> false;

  boolean isCancelled();

  /**
   * Leaves the loop when the work was aborted.
   *
   * @throws CancelledException if the work was aborted
   */
  default void check() {
    if (isCancelled()) {
      throw new CancelledException();
    }
  }
}
