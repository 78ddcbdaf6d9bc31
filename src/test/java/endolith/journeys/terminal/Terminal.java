package endolith.journeys.terminal;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the program's command line in a process of its own, as a start script would. */
public final class Terminal {
  private final Path folder;
  private final List<String> before;
  private final String classPath;
  private final Map<String, String> environment;
  private final List<String> options;

  /**
   * @param folder where the commands are typed; their output is kept there meanwhile
   */
  public Terminal(Path folder) {
    this(folder, List.of(), System.getProperty("java.class.path"), Map.of(), List.of());
  }

  private Terminal(
      Path folder,
      List<String> before,
      String classPath,
      Map<String, String> environment,
      List<String> options) {
    this.folder = folder;
    this.before = before;
    this.classPath = classPath;
    this.environment = Map.copyOf(environment);
    this.options = List.copyOf(options);
  }

  /** The same with another copy of the program. */
  public Terminal running(String otherClassPath) {
    return new Terminal(folder, before, otherClassPath, environment, options);
  }

  /**
   * The same on a system where passing files and caches go elsewhere.
   *
   * @param temporary for passing files
   * @param cache for what can be made again
   */
  public Terminal keeping(Path temporary, Path cache) {
    return new Terminal(
        folder,
        before,
        classPath,
        Map.of("XDG_CACHE_HOME", cache.toString()),
        List.of("-Djava.io.tmpdir=" + temporary));
  }

  /** The same with more options for Java. */
  public Terminal with(List<String> more) {
    List<String> all = new ArrayList<>(options);
    all.addAll(more);
    return new Terminal(folder, before, classPath, environment, all);
  }

  /**
   * The same for a person to whom permissions apply. For root these are lifted unless it is put
   * aside; the test is skipped where it cannot be.
   */
  public Terminal withoutPrivileges() throws IOException, InterruptedException {
    if (!"root".equals(System.getProperty("user.name"))) {
      return this;
    }
    String rights = "-dac_override,-dac_read_search";
    List<String> aside = List.of("setpriv", "--bounding-set=" + rights, "--inh-caps=" + rights);
    List<String> trial = new ArrayList<>(aside);
    trial.add("true");
    assumeTrue(succeeds(trial), "install util-linux: setpriv puts the rights of root aside");
    return new Terminal(folder, aside, classPath, environment, options);
  }

  private static boolean succeeds(List<String> command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Runs {@code endolith} with these arguments to its end. */
  public Outcome type(String... arguments) throws IOException, InterruptedException {
    try (RunningCommand command = start(arguments)) {
      return command.outcome();
    }
  }

  /** Starts {@code endolith} with these arguments. */
  public RunningCommand start(String... arguments) throws IOException {
    Path out = Files.createTempFile(folder, ".terminal", ".out");
    Path err = Files.createTempFile(folder, ".terminal", ".err");
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(options);
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
    command.add(classPath);
    command.add("endolith.app.Main");
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(ProcessBuilder.Redirect.PIPE)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    return new RunningCommand(builder.start(), out, err);
  }
}
