package endolith.engine.pipeline;

/**
 * How much an open image may keep decoded, in native memory beside the heap. Results do not depend
 * on it.
 */
final class CacheShare {
  private static final long MIB = 1 << 20;
  private static final long LEAST = 24 * MIB;
  private static final long MOST = 512 * MIB;

  private CacheShare() {}

  /**
   * @param budgetBytes for the whole process; two images are open at once
   */
  static long bytes(long budgetBytes) {
    return Math.clamp(budgetBytes / 12, LEAST, MOST);
  }
}
