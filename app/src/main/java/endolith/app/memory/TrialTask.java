package endolith.app.memory;

import endolith.engine.synthetic.ImageSize;
import endolith.engine.synthetic.SyntheticPair;
import endolith.engine.synthetic.SyntheticSpec;
import endolith.engine.task.CancelToken;
import endolith.engine.task.FileFormats;
import endolith.engine.task.RawFiles;
import endolith.engine.task.StageRange;
import endolith.engine.task.TaskName;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResources;
import endolith.engine.task.TaskResult;
import endolith.engine.worker.TaskEvent;
import endolith.engine.worker.TaskLimits;
import endolith.engine.worker.WorkerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** A generated pair that is worked on again and again, to see what memory does meanwhile. */
public final class TrialTask {
  private static final String SAMPLE = "trial";
  private static final String DYE = "SYBR";

  private final Path folder;
  private final long budgetBytes;

  private TrialTask(Path folder, long budgetBytes) {
    this.folder = folder;
    this.budgetBytes = budgetBytes;
  }

  /**
   * Makes the pair.
   *
   * @param folder for it and its results
   */
  public static TrialTask make(Path folder, ImageSize size, long budgetBytes) throws IOException {
    TrialTask task = new TrialTask(folder, budgetBytes);
    Files.createDirectories(task.raw("pre").getParent());
    SyntheticSpec spec =
        SyntheticSpec.of(size.width(), size.height()).withShift(6.4, -4.2).withAngle(1.5);
    new SyntheticPair(spec).writeTo(task.raw("post"), task.raw("pre"));
    return task;
  }

  private Path raw(String stain) {
    return folder.resolve("raw").resolve(SAMPLE).resolve(stain + "_" + DYE + ".tif");
  }

  /** All stages anew, in this worker. */
  public TaskResult run(
      WorkerProcess worker, Consumer<? super TaskEvent> listener, CancelToken cancel)
      throws InterruptedException {
    TaskRequest request =
        new TaskRequest(
            new TaskName(SAMPLE, SAMPLE, DYE),
            new RawFiles(raw("pre"), raw("post"), folder.resolve("raw")),
            folder.resolve("processed"),
            Map.of("pad", "200"),
            FileFormats.DEFAULT,
            StageRange.ALL.forced(),
            new TaskResources(budgetBytes, Runtime.getRuntime().availableProcessors()),
            folder.resolve("processed").resolve("trial.log"));
    return worker.run(request, listener, cancel, TaskLimits.NONE);
  }
}
