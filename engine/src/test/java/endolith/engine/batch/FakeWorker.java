package endolith.engine.batch;

import endolith.engine.fixture.TaskRequestBuilder;
import endolith.engine.task.CancelToken;
import endolith.engine.task.FullDisk;
import endolith.engine.task.ProcessUsage;
import endolith.engine.task.ProgramFault;
import endolith.engine.task.Progress;
import endolith.engine.task.Stage;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResult;
import endolith.engine.task.TaskWatcher;
import endolith.engine.worker.Worker;
import endolith.engine.worker.WorkerCommand;
import endolith.engine.worker.WorkerMemoryPolicy;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A worker process whose tasks do what their dye says. */
final class FakeWorker {
  private static final List<byte[]> HOARD = new ArrayList<>();

  private FakeWorker() {}

  public static void main(String[] args) throws Exception {
    FileOutputStream events = new FileOutputStream(FileDescriptor.out);
    System.setOut(System.err);
    PrintStream raw = new PrintStream(events, true, StandardCharsets.UTF_8);
    Worker.serve(
        System.in,
        events,
        (r, w, c) -> work(r, w, c, raw),
        ProcessUsage.UNKNOWN,
        WorkerMemoryPolicy.DEFAULT);
  }

  private static TaskResult work(
      TaskRequest request, TaskWatcher watcher, CancelToken cancel, PrintStream raw) {
    watcher.stageStarted(Stage.BOUNDARY, new Progress());
    switch (request.name().dye()) {
      case "exit" -> Runtime.getRuntime().halt(7);
      case "killed" -> signal("KILL");
      case "frozen" -> signal("STOP");
      case "told" -> signal("TERM");
      case "heap" -> {
        while (true) {
          HOARD.add(new byte[1 << 20]);
        }
      }
      // As Java's own libraries do where direct buffers, or pages of the system, run out.
      case "buffers" -> throw new OutOfMemoryError("Cannot reserve 65536 bytes of direct memory");
      case "nonsense" -> raw.println("Segmentation fault (core dumped)");
      case "endless" -> {
        while (!cancel.isCancelled()) {
          Thread.onSpinWait();
        }
        return TaskResult.aborted(request, 0, List.of());
      }
      case "stubborn" -> forever();
      case "fault" -> {
        ProgramFault fault = new ProgramFault("java.lang.Error: no fonts", "log");
        return TaskResult.faulty(request, "the plots could not be drawn", fault, 0, List.of());
      }
      case "full" -> {
        FullDisk full = new FullDisk("out/image.tiff", 4096L);
        return TaskResult.withoutRoom(request, "The disk is full: out", full, 0, List.of());
      }
      default -> {
        return done(request);
      }
    }
    forever();
    throw new IllegalStateException();
  }

  private static TaskResult done(TaskRequest request) {
    // The status is the only place for the process's number.
    return TaskResult.failed(request, String.valueOf(ProcessHandle.current().pid()), 0, List.of());
  }

  private static void forever() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void signal(String name) {
    try {
      // The shell's own "kill": a minimal system has no program of that name.
      String kill = "kill -" + name + " " + ProcessHandle.current().pid();
      new ProcessBuilder("/bin/sh", "-c", kill).start().waitFor();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static WorkerCommand command(Path folder) {
    return new WorkerCommand(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx24m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+DisplayVMOutputToStderr",
            "-cp",
            System.getProperty("java.class.path"),
            FakeWorker.class.getName()),
        folder.resolve("out").resolve("worker.log"));
  }

  /** One task for each dye. */
  static List<TaskRequest> tasks(Path folder, String... dyes) {
    List<TaskRequest> tasks = new ArrayList<>();
    for (String dye : dyes) {
      tasks.add(task(folder, tasks.size(), dye));
    }
    return tasks;
  }

  private static TaskRequest task(Path folder, int number, String dye) {
    return TaskRequestBuilder.task("sample", dye).id(number + " " + dye).in(folder).build();
  }
}
