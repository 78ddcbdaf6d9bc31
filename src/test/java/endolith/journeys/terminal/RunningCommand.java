package endolith.journeys.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A command that was typed and may still run; closing kills what is left of it. */
public final class RunningCommand implements AutoCloseable {
  private static final int TIMEOUT_SECONDS = 180;
  private static final int POLL_MILLIS = 20;

  private final Process process;
  private final Path out;
  private final Path err;

  RunningCommand(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /**
   * Waits until a line of standard output is so.
   *
   * @throws AssertionError if the command ends or much time passes before
   */
  public void awaitLine(Predicate<String> wanted) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
    while (true) {
      boolean over = process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
      if (text(out).lines().anyMatch(wanted)) {
        return;
      }
      if (over || System.nanoTime() > end) {
        throw new AssertionError("the line never came:\n" + text(out) + text(err));
      }
    }
  }

  /** The command's process. */
  public ProcessHandle process() {
    return process.toHandle();
  }

  /** Presses Ctrl-C, as far as the command can tell. */
  public void interrupt() throws IOException, InterruptedException {
    signal("INT");
  }

  /** Sends a signal, such as HUP when a terminal is closed. */
  public void signal(String name) throws IOException, InterruptedException {
    // The shell's own "kill": a minimal system has no program of that name.
    String kill = "kill -" + name + " " + process.pid();
    new ProcessBuilder("/bin/sh", "-c", kill).start().waitFor();
  }

  /** Whether the command ends within a time. */
  public boolean endsWithin(long millis) throws InterruptedException {
    return process.waitFor(millis, TimeUnit.MILLISECONDS);
  }

  /** Kills the processes that the command started, not the command, and waits for their end. */
  public void killChildren() {
    process
        .children()
        .toList()
        .forEach(
            child -> {
              child.destroyForcibly();
              child.onExit().join();
            });
  }

  /** Waits for the command's end. */
  public Outcome outcome() throws IOException, InterruptedException {
    if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("the command hangs:\n" + text(out) + text(err));
    }
    return new Outcome(process.exitValue(), text(out), text(err));
  }

  @Override
  public void close() throws IOException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    Files.delete(out);
    Files.delete(err);
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
