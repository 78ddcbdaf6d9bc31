package endolith.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnProcessTest {
  @TempDir Path folder;

  @Test
  void readsTheKernelsCounts() throws IOException {
    Files.writeString(
        folder.resolve("status"),
        "Name:\tjava\nVmPeak:\t 9000 kB\nVmHWM:\t  123456 kB\nRssShmem:\t 512 kB\n");
    Files.writeString(folder.resolve("io"), "rchar: 77\nwchar: 88\nsyscr: 1\n");
    OwnProcess process = new OwnProcess(folder);
    assertThat(process.peakResidentBytes()).hasValue(123456L * 1024);
    assertThat(process.sharedBytes()).hasValue(512 * 1024);
    assertThat(process.bytesRead()).hasValue(77);
    assertThat(process.bytesWritten()).hasValue(88);
  }

  @Test
  void saysNothingWhereTheSystemDoesNotCount() throws IOException {
    Files.writeString(folder.resolve("status"), "Name:\tjava\nVmHWM:\tunknown\n");
    OwnProcess process = new OwnProcess(folder);
    assertThat(process.peakResidentBytes()).isEmpty();
    assertThat(process.bytesRead()).isEmpty();
  }

  @Test
  void seesThisProcessOnLinux() {
    assumeTrue(Files.exists(Path.of("/proc/self/status")), "needs /proc");
    assertThat(new OwnProcess().peakResidentBytes().orElseThrow()).isGreaterThan(10L << 20);
  }
}
