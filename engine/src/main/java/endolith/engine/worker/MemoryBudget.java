package endolith.engine.worker;

import java.util.List;

/**
 * The memory budget of a worker, and how it is shared out. Beyond its heap a Java process needs
 * about 150 MiB for code, threads and buffers; what is left is heap, but never more than the work
 * can use: a larger heap would only be collected later.
 *
 * @param heapBytes largest heap
 */
public record MemoryBudget(long heapBytes) {
  private static final long MIB = 1 << 20;
  private static final long BESIDE_HEAP = 150 * MIB;
  private static final long LEAST_HEAP = 272 * MIB;
  private static final long MOST_HEAP = 1536 * MIB;

  /** What a task is given unless told otherwise. */
  public static final long DEFAULT_BYTES = 1024 * MIB;

  /** More has no computer that somebody works at: who asks for it has mistyped. */
  public static final long MOST_BYTES = 1L << 40;

  /** Less would not be enough. */
  public static final long LEAST_BYTES = 512 * MIB;

  /**
   * @param budgetBytes for the whole process
   */
  public static MemoryBudget of(long budgetBytes) {
    long share = (budgetBytes - BESIDE_HEAP) / 3;
    return new MemoryBudget(Math.clamp(share, LEAST_HEAP, MOST_HEAP));
  }

  List<String> flags() {
    return List.of(
        "-Xmx" + heapBytes / MIB + "m",
        "-Xms64m",
        "-XX:+UseSerialGC",
        // Tiles in work outlive a collection or two: with room for them they die young.
        "-Xmn48m",
        "-XX:SurvivorRatio=2",
        "-XX:-ShrinkHeapInSteps",
        "-XX:MinHeapFreeRatio=10",
        "-XX:MaxHeapFreeRatio=30",
        // Three of four collections would leave garbage where moving it seems not worth while.
        "-XX:MarkSweepAlwaysCompactCount=1",
        "-XX:ReservedCodeCacheSize=96m",
        "-XX:MaxDirectMemorySize=64m",
        "-Xss512k",
        "-XX:TrimNativeHeapInterval=2000",
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:-UsePerfData",
        // What Java itself has to say, such as that memory ran out, is no event.
        "-XX:+DisplayVMOutputToStderr",
        "-Xlog:disable",
        "-Xlog:all=warning:stderr");
  }
}
