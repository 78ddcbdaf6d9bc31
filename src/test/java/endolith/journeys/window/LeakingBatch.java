package endolith.journeys.window;

import endolith.app.run.BatchLink;
import endolith.app.run.BatchWork;
import endolith.app.run.WorkerBatch;
import endolith.engine.batch.BatchObserver;
import endolith.engine.batch.BatchOrder;
import endolith.engine.batch.BatchSummary;
import endolith.engine.batch.Conduct;
import endolith.engine.pipeline.TaskRequest;
import endolith.engine.pipeline.TaskResult;
import endolith.engine.preflight.Machine;
import endolith.journeys.terminal.SmallProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Batches of real workers that really leak. One task holds until the person has done something. */
final class LeakingBatch implements BatchWork {
  private static final long PATIENCE_SECONDS = 120;

  private final BatchWork real =
      new WorkerBatch(Machine.THIS, List.of("--leak=off-heap:" + (16 << 20)));
  private final CountDownLatch done = new CountDownLatch(1);
  private final int heldAfter;

  /**
   * @param heldAfter the batch stands still after so many tasks
   */
  LeakingBatch(int heldAfter) {
    this.heldAfter = heldAfter;
  }

  /** A project of so many small pairs, which are copies of one. */
  static SmallProject project(Path folder, int pairs) throws IOException {
    SmallProject project = SmallProject.in(folder).withPair("s01", "DAPI");
    for (int i = 2; i <= pairs; i++) {
      String sample = String.format(java.util.Locale.ROOT, "s%02d", i);
      Files.copy(project.pre("s01", "DAPI"), project.pre(sample, "DAPI"));
      Files.copy(project.post("s01", "DAPI"), project.post(sample, "DAPI"));
    }
    return project;
  }

  /** Lets the batch go on. */
  void goOn() {
    done.countDown();
  }

  @Override
  public BatchSummary carryOut(BatchOrder order, List<String> ids, Conduct conduct, BatchLink link)
      throws Exception {
    return real.carryOut(order, ids, conduct, link.and(new Holding()));
  }

  private final class Holding implements BatchObserver {
    private int over;

    @Override
    public void taskFinished(TaskRequest task, TaskResult result) {
      over++;
      if (over == heldAfter) {
        try {
          done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }
}
