package endolith.app.cli;

import endolith.engine.pipeline.IoSentence;
import endolith.engine.task.CancelledException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Runs a command line: errors become one sentence and an exit code, never a stack trace. */
public final class CommandLines {
  private CommandLines() {}

  /**
   * @return the exit code for the process, see {@link ExitCode}
   */
  public static int run(String... args) {
    System.setProperty("java.awt.headless", "true");
    if (!"UTF-8".equals(System.getProperty("stdout.encoding")) && System.console() == null) {
      // Piped output is read by programs: its encoding must not depend on the locale.
      System.setOut(utf8(FileDescriptor.out));
      System.setErr(utf8(FileDescriptor.err));
    }
    return commandLine().execute(args);
  }

  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Endolith());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          command.getErr().println(sentence(failure));
          return exitCode(failure);
        });
    return line;
  }

  private static int exitCode(Exception failure) {
    return switch (failure) {
      case RefusedException refused -> ExitCode.REFUSED;
      case CancelledException cancelled -> ExitCode.ABORTED;
      default -> ExitCode.SOME_FAILED;
    };
  }

  private static String sentence(Exception failure) {
    return switch (failure) {
      case RefusedException refused -> "endolith: " + refused.getMessage();
      case CancelledException cancelled -> "endolith: aborted";
      case IOException io -> "endolith: " + IoSentence.of(io, String.valueOf(io.getMessage()));
      default -> {
        LoggerFactory.getLogger(CommandLines.class).error("unexpected", failure);
        yield "endolith: unexpected error: " + failure;
      }
    };
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
