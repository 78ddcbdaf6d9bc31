package endolith.app.bench;

import endolith.engine.checkpoint.TaskFiles;
import endolith.engine.parameter.Parameters;
import endolith.engine.synthetic.SyntheticSpec;
import endolith.engine.task.RawFiles;
import endolith.engine.worker.WorkerCommand;
import java.nio.file.Path;

/**
 * An order to measure one generated pair.
 *
 * @param folder empty; raw images and results are written there
 * @param worker how the worker is started
 * @param budgetBytes memory for the worker
 * @param threads for the worker and for making the pair
 */
public record BenchOrder(
    SyntheticSpec spec,
    Parameters parameters,
    Path folder,
    WorkerCommand worker,
    long budgetBytes,
    int threads) {
  static final String SAMPLE = "bench";
  static final String DYE = "SYBR";

  /** The pair's results. */
  public TaskFiles files() {
    return new TaskFiles(output(), SAMPLE, DYE, parameters);
  }

  /** The pair's raw files. */
  public RawFiles raws() {
    return new RawFiles(pre(), post(), raw());
  }

  Path raw() {
    return folder.resolve("raw");
  }

  Path output() {
    return folder.resolve("processed");
  }

  Path post() {
    return raw().resolve(SAMPLE).resolve("bench_post_" + DYE + ".tif");
  }

  Path pre() {
    return raw().resolve(SAMPLE).resolve("bench_pre_" + DYE + ".tif");
  }
}
