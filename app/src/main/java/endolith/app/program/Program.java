package endolith.app.program;

import endolith.engine.checkpoint.StageState;
import endolith.engine.task.ProcessUsage;
import endolith.monitor.OwnProcess;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** The program's name and main class, and what the system counts for it. */
public final class Program {
  /** Name and version. */
  public static final String NAME = name();

  /** The class that a worker process is started with. */
  public static final String MAIN_CLASS = "endolith.app.Main";

  private Program() {}

  private static String name() {
    try (InputStream in = Objects.requireNonNull(Program.class.getResourceAsStream("name.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The version that made a stage, if it was another one; for people: {@code 0.1.0}. */
  public static Optional<String> otherVersion(StageState state) {
    return state
        .madeBy()
        .filter(program -> !program.equals(NAME))
        .map(program -> program.replaceFirst("^endolith ", ""));
  }

  /** The system's counts for this process. */
  static ProcessUsage usage() {
    OwnProcess process = new OwnProcess();
    return new ProcessUsage() {
      @Override
      public OptionalLong peakResidentBytes() {
        return process.peakResidentBytes();
      }

      @Override
      public void resetPeak() {
        process.resetPeak();
      }

      @Override
      public OptionalLong bytesRead() {
        return process.bytesRead();
      }

      @Override
      public OptionalLong bytesWritten() {
        return process.bytesWritten();
      }
    };
  }
}
