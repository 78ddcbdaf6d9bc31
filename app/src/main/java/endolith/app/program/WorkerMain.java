package endolith.app.program;

import endolith.engine.pipeline.Pipeline;
import endolith.engine.plot.PlotWarmUp;
import endolith.engine.worker.AotTrainingWork;
import endolith.engine.worker.PlannedLeak;
import endolith.engine.worker.ReleasePolicy;
import endolith.engine.worker.TaskWork;
import endolith.engine.worker.Worker;
import endolith.engine.worker.WorkerMemoryPolicy;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The main program of a worker process: tasks as JSON lines on standard input, events on standard
 * output.
 */
@Command(name = WorkerMain.NAME, description = "Works on pairs for another process.")
public final class WorkerMain implements Callable<Integer> {
  /** The first argument of a worker's command line. */
  public static final String NAME = "worker";

  private static final String RELEASE = "--release";

  /** For a worker's command line: what Java learned in the first task is kept. */
  public static final String LEARNING = "--learning";

  @Option(names = RELEASE)
  private ReleasePolicy release = WorkerMemoryPolicy.DEFAULT.release();

  @Option(names = "--leak", converter = LeakOption.class)
  private @Nullable PlannedLeak leak;

  @Option(names = LEARNING)
  private boolean learning;

  /** For a worker's command line: when it is to release memory. */
  public static String releasing(ReleasePolicy policy) {
    return RELEASE + "=" + policy.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Integer call() {
    FileOutputStream events = new FileOutputStream(FileDescriptor.out);
    // Whatever a library prints would spoil the events.
    System.setOut(System.err);
    // Most of a start is loading of classes: side by side it takes half as long.
    Thread.ofPlatform().daemon().name("drawing").start(PlotWarmUp::prepare);
    // Two threads that ask for a log while logging begins would be at odds: alone, then.
    ProgramLog.toStandardError();
    Thread.ofPlatform().daemon().name("messages").start(Worker::prepareMessages);
    Pipeline pipeline = new Pipeline(Program.NAME, Program.usage());
    TaskWork work = learning ? new AotTrainingWork(pipeline::run) : pipeline::run;
    Worker.serve(System.in, events, work, Program.usage(), policy());
    return ExitCode.FINE;
  }

  private WorkerMemoryPolicy policy() {
    return new WorkerMemoryPolicy(release, Optional.ofNullable(leak));
  }
}
