package endolith.monitor.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class SamplingTest {
  private static final long OWN = ProcessHandle.current().pid();
  @TempDir private Path folder;

  @Test
  void theSystemsFilesAndOshiAgree() {
    ProcessReading files = new ProcFiles().read(OWN).orElseThrow();
    ProcessReading oshi = new OshiProbe().read(OWN).orElseThrow();
    assertThat((double) files.residentBytes() / oshi.residentBytes()).isBetween(0.8, 1.25);
    assertThat(known(files.virtualBytes()) / known(oshi.virtualBytes())).isBetween(0.8, 1.25);
    assertThat(known(files.threads()) - known(oshi.threads())).isBetween(-20.0, 20.0);
    assertThat((known(files.anonymousBytes()) + known(files.fileBytes())) / files.residentBytes())
        .isBetween(0.9, 1.1);
    assertThat(files.peakBytes()).isGreaterThanOrEqualTo(files.residentBytes() * 9 / 10);
    assertThat(new ProcFiles().proportionalBytes(OWN).orElseThrow()).isPositive();
  }

  private static double known(@Nullable Number figure) {
    return Objects.requireNonNull(figure).doubleValue();
  }

  @Test
  void aProcessThatIsNotThereHasNoReading() {
    assertThat(new ProcFiles().read(4_000_000_000L)).isEmpty();
    assertThat(new OshiProbe().read(2_000_000_000L)).isEmpty();
  }

  @Test
  void readsTheFilesOfOtherKernelsAsFarAsTheyGo() throws Exception {
    Path process = Files.createDirectories(folder.resolve("7"));
    Files.writeString(
        process.resolve("status"), "Name:\tx\nVmRSS:\t  100 kB\nVmSize:\t 200 kB\nThreads:\t3\n");
    Files.writeString(
        process.resolve("stat"), "7 (a) b) S 1 7 7 0 -1 0 0 0 0 0 150 50 0 0 20 0 3 0 9 1 1\n");
    ProcessReading reading = new ProcFiles(folder).read(7).orElseThrow();
    assertThat(reading.residentBytes()).isEqualTo(102_400);
    assertThat(reading.anonymousBytes()).isNull();
    assertThat(reading.peakBytes()).isNull();
    assertThat(reading.bytesRead()).isNull();
    assertThat(reading.cpuMillis()).isEqualTo(2000);
    assertThat(reading.threads()).isEqualTo(3);
  }

  @Test
  void aSamplerTellsOfEachProcessAgainAndAgain() throws Exception {
    CountDownLatch enough = new CountDownLatch(5);
    List<Snapshot> seen = Collections.synchronizedList(new ArrayList<>());
    try (Sampler sampler =
        new Sampler(
            new ProcFiles(),
            new MachineProbe(),
            Sampler.SHORTEST_PERIOD,
            snapshot -> {
              seen.add(snapshot);
              enough.countDown();
            })) {
      sampler.watch(OWN);
      assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
      assertThat(sampler.cost().samples()).isPositive();
    }
    Snapshot last = seen.getLast();
    assertThat(last.processes()).singleElement().matches(reading -> reading.pid() == OWN);
    assertThat(last.machine().availableBytes()).isPositive();
  }

  @Test
  void aChildCountsWithItsWatchedParent() throws Exception {
    Process child = new ProcessBuilder("sleep", "60").start();
    try {
      Map<Long, Long> owners = Descendants.ofThisProcess().owners(Set.of(OWN));
      assertThat(owners).containsEntry(child.pid(), OWN);
      assertThat(Descendants.ofThisProcess().owners(Set.of(OWN, child.pid())))
          .doesNotContainKey(child.pid());
      ProcessReading alone = RecordedReading.of(OWN, 100);
      ProcessReading both =
          Descendants.together(
              alone,
              Map.of(child.pid(), OWN),
              pid -> java.util.Optional.of(RecordedReading.of(pid, 30)));
      assertThat(both.residentBytes()).isEqualTo(130);
      assertThat(both.peakBytes()).isEqualTo(130);
    } finally {
      child.destroyForcibly();
    }
  }

  @Test
  void aSumIsUnknownIfAPartIsAndAPeakIsNotMadeUp() {
    ProcessReading own = RecordedReading.of(7, 100);
    ProcessReading child = new ProcessReading(8, 30, 50L, null, 4L, 900L, 0L, 2, 5L, null, 6L);
    ProcessReading both = own.plus(child);
    assertThat(both.anonymousBytes()).isNull();
    assertThat(both.bytesRead()).isNull();
    assertThat(both.fileBytes()).isEqualTo(4);
    assertThat(both.threads()).isEqualTo(3);
    assertThat(both.peakBytes()).as("not 100 + 900").isEqualTo(130);
    assertThat(child.plus(own).peakBytes()).as("its own").isEqualTo(900);
    ProcessReading withoutPeak =
        new ProcessReading(9, 10, null, null, null, null, null, null, null, null, null);
    assertThat(withoutPeak.plus(own).peakBytes()).as("not what both hold now").isNull();
  }

  @Test
  void samplingThatCostsTooMuchBecomesSlowerAndFasterAgain() {
    SamplingRate rate = new SamplingRate(Duration.ofMillis(250));
    for (int i = 0; i < 200; i++) {
      rate.took(Duration.ofMillis(10).toNanos());
    }
    assertThat(rate.period()).isBetween(Duration.ofMillis(1200), Duration.ofMillis(2000));
    for (int i = 0; i < 200; i++) {
      rate.took(Duration.ofMillis(1).toNanos());
    }
    assertThat(rate.period()).isEqualTo(Duration.ofMillis(250));
  }
}
