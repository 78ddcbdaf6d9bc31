package endolith.app.cli;

import static endolith.app.text.Texts.text;

import endolith.app.memory.MemoryWatch;
import endolith.app.program.LeakOption;
import endolith.app.program.RefusedException;
import endolith.app.program.WorkerMain;
import endolith.engine.worker.PlannedLeak;
import endolith.engine.worker.ReleasePolicy;
import endolith.monitor.sampling.Sampler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The command-line options of how a batch's memory is watched and given back. */
@SuppressWarnings("NullAway.Init")
final class MemoryOptions {
  @Option(
      names = "--sample-every",
      paramLabel = "SECONDS",
      description = "Time from one memory sample to the next, 0.1 to 10; default 0.25.")
  private double seconds = Sampler.DEFAULT_PERIOD.toMillis() / 1000.0;

  @Option(
      names = "--release",
      paramLabel = "WHEN",
      description =
          "When workers give memory back: native (as the Java runtime sees fit), after_task,"
              + " after_stage (default, lowest memory).")
  private ReleasePolicy release = MemoryWatch.Choices.DEFAULT.release();

  @Option(
      names = "--diagnose-leak",
      hidden = true,
      converter = LeakOption.class,
      description = "For developers: every worker keeps so much memory with each pair.")
  private @Nullable PlannedLeak leak;

  MemoryWatch.Choices choices() throws RefusedException {
    double shortest = Sampler.SHORTEST_PERIOD.toMillis() / 1000.0;
    double longest = Sampler.LONGEST_PERIOD.toMillis() / 1000.0;
    if (!(seconds >= shortest && seconds <= longest)) {
      throw new RefusedException(text("cli.refused.period", seconds));
    }
    return new MemoryWatch.Choices(Duration.ofMillis(Math.round(seconds * 1000)), release);
  }

  /** For the command line of each worker. */
  List<String> workerOptions() {
    List<String> options = new ArrayList<>();
    options.add(WorkerMain.releasing(release));
    if (leak != null) {
      options.add("--leak=" + LeakOption.text(leak));
    }
    return options;
  }
}
