package endolith.app.cli;

import endolith.engine.pipeline.Pipeline;
import endolith.engine.worker.Worker;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The child process: tasks as JSON lines on standard input, events on standard output. */
@Command(name = "worker", hidden = true, description = "Does tasks for another process.")
public final class WorkerSide implements Callable<Integer> {

  @Override
  public Integer call() throws InterruptedException {
    FileOutputStream events = new FileOutputStream(FileDescriptor.out);
    // Whatever a library prints would spoil the events.
    System.setOut(System.err);
    ProgramLog.toStandardError();
    Pipeline pipeline = new Pipeline(Program.NAME, Program.usage());
    Worker.serve(System.in, events, pipeline::run, Program.usage());
    return ExitCode.FINE;
  }
}
