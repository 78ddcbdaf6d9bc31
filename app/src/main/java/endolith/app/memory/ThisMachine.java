package endolith.app.memory;

import endolith.engine.preflight.AvailableMemory;
import endolith.engine.preflight.Machine;
import endolith.monitor.sampling.MachineProbe;
import endolith.monitor.sampling.MemoryLeft;

/**
 * The computer, or the container on it, that this process runs on: preflight is told what the
 * monitor measures, so that preflight and watchdog agree.
 */
public final class ThisMachine implements Machine {
  private final MachineProbe probe = new MachineProbe();

  @Override
  public int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  @Override
  public AvailableMemory memory() {
    return told(probe.left());
  }

  static AvailableMemory told(MemoryLeft left) {
    return new AvailableMemory(left.bytes(), left.containerLimitBytes());
  }
}
