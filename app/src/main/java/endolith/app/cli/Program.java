package endolith.app.cli;

import endolith.engine.pipeline.OwnUsage;
import endolith.monitor.OwnProcess;
import java.util.OptionalLong;

/** What the program knows of itself. */
public final class Program {
  /** Name and version. */
  public static final String NAME = "endolith 0.1.0";

  /** The class that a worker process is started with. */
  public static final String MAIN_CLASS = "endolith.app.Main";

  private Program() {}

  /** The system's counts for this process. */
  static OwnUsage usage() {
    OwnProcess process = new OwnProcess();
    return new OwnUsage() {
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
