package endolith.engine.pipeline;

import java.util.OptionalLong;

/** What the system counts for this process; whatever it does not count is empty, never a guess. */
public interface OwnUsage {
  /** For systems that count nothing. */
  OwnUsage UNKNOWN =
      new OwnUsage() {
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
