package endolith.monitor.sampling;

import java.util.Optional;

/** Asks the system about a process. */
public interface ProcessProbe {

  /** Empty if there is no such process, or it may not be looked at. */
  Optional<ProcessReading> read(long pid);

  /** The cheapest that this system offers. */
  static ProcessProbe ofThisSystem() {
    return ProcFiles.exist() ? new ProcFiles() : new OshiProbe();
  }
}
