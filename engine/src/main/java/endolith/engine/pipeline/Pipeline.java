package endolith.engine.pipeline;

import endolith.engine.checkpoint.CacheShare;
import endolith.engine.checkpoint.OpenImages;
import endolith.engine.checkpoint.TaskFiles;
import endolith.engine.image.disk.DiskFullException;
import endolith.engine.image.disk.IoMessage;
import endolith.engine.parameter.ParameterException;
import endolith.engine.parameter.Parameters;
import endolith.engine.task.CancelToken;
import endolith.engine.task.CancelledException;
import endolith.engine.task.DrawingException;
import endolith.engine.task.FullDisk;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.ProcessUsage;
import endolith.engine.task.ProgramFault;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResult;
import endolith.engine.task.TaskWatcher;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs whole tasks. Nothing is kept from one to the next. */
public final class Pipeline {
  private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

  private final String program;
  private final ProcessUsage usage;

  /**
   * @param program name and version, for manifests
   */
  public Pipeline(String program, ProcessUsage usage) {
    this.program = program;
    this.usage = usage;
  }

  /**
   * Does the stages that are not valid yet; failures and aborts are results.
   *
   * @throws OutOfMemoryError if there is no memory for it; nothing half-written is left
   */
  public TaskResult run(TaskRequest request, TaskWatcher watcher, CancelToken cancel) {
    long start = System.nanoTime();
    StageReports reports = new StageReports(usage, watcher);
    try (OrderedExecutor executor = new OrderedExecutor(request.resources().threads());
        OpenImages images = new OpenImages(CacheShare.bytes(request), cancel)) {
      Parameters parameters = Parameters.of(request.parameters());
      TaskFiles files = TaskFiles.of(request, parameters);
      files.sweep();
      TaskRun run =
          new TaskRun(request, parameters, files, program, executor, cancel, reports, images);
      run.run();
      return ResultBuilder.of(request, run.manifests(), reports, seconds(start));
    } catch (CancelledException e) {
      return TaskResult.aborted(request, seconds(start), reports.finished());
    } catch (IOException | ParameterException | IllegalArgumentException e) {
      LOG.error("{} failed", request.name().title(), e);
      return failed(request, e, seconds(start), reports);
    } catch (OutOfMemoryError e) {
      LOG.error("{} failed", request.name().title(), e);
      throw e; // the process is of no use to other tasks either
    } catch (RuntimeException | Error e) {
      LOG.error("{} failed", request.name().title(), e);
      String sentence = unexpected(e) + reports.running().map(s -> " in " + s.title()).orElse("");
      ProgramFault fault = ProgramFault.of(e, request);
      return TaskResult.faulty(request, sentence, fault, seconds(start), reports.finished());
    }
  }

  private static TaskResult failed(
      TaskRequest request, Exception e, double wallSeconds, StageReports reports) {
    DiskFullException full = DiskFullException.behind(e);
    return full == null
        ? TaskResult.failed(request, sentence(e), wallSeconds, reports.finished())
        : TaskResult.withoutRoom(
            request,
            String.valueOf(full.getMessage()),
            new FullDisk(full.file(), full.freeBytes()),
            wallSeconds,
            reports.finished());
  }

  private static String unexpected(Throwable e) {
    return e instanceof DrawingException ? "the plots could not be drawn" : "unexpected error";
  }

  private static String sentence(Exception e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : IoMessage.of(e, message);
  }

  /** For those who clean up after a worker that died. */
  public static void sweep(TaskRequest request) throws IOException {
    TaskFiles.of(request, Parameters.defaults()).sweep();
  }

  private static double seconds(long start) {
    return Math.round((System.nanoTime() - start) / 1e6) / 1e3;
  }
}
