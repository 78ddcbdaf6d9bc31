package endolith.engine.pipeline;

/**
 * How much of a task's open images may be held decoded, in native memory beside the heap. Results
 * do not depend on it.
 */
final class CacheShare {
  private static final long MIB = 1 << 20;
  private static final long LEAST = 48 * MIB;
  private static final long MOST = 1024 * MIB;

  private CacheShare() {}

  /**
   * @param budgetBytes for the whole process
   */
  static long bytes(long budgetBytes) {
    return Math.clamp(budgetBytes / 6, LEAST, MOST);
  }
}
