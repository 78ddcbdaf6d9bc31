package endolith.app.bench;

import endolith.app.text.ResultTexts;
import endolith.engine.checkpoint.Manifest;
import endolith.engine.checkpoint.ManifestFile;
import endolith.engine.synthetic.SyntheticPair;
import endolith.engine.synthetic.TargetRegistrationError;
import endolith.engine.task.CancelToken;
import endolith.engine.task.CancelledException;
import endolith.engine.task.FileFormats;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
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
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes one pair, has a fresh worker process align and subtract it, and compares with the truth.
 */
public final class Bench {
  private final BenchOrder order;
  private final CancelToken cancel;
  private final Consumer<String> news;

  /**
   * @param news told in a few words what goes on
   */
  public Bench(BenchOrder order, CancelToken cancel, Consumer<String> news) {
    this.order = order;
    this.cancel = cancel;
    this.news = news;
  }

  /**
   * @throws CancelledException if aborted
   */
  public BenchReport run() throws IOException, InterruptedException {
    long start = System.nanoTime();
    SyntheticPair pair = new SyntheticPair(order.spec());
    news.accept("making the pair");
    Files.createDirectories(order.post().getParent());
    try (OrderedExecutor executor = new OrderedExecutor(order.threads())) {
      pair.writeTo(order.post(), order.pre(), executor, cancel, new Progress());
    }
    long made = System.nanoTime();
    Worked worked = work();
    TaskResult result = worked.result();
    long done = System.nanoTime();
    if (result.isAborted()) {
      throw new CancelledException();
    }
    news.accept("measuring plain reading and writing");
    long outputBytes = bytesIn(order.output());
    ReadWriteFloor floor =
        ReadWriteFloor.measure(List.of(order.post(), order.pre()), outputBytes, order.folder());
    return new BenchReport(
        pair.truth(),
        ResultTexts.told(result),
        new BenchReport.Given(order.budgetBytes(), order.threads()),
        new BenchReport.Took(
            (made - start) / 1e9,
            (done - made) / 1e9,
            worked.cpuSeconds(),
            result.cost().peakResidentBytes()),
        new BenchReport.Sizes(
            Files.size(order.post()) + Files.size(order.pre()), outputBytes, uncompressedBytes()),
        floor,
        result.isComplete() ? error(pair) : null,
        result.scale().scales().get("used"));
  }

  private record Worked(TaskResult result, @Nullable Double cpuSeconds) {}

  private Worked work() throws IOException, InterruptedException {
    try (WorkerProcess worker = WorkerProcess.start(order.worker())) {
      TaskResult result = worker.run(request(), this::tell, cancel, TaskLimits.NONE);
      // The process still lives, so that the system still knows what it used.
      Optional<Duration> cpu =
          ProcessHandle.of(worker.pid()).flatMap(handle -> handle.info().totalCpuDuration());
      return new Worked(result, cpu.map(time -> time.toMillis() / 1000.0).orElse(null));
    }
  }

  private void tell(TaskEvent event) {
    if (event instanceof TaskEvent.StageStarted started) {
      news.accept("stage " + started.stage());
    }
  }

  private TaskRequest request() {
    return new TaskRequest(
        new TaskName("bench", BenchOrder.SAMPLE, BenchOrder.DYE),
        order.raws(),
        order.output(),
        order.parameters().changedTexts(),
        FileFormats.DEFAULT,
        StageRange.ALL.forced(),
        new TaskResources(order.budgetBytes(), order.threads()),
        order.output().resolve("bench.log"));
  }

  private @Nullable TargetRegistrationError error(SyntheticPair pair) throws IOException {
    return pair.truth().alignable() ? FoundAlignment.of(order.files()).error(pair) : null;
  }

  private static long bytesIn(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return 0;
    }
    long sum = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sum += Files.size(file);
      }
    }
    return sum;
  }

  private long uncompressedBytes() throws IOException {
    Path folder = order.files().folder().resolve("manifest");
    if (!Files.exists(folder)) {
      return 0;
    }
    long sum = 0;
    try (Stream<Path> manifests = Files.list(folder)) {
      for (Path file : manifests.filter(f -> f.toString().endsWith(".json")).toList()) {
        Manifest manifest =
            ManifestFile.read(file).orElseThrow(() -> new NoSuchFileException(file.toString()));
        sum += 4L * manifest.image().width() * manifest.image().height() * manifest.files().size();
      }
    }
    return sum;
  }
}
