package endolith.journeys.window;

import endolith.app.memory.ThisMachine;
import endolith.engine.preflight.AvailableMemory;
import endolith.engine.preflight.Machine;
import java.util.concurrent.atomic.AtomicLong;

/** This computer, whose memory can be made less. */
record Laptop(AtomicLong limit) implements Machine {
  @Override
  public int cores() {
    return 4;
  }

  @Override
  public AvailableMemory memory() {
    AvailableMemory real = new ThisMachine().memory();
    return new AvailableMemory(Math.min(real.bytes(), limit.get()), real.containerLimitBytes());
  }
}
