package endolith.monitor.sampling;

import oshi.hardware.GlobalMemory;
import oshi.spi.SystemInfoFactory;

/** Asks for the machine's memory, and for the limit of the container that this process runs in. */
public final class MachineProbe {
  private final GlobalMemory memory = SystemInfoFactory.create().getHardware().getMemory();
  private final ControlGroup group;

  public MachineProbe() {
    this(ControlGroup.ofThisProcess());
  }

  MachineProbe(ControlGroup group) {
    this.group = group;
  }

  public MachineReading read() {
    ControlGroup.Room room = group.room();
    return new MachineReading(
        Math.min(memory.getTotal(), room.limitBytes()),
        Math.min(memory.getAvailable(), room.freeBytes()),
        memory.getVirtualMemory().getSwapUsed());
  }
}
