package endolith.engine.worker;

/** Why a worker ended in the middle of a task, told from its exit code. */
enum WorkerDeath {
  KILLED("worker killed (likely out of memory)"),
  OUT_OF_HEAP("worker ran out of memory: give it more with --budget"),
  SIGNALLED("worker was told to end by the system"),
  CRASHED("worker crashed"),
  EXITED("worker ended without a result");

  private static final int EXIT_ON_OUT_OF_MEMORY = 3;
  private static final int SIGNAL_BASE = 128;

  private final String sentence;

  WorkerDeath(String sentence) {
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }

  /**
   * @param exitCode as the shell counts it: 128 + n for signal n
   * @see <a href="https://docs.oracle.com/en/java/javase/25/docs/specs/man/java.html">java, option
   *     ExitOnOutOfMemoryError</a>
   */
  static WorkerDeath of(int exitCode) {
    return switch (exitCode) {
      case SIGNAL_BASE + 9 -> KILLED;
      case EXIT_ON_OUT_OF_MEMORY -> OUT_OF_HEAP;
      case SIGNAL_BASE + 1, SIGNAL_BASE + 2, SIGNAL_BASE + 15 -> SIGNALLED;
      case SIGNAL_BASE + 6, SIGNAL_BASE + 11, SIGNAL_BASE + 7, SIGNAL_BASE + 4 -> CRASHED;
      default -> EXITED;
    };
  }
}
