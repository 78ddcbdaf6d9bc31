package endolith.app.memory;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.preflight.AvailableMemory;
import endolith.engine.preflight.Machine;
import endolith.monitor.sampling.MachineProbe;
import endolith.monitor.sampling.MemoryLeft;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThisMachineTest {
  private final Machine machine = new ThisMachine();

  @Test
  void preflightIsToldWhatTheWatchdogSees() {
    assertThat(machine.memory().bytes())
        .isCloseTo(new MachineProbe().read().availableBytes(), Percentage.withPercentage(50));
    assertThat(machine.cores()).isPositive();
  }

  @Test
  void theLimitThatCountsIsNamed() {
    assertThat(ThisMachine.told(new MemoryLeft(7, OptionalLong.of(2L << 30))))
        .isEqualTo(new AvailableMemory(7, OptionalLong.of(2L << 30)));
    assertThat(ThisMachine.told(new MemoryLeft(7, OptionalLong.empty())))
        .isEqualTo(AvailableMemory.ofComputer(7));
  }

  @Test
  void theDiskOfAFolderThatIsNotThereYetIsKnown(@TempDir Path folder) {
    assertThat(machine.freeDisk(folder.resolve("not/yet")).orElseThrow()).isPositive();
  }
}
