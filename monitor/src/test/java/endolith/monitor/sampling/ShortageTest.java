package endolith.monitor.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.monitor.watchdog.Shortage;
import endolith.monitor.watchdog.Thresholds;
import endolith.monitor.watchdog.Watchdog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A container runs full: the watchdog reads it from the files by which the kernel tells. */
class ShortageTest {
  private static final long MIB = 1 << 20;
  @TempDir private Path folder;

  @BeforeEach
  void aContainerOf256Mebibytes() throws IOException {
    Path outer = folder.resolve("fs/batch");
    Path group = Files.createDirectories(outer.resolve("worker"));
    Files.writeString(folder.resolve("cgroup"), "0::/batch/worker\n");
    Files.writeString(outer.resolve("memory.max"), 256 * MIB + "\n");
    Files.writeString(group.resolve("memory.max"), "max\n");
    use(100, 0);
  }

  private void use(long mib, long cached) throws IOException {
    Path group = folder.resolve("fs/batch");
    Files.writeString(group.resolve("memory.current"), mib * MIB + "\n");
    Files.writeString(
        group.resolve("memory.stat"), "anon 1\ninactive_file %d\n".formatted(cached * MIB));
  }

  @Test
  void firstNoTaskIsStartedThenTheYoungestIsStopped() throws IOException {
    MachineProbe probe =
        new MachineProbe(ControlGroup.of(folder.resolve("cgroup"), folder.resolve("fs")));
    Watchdog watchdog = new Watchdog(Thresholds.of(probe.read()), probe::read);
    assertThat(probe.read().totalBytes()).isEqualTo(256 * MIB);
    assertThat(watchdog.objection(2)).isEmpty();

    use(235, 0);
    assertThat(watchdog.objection(2)).map(Shortage::availableBytes).contains(21 * MIB);
    assertThat(watchdog.emergency(2)).isEmpty();

    use(250, 0);
    assertThat(watchdog.emergency(2)).map(Shortage::availableBytes).contains(6 * MIB);
    assertThat(watchdog.emergency(1)).isEmpty();

    use(250, 90);
    assertThat(watchdog.objection(2)).isEmpty();
    assertThat(watchdog.emergency(2)).isEmpty();
  }
}
