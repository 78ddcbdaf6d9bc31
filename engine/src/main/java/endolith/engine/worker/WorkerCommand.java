package endolith.engine.worker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command that starts a worker: a Java process of the same program.
 *
 * @param arguments the whole command line
 * @param log gets what the process itself prints, such as a crash report
 */
public record WorkerCommand(List<String> arguments, Path log) {

  /**
   * A task takes seconds, and optimising a method well costs tens of milliseconds of a core: only
   * loops with a million turns are worth it, however often their method was called (decision 0010).
   */
  private static final List<String> COMPILER =
      List.of(
          "-XX:Tier4BackEdgeThreshold=2000000",
          "-XX:Tier4InvocationThreshold=100000",
          "-XX:Tier4MinInvocationThreshold=1000",
          "-XX:Tier4CompileThreshold=1000000");

  /** Lowers the priority of a program and becomes it; Windows has no such thing. */
  private static final Path NICE = Path.of("/usr/bin/nice");

  public WorkerCommand {
    arguments = List.copyOf(arguments);
  }

  /**
   * The Java and class path of this process, and what it learned in training.
   *
   * @param mainClass the program
   * @param budgetBytes memory that the whole worker should keep within
   */
  public static WorkerCommand ofThisProgram(String mainClass, long budgetBytes, Path log) {
    return ofThisProgram(mainClass, budgetBytes, AotCache.use(), log);
  }

  /**
   * The same, but not with what was learned before.
   *
   * @param aot Java's options instead: see {@link AotCache}
   */
  public static WorkerCommand ofThisProgram(
      String mainClass, long budgetBytes, List<String> aot, Path log) {
    List<String> arguments = new ArrayList<>();
    arguments.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    arguments.addAll(MemoryBudget.of(budgetBytes).flags());
    arguments.addAll(COMPILER);
    arguments.addAll(aot);
    arguments.addAll(
        List.of(
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            mainClass,
            "worker"));
    return new WorkerCommand(arguments, log);
  }

  /**
   * The same, but other programs come first where the system knows how: a window that waits for the
   * processor behind its own workers feels broken.
   */
  public WorkerCommand yielding() {
    if (!Files.isExecutable(NICE)) {
      return this;
    }
    List<String> all = new ArrayList<>(List.of(NICE.toString(), "-n", "5"));
    all.addAll(arguments);
    return new WorkerCommand(all, log);
  }

  /** The process before its start: standard output is left to whoever starts it. */
  public ProcessBuilder builder() {
    ProcessBuilder builder = new ProcessBuilder(arguments);
    builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
    // Options meant for this process would fill the child's pipe with a notice, or its memory.
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().remove("JDK_JAVA_OPTIONS");
    // glibc keeps an arena per core for freed native memory unless told to share one.
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    return builder;
  }

  /** The same with options for the worker itself at its end. */
  public WorkerCommand with(List<String> options) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(options);
    return new WorkerCommand(all, log);
  }
}
