package endolith.engine.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/** How much of a processor a round had: on a busy machine the rest went to other processes. */
public final class ProcessorShare implements InternalProfiler {
  private static final String NAME = "processor share";

  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private long wall;
  private long processor;

  /** The share in a round that this profiler watched. */
  static double of(IterationResult round) {
    return Objects.requireNonNull(round.getSecondaryResults().get(NAME)).getScore();
  }

  @Override
  public String getDescription() {
    return NAME;
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams round) {
    wall = System.nanoTime();
    processor = system.getProcessCpuTime();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams round, IterationResult result) {
    double share = (double) (system.getProcessCpuTime() - processor) / (System.nanoTime() - wall);
    return List.of(new ScalarResult(NAME, share, "processors", AggregationPolicy.AVG));
  }
}
