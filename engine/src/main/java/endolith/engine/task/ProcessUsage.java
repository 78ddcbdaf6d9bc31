package endolith.engine.task;

import java.util.OptionalLong;

/**
 * The resources that this process uses, as the system counts them; whatever it does not count is
 * empty, never a guess.
 */
public interface ProcessUsage {
  /** For systems that count nothing. */
  ProcessUsage UNKNOWN =
      new ProcessUsage() {
        @Override
        public OptionalLong peakResidentBytes() {
          return OptionalLong.empty();
        }

        @Override
        public OptionalLong bytesRead() {
          return OptionalLong.empty();
        }

        @Override
        public OptionalLong bytesWritten() {
          return OptionalLong.empty();
        }
      };

  /** High-water mark of the resident memory since {@link #resetPeak}, or the process's start. */
  OptionalLong peakResidentBytes();

  /** Begins the high-water mark anew, from what is resident now, where the system can do that. */
  default void resetPeak() {}

  /** Bytes asked for by read calls since the process started. */
  OptionalLong bytesRead();

  /** Bytes handed to write calls since the process started. */
  OptionalLong bytesWritten();
}
