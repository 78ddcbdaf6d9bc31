package endolith.monitor.sampling;

import java.util.List;
import java.util.OptionalLong;
import oshi.hardware.GlobalMemory;
import oshi.spi.SystemInfoFactory;

/** Asks for the machine's memory, and for the limits of the container that this process runs in. */
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
    List<ControlGroup.Limit> limits = group.limits();
    long total = memory.getTotal();
    for (ControlGroup.Limit limit : limits) {
      total = Math.min(total, limit.bytes());
    }
    return new MachineReading(total, left(limits).bytes(), memory.getVirtualMemory().getSwapUsed());
  }

  /** What can still be taken, and what sets the bound. */
  public MemoryLeft left() {
    return left(group.limits());
  }

  private MemoryLeft left(List<ControlGroup.Limit> limits) {
    MemoryLeft least = new MemoryLeft(memory.getAvailable(), OptionalLong.empty());
    for (ControlGroup.Limit limit : limits) {
      if (limit.freeBytes() < least.bytes()) {
        least = new MemoryLeft(limit.freeBytes(), OptionalLong.of(limit.bytes()));
      }
    }
    return least;
  }
}
