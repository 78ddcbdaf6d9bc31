package endolith.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExitCauseTest {
  @TempDir Path system;

  @Test
  void killsAreCountedInTheProcesssOwnGroup() throws IOException {
    Path membership = Files.writeString(system.resolve("cgroup"), "1:name=x:/\n0::/lab/batch\n");
    Path group = Files.createDirectories(system.resolve("groups/lab/batch"));
    Path counts = group.resolve("memory.events");
    Files.writeString(counts, "low 0\nmax 12\noom 3\noom_kill 2\noom_group_kill 0\n");
    assertThat(ExitCause.groupCounts(membership, system.resolve("groups"))).isEqualTo(counts);
    assertThat(ExitCause.kills(counts)).contains(2L);
  }

  @Test
  void aContainerSeesItsGroupAtTheTop() throws IOException {
    Path membership = Files.writeString(system.resolve("cgroup"), "0::/../of the host\n");
    Path groups = Files.createDirectories(system.resolve("groups"));
    assertThat(ExitCause.groupCounts(membership, groups))
        .isEqualTo(groups.resolve("memory.events"));
  }

  @Test
  void whatIsNotCountedIsUnknown() throws IOException {
    assertThat(ExitCause.kills(system.resolve("none"))).isEmpty();
    assertThat(ExitCause.kills(Files.writeString(system.resolve("old"), "nr_free 7\n"))).isEmpty();
  }
}
