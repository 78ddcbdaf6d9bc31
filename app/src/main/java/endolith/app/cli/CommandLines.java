package endolith.app.cli;

import static endolith.app.text.Texts.text;

import endolith.app.program.ExitCode;
import endolith.app.program.RefusedException;
import endolith.app.program.WorkerMain;
import endolith.engine.batch.BatchRefusedException;
import endolith.engine.batch.DamagedJournalException;
import endolith.engine.image.disk.IoMessage;
import endolith.engine.task.CancelledException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
    if (args.length > 0 && args[0].equals(WorkerMain.NAME)) {
      // Looking at all commands, as the root does, takes longer than the rest of a worker's start.
      return commandLine(new WorkerMain()).execute(Arrays.copyOfRange(args, 1, args.length));
    }
    try (EndBySignal _ = EndBySignal.watched()) {
      return commandLine().execute(args);
    } catch (Error e) {
      // Java's own: a library that does not load, memory that runs out.
      LoggerFactory.getLogger(CommandLines.class).error("unexpected", e);
      System.err.println(text("cli.unexpected", e));
      return ExitCode.SOME_FAILED;
    }
  }

  static CommandLine commandLine() {
    return commandLine(new Endolith());
  }

  private static CommandLine commandLine(Object command) {
    CommandLine line = new CommandLine(command);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(
        (failure, failed, parsed) -> {
          failed.getErr().println(sentence(failure));
          return exitCode(failure);
        });
    return line;
  }

  private static int exitCode(Exception failure) {
    return switch (failure) {
      case RefusedException refused -> ExitCode.REFUSED;
      case BatchRefusedException refused -> ExitCode.REFUSED;
      case DamagedJournalException damaged -> ExitCode.REFUSED;
      case CancelledException cancelled -> ExitCode.ABORTED;
      default -> ExitCode.SOME_FAILED;
    };
  }

  private static String sentence(Exception failure) {
    return switch (failure) {
      case RefusedException refused -> "endolith: " + refused.getMessage();
      case BatchRefusedException refused -> sentence(refused);
      case CancelledException cancelled -> "endolith: aborted";
      case IOException io -> "endolith: " + IoMessage.of(io, String.valueOf(io.getMessage()));
      default -> {
        LoggerFactory.getLogger(CommandLines.class).error("unexpected", failure);
        yield text("cli.unexpected", failure);
      }
    };
  }

  private static String sentence(BatchRefusedException refused) {
    String remedy = refused.missing().isEmpty() ? "" : "\n" + text("cli.refused.lenient");
    return "endolith: " + refused.getMessage() + remedy;
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
