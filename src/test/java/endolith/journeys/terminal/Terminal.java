package endolith.journeys.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the program's command line in a process of its own, as a start script would. */
public final class Terminal {
  private static final int TIMEOUT_SECONDS = 180;

  private final Path folder;

  /**
   * @param folder where the commands are typed; their output is kept there meanwhile
   */
  public Terminal(Path folder) {
    this.folder = folder;
  }

  /** Runs {@code endolith} with these arguments to its end. */
  public Outcome type(String... arguments) throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, ".terminal", ".out");
    Path err = Files.createTempFile(folder, ".terminal", ".err");
    try {
      Process process = start(out, err, arguments);
      if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
        throw new AssertionError(
            "endolith " + String.join(" ", arguments) + " hangs:\n" + Files.readString(out));
      }
      return new Outcome(process.exitValue(), text(out), text(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  private Process start(Path out, Path err, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add("endolith.app.Main");
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectInput(ProcessBuilder.Redirect.PIPE)
        .redirectOutput(out.toFile())
        .redirectError(err.toFile())
        .start();
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
