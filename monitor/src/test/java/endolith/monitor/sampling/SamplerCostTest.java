package endolith.monitor.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What it costs to watch sixteen processes; {@code -Dsampling=long} takes a thousand samples. */
@EnabledOnOs(OS.LINUX)
class SamplerCostTest {
  private static final int PROCESSES = 16;
  private static final double LIMIT = 0.03;

  @Test
  void sixteenProcessesAtFourHertzCostLittle() throws Exception {
    int warm = 40;
    int samples = "long".equals(System.getProperty("sampling")) ? 1000 : 60;
    CountDownLatch warmed = new CountDownLatch(warm);
    CountDownLatch done = new CountDownLatch(warm + samples);
    List<Process> processes = new ArrayList<>();
    try (Sampler sampler =
        new Sampler(
            new ProcFiles(),
            new MachineProbe(),
            Sampler.SHORTEST_PERIOD,
            snapshot -> {
              warmed.countDown();
              done.countDown();
            })) {
      for (int i = 0; i < PROCESSES; i++) {
        Process process = new ProcessBuilder("sleep", "600").start();
        processes.add(process);
        sampler.watch(process.pid());
      }
      assertThat(warmed.await(120, TimeUnit.SECONDS)).isTrue();
      SamplerCost before = sampler.cost();
      assertThat(done.await(300, TimeUnit.SECONDS)).isTrue();
      SamplerCost after = sampler.cost();
      Duration cpu = after.cpu().minus(before.cpu());
      double perSample = cpu.toNanos() / 1e9 / (after.samples() - before.samples());
      double share = 4 * perSample;
      System.out.printf(
          "%d processes: %.2f ms per sample, %.2f %% of a core at 4 Hz%n",
          PROCESSES, perSample * 1000, share * 100);
      assertThat(share).isLessThan(LIMIT);
    } finally {
      processes.forEach(Process::destroyForcibly);
    }
  }
}
