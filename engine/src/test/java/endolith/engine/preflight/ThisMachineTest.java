package endolith.engine.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThisMachineTest {
  private static final long MIB = 1 << 20;

  @TempDir Path root;

  @BeforeEach
  void computer() throws IOException {
    file("proc/meminfo", "MemTotal:  8388608 kB\nMemAvailable:   4194304 kB\nSwapFree: 7 kB\n");
  }

  private void file(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private long available() {
    return new ThisMachine(root).memory().bytes() / MIB;
  }

  @Test
  void withoutLimitsTheComputersMemoryCounts() throws IOException {
    assertThat(available()).isEqualTo(4096);
    file("proc/self/cgroup", "0::/user.slice\n");
    file("sys/fs/cgroup/user.slice/memory.max", "max\n");
    file("sys/fs/cgroup/user.slice/memory.current", "1000\n");
    assertThat(available()).isEqualTo(4096);
  }

  @Test
  void ofVersionTwoTheTightestGroupCountsAndCacheIsFree() throws IOException {
    file("proc/self/cgroup", "0::/a/b\n");
    file("sys/fs/cgroup/a/memory.max", 2048 * MIB + "\n");
    file("sys/fs/cgroup/a/memory.current", 1500 * MIB + "\n");
    file("sys/fs/cgroup/a/memory.stat", "anon 5\ninactive_file " + 500 * MIB + "\n");
    file("sys/fs/cgroup/a/b/memory.max", 4000 * MIB + "\n");
    file("sys/fs/cgroup/a/b/memory.current", 10 * MIB + "\n");
    AvailableMemory memory = new ThisMachine(root).memory();
    assertThat(memory.bytes() / MIB).isEqualTo(1048);
    assertThat(memory.containerLimitBytes()).hasValue(2048 * MIB);
  }

  @Test
  void ofVersionOneALimitThatIsNoneIsLeftOut() throws IOException {
    file("proc/self/cgroup", "5:cpu:/x\n4:memory:/x\n");
    file("sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712\n");
    file("sys/fs/cgroup/memory/memory.usage_in_bytes", "1\n");
    assertThat(available()).isEqualTo(4096);
    file("sys/fs/cgroup/memory/x/memory.limit_in_bytes", 1024 * MIB + "\n");
    file("sys/fs/cgroup/memory/x/memory.usage_in_bytes", 24 * MIB + "\n");
    assertThat(available()).isEqualTo(1000);
  }

  @Test
  void aPathOfTheHostIsTakenForTheContainersOwn() throws IOException {
    file("proc/self/cgroup", "0::/../../docker/abc\n");
    file("sys/fs/cgroup/memory.max", 512 * MIB + "\n");
    file("sys/fs/cgroup/memory.current", 12 * MIB + "\n");
    assertThat(available()).isEqualTo(500);
  }
}
