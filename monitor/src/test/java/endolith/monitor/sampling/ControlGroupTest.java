package endolith.monitor.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.monitor.sampling.ControlGroup.Limit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlGroupTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text + "\n");
  }

  private ControlGroup group() {
    return ControlGroup.of(folder.resolve("cgroup"), folder.resolve("fs"));
  }

  @Test
  void withoutGroupsThereIsNoLimit() {
    assertThat(group().limits()).isEmpty();
    assertThat(group().usedBytes()).isEmpty();
  }

  @Test
  void theWordMaxIsNoLimit() throws IOException {
    file("cgroup", "0::/user.slice");
    file("fs/user.slice/memory.max", "max");
    file("fs/user.slice/memory.current", "1000");
    assertThat(group().limits()).isEmpty();
    assertThat(group().usedBytes()).hasValue(1000);
  }

  @Test
  void aLimitOfAnAncestorCountsAndCacheIsFree() throws IOException {
    file("cgroup", "0::/outer/inner");
    file("fs/outer/inner/memory.max", "max");
    file("fs/outer/inner/memory.current", "500");
    file("fs/outer/memory.max", "1000");
    file("fs/outer/memory.current", "900");
    file("fs/outer/memory.stat", "anon 700\ninactive_file 150");
    assertThat(group().limits()).containsExactly(new Limit(1000, 250));
    assertThat(group().usedBytes()).hasValue(500);
  }

  @Test
  void ofSeveralLimitsEachIsTold() throws IOException {
    file("cgroup", "0::/a/b");
    file("fs/a/memory.max", "2048");
    file("fs/a/memory.current", "1500");
    file("fs/a/memory.stat", "anon 5\ninactive_file 500");
    file("fs/a/b/memory.max", "4000");
    file("fs/a/b/memory.current", "10");
    assertThat(group().limits()).containsExactly(new Limit(4000, 3990), new Limit(2048, 1048));
  }

  @Test
  void aLimitCountsEvenIfTheUseIsHidden() throws IOException {
    file("cgroup", "0::/a");
    file("fs/a/memory.max", "2048");
    assertThat(group().limits()).containsExactly(new Limit(2048, 2048));
    assertThat(group().usedBytes()).isEmpty();
  }

  @Test
  void theFirstVersionOfControlGroupsToo() throws IOException {
    file("cgroup", "3:cpu:/\n4:cpuacct,memory:/job\n0::/");
    file("fs/memory/job/memory.limit_in_bytes", "2000");
    file("fs/memory/job/memory.usage_in_bytes", "600");
    file("fs/memory/job/memory.stat", "inactive_file 7\ntotal_inactive_file 100");
    file("fs/memory/memory.limit_in_bytes", "9223372036854771712");
    file("fs/memory/memory.usage_in_bytes", "1");
    assertThat(group().limits()).containsExactly(new Limit(2000, 1500));
    assertThat(group().usedBytes()).hasValue(600);
  }

  @Test
  void aPathOfTheHostIsTakenForTheContainersOwn() throws IOException {
    for (String path : new String[] {"/../../docker/abc", "/docker/abc"}) {
      file("cgroup", "0::" + path);
      file("fs/memory.max", "512");
      file("fs/memory.current", "12");
      assertThat(group().limits()).containsExactly(new Limit(512, 500));
    }
  }

  @Test
  void theLimitThatLeavesLeastSetsTheBound() throws IOException {
    file("cgroup", "0::/a/b");
    file("fs/a/memory.max", "2048");
    file("fs/a/memory.current", "1500");
    file("fs/a/b/memory.max", "1900");
    file("fs/a/b/memory.current", "10");
    MachineProbe probe = new MachineProbe(group());
    assertThat(probe.left().bytes()).isEqualTo(548);
    assertThat(probe.left().containerLimitBytes()).hasValue(2048);
    assertThat(probe.read().totalBytes()).isEqualTo(1900);
    assertThat(probe.read().availableBytes()).isEqualTo(548);
  }

  @Test
  void withoutLimitsTheComputersMemoryCounts() {
    MachineProbe probe = new MachineProbe(group());
    assertThat(probe.left().bytes()).isPositive();
    assertThat(probe.left().containerLimitBytes()).isEmpty();
  }
}
