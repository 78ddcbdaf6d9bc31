package endolith.engine.pipeline;

/** How much of the heap an open image may keep decoded. Results do not depend on it. */
final class CacheShare {
  private static final long MIB = 1 << 20;
  private static final long LEAST = 24 * MIB;
  private static final long MOST = 512 * MIB;

  private CacheShare() {}

  static long bytes() {
    return Math.clamp(Runtime.getRuntime().maxMemory() / 6, LEAST, MOST);
  }
}
