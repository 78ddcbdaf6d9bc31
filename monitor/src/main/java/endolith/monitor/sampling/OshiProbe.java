package endolith.monitor.sampling;

import java.util.Optional;
import oshi.software.os.OSProcess;
import oshi.software.os.OperatingSystem;
import oshi.spi.SystemInfoFactory;

/** A probe that asks OSHI about a process, on every system. */
public final class OshiProbe implements ProcessProbe {
  private final OperatingSystem system = SystemInfoFactory.create().getOperatingSystem();

  @Override
  public Optional<ProcessReading> read(long pid) {
    OSProcess process = system.getProcess(Math.toIntExact(pid));
    if (process == null || process.getState() == OSProcess.State.INVALID) {
      return Optional.empty();
    }
    return Optional.of(
        new ProcessReading(
            pid,
            process.getResidentMemory(),
            process.getVirtualSize(),
            null,
            null,
            null,
            null,
            process.getThreadCount(),
            process.getKernelTime() + process.getUserTime(),
            process.getBytesRead(),
            process.getBytesWritten()));
  }
}
