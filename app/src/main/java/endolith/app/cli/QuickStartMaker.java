package endolith.app.cli;

import endolith.app.bench.BenchFolder;
import endolith.engine.pipeline.FileFormats;
import endolith.engine.pipeline.TaskRequest;
import endolith.engine.pipeline.TaskResult;
import endolith.engine.synthetic.SyntheticPair;
import endolith.engine.synthetic.SyntheticSpec;
import endolith.engine.task.CancelToken;
import endolith.engine.worker.MemoryBudget;
import endolith.engine.worker.QuickStart;
import endolith.engine.worker.TaskLimits;
import endolith.engine.worker.WorkerCommand;
import endolith.engine.worker.WorkerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the archive for quick starts by having a worker do a small generated task. */
final class QuickStartMaker {
  private static final Logger LOG = LoggerFactory.getLogger(QuickStartMaker.class);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int WIDTH = 1200;
  private static final int HEIGHT = 1000;

  private final QuickStart quickStart;

  QuickStartMaker(QuickStart quickStart) {
    this.quickStart = quickStart;
  }

  /** Without it workers start as slowly as ever: a failure is logged, and nothing else. */
  void make(CancelToken cancel) throws InterruptedException {
    Path parent = Objects.requireNonNull(quickStart.archive().getParent());
    try (BenchFolder folder = BenchFolder.temporary(parent)) {
      Path archive = folder.path().resolve("worker.aot");
      TaskResult result = train(folder.path(), archive, cancel);
      if (result.isComplete() && Files.isRegularFile(archive)) {
        Files.move(archive, quickStart.archive(), StandardCopyOption.ATOMIC_MOVE);
      } else {
        LOG.warn("no archive for quick starts: {}", result.status());
      }
    } catch (IOException e) {
      LOG.warn("no archive for quick starts", e);
    }
  }

  private static TaskResult train(Path folder, Path archive, CancelToken cancel)
      throws IOException, InterruptedException {
    Path post = folder.resolve("post.tif");
    Path pre = folder.resolve("pre.tif");
    SyntheticSpec spec = SyntheticSpec.of(WIDTH, HEIGHT).withAngle(2).withShift(9, -6);
    new SyntheticPair(spec).writeTo(post, pre);
    TaskRequest task =
        new TaskRequest(
            "training",
            "training",
            "training",
            pre,
            post,
            folder,
            folder.resolve("out"),
            Map.of("pad", "100"),
            FileFormats.DEFAULT,
            1,
            4,
            false,
            MemoryBudget.DEFAULT_BYTES,
            Runtime.getRuntime().availableProcessors(),
            folder.resolve("task.log"));
    WorkerCommand command =
        WorkerCommand.ofThisProgram(
                Program.MAIN_CLASS, MemoryBudget.DEFAULT_BYTES, folder.resolve("worker.log"))
            .withJava(QuickStart.make(archive));
    try (WorkerProcess worker = WorkerProcess.start(command)) {
      TaskResult result = worker.run(task, event -> {}, cancel, TaskLimits.NONE);
      if (result.isComplete()) {
        worker.finish(PATIENCE, cancel);
      }
      return result;
    }
  }
}
